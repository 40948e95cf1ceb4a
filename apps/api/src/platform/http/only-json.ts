import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.ts';
import { replyError } from '../errors/reply-error.ts';

/** The largest body of a query or mutation: long minutes fit, nothing else needs as much. */
export const bodyLimitBytes = 2 ** 20;

/**
 * GraphQL takes JSON only. A form of another site can post text/plain or urlencoded with the cookie and without asking
 * first; JSON it cannot.
 */
export async function onlyJson(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method !== 'POST' || !request.url.startsWith('/graphql')) return;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') await replyError(request, reply, new AppError('CONTENT_TYPE_REFUSED'));
  else if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) {
    await replyError(request, reply, new AppError('BODY_TOO_LARGE', { maxMegabytes: bodyLimitBytes / 2 ** 20 }));
  }
}

/** `"extensions": null` means none; the schema of the route knows only an object. Source: GraphQL over HTTP, §5.3. */
export async function dropNullExtensions({ body }: FastifyRequest): Promise<void> {
  if (typeof body === 'object' && body !== null && 'extensions' in body && body.extensions === null) {
    Reflect.deleteProperty(body, 'extensions');
  }
}
