import type { ErrorKind, ErrorParam } from '@maillage/domain';
import type { CombinedError } from '@urql/core';

export interface FieldFailure {
  path: string;
  code: string;
  params: Record<string, ErrorParam>;
}

/** What the interface knows of a refusal: the code of the API, or `OFFLINE` when no answer came. */
export interface Failure {
  code: string;
  kind: ErrorKind | 'OFFLINE';
  params: Record<string, ErrorParam>;
  /** The fields of the input that are at fault, and why. */
  fields: FieldFailure[];
  requestId: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function paramsOf(value: unknown): Record<string, ErrorParam> {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, ErrorParam] =>
      entry[1] === null || ['string', 'number', 'undefined'].includes(typeof entry[1]),
  );
  return Object.fromEntries(entries);
}

function fieldsOf(value: unknown): FieldFailure[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((field) => ({
    path: String(field.path),
    code: String(field.code),
    params: paramsOf(field.params),
  }));
}

/** Reads `errors[0].extensions`; a cut line has no GraphQL error. */
export function failureOf(error: CombinedError): Failure {
  const extensions = error.graphQLErrors[0]?.extensions;
  if (!extensions) {
    const isCut = error.networkError !== undefined;
    return {
      code: isCut ? 'OFFLINE' : 'INTERNAL',
      kind: isCut ? 'OFFLINE' : 'INTERNAL',
      params: {},
      fields: [],
      requestId: null,
    };
  }
  return failureFrom(extensions);
}

/** The same, from the body of a refused file upload. */
export function failureFrom(extensions: Record<string, unknown>): Failure {
  return {
    code: typeof extensions.code === 'string' ? extensions.code : 'INTERNAL',
    kind: (typeof extensions.kind === 'string' ? extensions.kind : 'INTERNAL') as ErrorKind,
    params: paramsOf(extensions.params),
    fields: fieldsOf(extensions.fields),
    requestId: typeof extensions.requestId === 'string' ? extensions.requestId : null,
  };
}

export const offline: Failure = { code: 'OFFLINE', kind: 'OFFLINE', params: {}, fields: [], requestId: null };
