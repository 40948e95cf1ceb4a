import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { AppError } from '../errors/app-error.ts';
import { replyError } from '../errors/reply-error.ts';

/** The largest body of a query or mutation: long minutes fit, nothing else needs as much. */
export const bodyLimitBytes = 2 ** 20;

/** The longest text of a query, ten times the longest of our own: thousands are kept in memory, read and unread. */
const longestQuery = 25_000;

/** Levels of a value among the variables: three times those of the deepest minutes. More would exhaust the stack. */
const deepestVariables = 100;

export const isGraphql = ({ routeOptions }: FastifyRequest) => routeOptions.url === '/graphql';

const tooLarge = () => new AppError('BODY_TOO_LARGE', { maxMegabytes: bodyLimitBytes / 2 ** 20 });

/**
 * GraphQL takes JSON only, by POST. A form of another site can post text/plain or urlencoded with the cookie and without
 * asking first; JSON it cannot. A query in an address would stay in the logs and histories of others.
 */
export function onlyJson(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const refusal = isGraphql(request) ? refusalOfForm(request) : null;
  if (refusal) void replyError(request, reply, refusal);
  else done();
}

function refusalOfForm({ method, headers }: FastifyRequest): AppError | null {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (method !== 'POST' || type !== 'application/json') return new AppError('CONTENT_TYPE_REFUSED');
  return Number(headers['content-length'] ?? 0) > bodyLimitBytes ? tooLarge() : null;
}

/**
 * Looks at the body before GraphQL does. `"extensions": null` means none, where the schema of the route knows only an
 * object (GraphQL over HTTP, §5.3). Mercurius takes a query that is JSON for a document already parsed, which no limit
 * of words and no check of its form would have seen.
 */
export function onlyQueryText(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  const refusal = isGraphql(request) ? refusalOfBody(request.body) : null;
  if (refusal) void replyError(request, reply, refusal);
  else done();
}

function refusalOfBody(body: unknown): AppError | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('extensions' in body && body.extensions === null) Reflect.deleteProperty(body, 'extensions');
  return refusalOfVariables(body) ?? refusalOfText(body);
}

function refusalOfVariables(body: object): AppError | null {
  if (!('variables' in body)) return null;
  if (isTooDeep(body.variables)) return new AppError('QUERY_TOO_DEEP', { max: deepestVariables });
  const path = unreadable(body.variables);
  return path === null ? null : new AppError('INVALID_INPUT', {}, [{ path, code: 'TEXT_UNREADABLE' }]);
}

/** Of a query sent in full: our own client sends a hash. */
function refusalOfText(body: object): AppError | null {
  if (!('query' in body) || typeof body.query !== 'string') return null;
  const { length } = body.query;
  if (length > longestQuery) return new AppError('QUERY_TOO_COSTLY', { cost: length, max: longestQuery });
  if (isJson(body.query)) return new AppError('QUERY_INVALID', { reason: 'the query is JSON' });
  return writtenNul.test(body.query) ? new AppError('QUERY_INVALID', { reason: 'a text holds a NUL' }) : null;
}

/** `\u0000` inside a query text. */
const writtenNul = /\\u(?:0000|\{0+\})/;

const isTooDeep = (value: unknown, left = deepestVariables): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (left === 0 || Object.values(value).some((inner) => isTooDeep(inner, left - 1)));

/** One of the two halves of a sign beyond the first 65,536, without the other. */
const halfSign = /\p{Cs}/u;

/**
 * The path of the first text that no table can keep: PostgreSQL knows neither NUL nor half a sign, and would only say so
 * after the work is done. `input.` in front is dropped: it is the form that the fields are of.
 */
function unreadable(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return value.includes('\0') || halfSign.test(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' || path === 'input' ? key : `${path}.${key}`;
    const found = unreadable(key, at) ?? unreadable(inner, at);
    if (found !== null) return found;
  }
  return null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
