import type { FastifyInstance, FastifyRequest } from 'fastify';
import { observed, type Work } from './observed.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The trusted document or the root field that was asked for; set by the doors. Of a closed list, either way. */
    operation?: string;
  }
}

interface Opened {
  work: Work;
  end(): void;
}

/** Has every request observed, from its first hook to the end of its answer. Register it before all other hooks. */
export function observeRequests(fastify: FastifyInstance): void {
  const open = new WeakMap<FastifyRequest, Opened>();
  fastify.addHook('onRequest', (request, _reply, next) => {
    const work: Work = { kind: 'request', name: '', requestId: request.id };
    void observed(
      work,
      () =>
        new Promise<void>((end) => {
          open.set(request, { work, end });
          next();
        }),
    );
  });
  fastify.addHook('onResponse', (request, reply, next) => {
    const opened = open.get(request);
    const route = request.routeOptions.url ?? 'none';
    if (opened) {
      opened.work.name = request.operation ?? route;
      opened.work.details = {
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': reply.statusCode,
      };
      opened.end();
    }
    next();
  });
}
