import { errorRegistry, formatError } from '@maillage/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { bodyLimitBytes } from '../http/only-json.ts';
import { AppError } from './app-error.ts';
import { databaseFault } from './database-fault.ts';

/** The error behind GraphQL's wrapping, if it was thrown on purpose. */
function ownError(error: unknown): AppError | null {
  for (let current: unknown = error, depth = 0; current && depth < 6; depth += 1) {
    if (current instanceof AppError) return current;
    const fault = databaseFault(current);
    if (fault) return fault;
    current = (current as { originalError?: unknown }).originalError;
  }
  return null;
}

export interface Formatted {
  error: GraphQLFormattedError;
  /** True when the cause must be logged: it was not thrown on purpose. */
  unexpected: boolean;
}

/** What leaves the server: the code, its sentence, its parameters; never a cause, a stack or a schema's detail. */
export function formatGraphqlError(error: GraphQLError, requestId: string, locale: 'fr' | 'en'): Formatted {
  const own =
    ownError(error) ??
    bodyError(error) ??
    (isClientFault(error) ? new AppError('QUERY_INVALID', { reason: clientDetail(error) }) : null);
  const thrown = own ?? new AppError('INTERNAL', { requestId });
  const { code, params, fields, kind } = thrown;
  return {
    unexpected: own === null || errorRegistry[code].kind === 'INTERNAL',
    error: {
      message: formatError(code, params, locale),
      ...(error.path ? { path: error.path } : {}),
      extensions: { code, kind, params, requestId, ...(fields ? { fields } : {}) },
    },
  };
}

/** What Fastify could not read: a body that is no JSON, or longer than it said. */
function bodyError({ originalError }: GraphQLError): AppError | null {
  const { statusCode, code } = (originalError ?? {}) as { statusCode?: number; code?: string };
  if (statusCode === 413) return new AppError('BODY_TOO_LARGE', { maxMegabytes: bodyLimitBytes / 2 ** 20 });
  const isBody = originalError instanceof SyntaxError || code?.startsWith('FST_ERR_CTP_');
  return statusCode === 400 && isBody ? new AppError('QUERY_INVALID', { reason: 'the body is not JSON' }) : null;
}

/** Errors of the document or its variables, raised by GraphQL itself before any resolver. */
const isClientFault = (error: GraphQLError) =>
  (!error.originalError || error.originalError instanceof GraphQLError) && error.path === undefined;

/** Helps whoever wrote the query, without the suggestions that would spell out the schema. */
const clientDetail = (error: GraphQLError) =>
  error.message
    .replace(/ Did you mean .*$/s, '')
    .replace(/\.$/, '')
    .slice(0, 200);
