import type { FastifyRequest } from 'fastify';

/**
 * True unless a browser says that the request was made by another site. A request without these headers does not come
 * from a page, so no one's cookie was borrowed for it.
 */
export function isOwnOrigin(request: Pick<FastifyRequest, 'headers'>, publicUrl: string): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site === 'cross-site') return false;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === new URL(publicUrl).origin || from.host === host;
}
