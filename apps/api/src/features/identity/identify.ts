import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymousViewer, type Viewer } from '../../platform/access/viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { replyError } from '../../platform/errors/reply-error.ts';
import { sessionTokenOf } from './session-cookie.ts';
import type { Viewers } from './viewers.ts';

/** Other schemes are not ours: a proxy before the product may ask for its own password. */
const bearer = /^bearer(?: +|$)/i;

/**
 * Finds who asks, before anything else of the request: by `Authorization: Bearer` when there is one, and then the
 * cookie counts for nothing, even if the token is refused; else by the session's cookie.
 */
export function identify({
  viewers,
  secure,
  isForAll,
}: {
  viewers: Viewers;
  secure: boolean;
  /** Addresses that answer everybody the same. */
  isForAll(url: string): boolean;
}) {
  const viewerOf = (request: FastifyRequest): Promise<Viewer> => {
    const { authorization = '' } = request.headers;
    return bearer.test(authorization)
      ? viewers.ofApiToken(authorization.replace(bearer, '').trim())
      : viewers.ofToken(sessionTokenOf(request, secure));
  };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    request.viewer = anonymousViewer();
    if (isForAll(request.url)) return;
    try {
      request.viewer = await viewerOf(request);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await replyError(request, reply.header('WWW-Authenticate', 'Bearer'), error);
    }
  };
}
