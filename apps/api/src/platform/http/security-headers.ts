import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';

/** Inline styles are the component library's; scripts are only our own files. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What every answer says to the browser. A route that serves files of people says it more strictly afterwards. */
export function securityHeaders({ secure }: { secure: boolean }) {
  return (_request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    reply.header('X-Content-Type-Options', 'nosniff');
    reply.header('Referrer-Policy', 'same-origin');
    reply.header('Content-Security-Policy', policy);
    reply.header('Cross-Origin-Opener-Policy', 'same-origin');
    if (secure) reply.header('Strict-Transport-Security', 'max-age=31536000');
    done();
  };
}
