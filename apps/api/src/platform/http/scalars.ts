import { GraphQLScalarType, Kind } from 'graphql';
import { AppError } from '../errors/app-error.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

const refuse = (): never => {
  throw new AppError('INVALID_INPUT');
};

/** JavaScript knows a year 0, PostgreSQL does not. */
const isKnownYear = (date: Date) => date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999;

function parseInstant(value: unknown): Date {
  if (typeof value !== 'string' || !instant.test(value)) return refuse();
  const date = new Date(value);
  return Number.isNaN(date.getTime()) || !isKnownYear(date) ? refuse() : date;
}

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !day.test(value)) return refuse();
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !isKnownYear(date) || date.toISOString().slice(0, 10) !== value
    ? refuse()
    : value;
}

/** An instant: ISO 8601 with its offset in input, UTC in output. PostgreSQL gives the text; it is passed on. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with its offset (2026-12-01T09:00:00+01:00); answered in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

/** A calendar day without a zone. */
export const Day = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

/** A JSON value, given through variables only: a document has no business inside a query text. */
export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value, such as a rich text document. Sent in variables.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: refuse,
});
