import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.ts';
import { replyError } from '../errors/reply-error.ts';

/**
 * GraphQL takes JSON only. A form of another site can post text/plain or urlencoded with the cookie and without asking
 * first; JSON it cannot.
 */
export async function onlyJson(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method !== 'POST' || !request.url.startsWith('/graphql')) return;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') await replyError(request, reply, new AppError('CONTENT_TYPE_REFUSED'));
}
