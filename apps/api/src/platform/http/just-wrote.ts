import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../access/viewer.ts';

const cookieName = 'maillage_wrote';
/** Longer than any copy that is read may be late. */
const seconds = 5;

/**
 * Remembers in the browser that somebody has just written: whichever process answers next, it reads the primary. A cookie
 * needs no table, no clock that processes share, and ends by itself; it says nothing, and forging it costs a little speed.
 */
export function rememberWriting(reply: FastifyReply): void {
  const secure = reply.request.protocol === 'https';
  reply.setCookie(cookieName, '1', { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: seconds });
}

/** Whether an answer that is a little late would surprise: the asker's own writing must be in it. A program keeps no cookie. */
export const mayBeLate = (request: FastifyRequest, viewer: Viewer): boolean =>
  viewer.via !== 'token' && request.cookies?.[cookieName] === undefined;
