import { type ErrorCode, type ErrorKind, formatError } from '@maillage/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { requestLocale } from '../http/request-locale.ts';
import { AppError } from './app-error.ts';
import { databaseFault } from './database-fault.ts';

const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  INTERNAL: 500,
};

const statusOfCode: Partial<Record<ErrorCode, number>> = {
  BODY_TOO_LARGE: 413,
  CONTENT_TYPE_REFUSED: 415,
  FILE_TOO_LARGE: 413,
  TOO_MANY_FILES: 413,
  FILE_STORE_FULL: 507,
  DATABASE_FULL: 507,
  DATABASE_AWAY: 503,
  FILE_STORE_AWAY: 503,
};

/** An error as it may be told: what was not expected becomes INTERNAL, with the request's id to find it by. */
export const knownError = (request: Pick<FastifyRequest, 'id'>, error: unknown): AppError =>
  error instanceof AppError ? error : (databaseFault(error) ?? new AppError('INTERNAL', { requestId: request.id }));

export const statusOf = ({ code, kind }: AppError): number => statusOfCode[code] ?? statusOfKind[kind];

/** Answers an error in the form of GraphQL's, so that a client reads both alike; an unexpected one is logged and hidden. */
export async function replyError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  log: Pick<Logger, 'error'> = request.log,
): Promise<void> {
  const known = knownError(request, error);
  if (known.kind === 'INTERNAL') log.error({ err: error, requestId: request.id, code: known.code }, 'a request failed');
  const { code, kind, params, fields } = known;
  const message = formatError(code, params, requestLocale(request));
  await reply
    .code(statusOf(known))
    .header('Cache-Control', 'no-store')
    .send({
      errors: [{ message, extensions: { code, kind, params, requestId: request.id, ...(fields && { fields }) } }],
    });
}
