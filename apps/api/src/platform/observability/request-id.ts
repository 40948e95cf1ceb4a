import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const shape = /^[A-Za-z0-9-]{8,64}$/;

/** The id under which a request appears in logs and errors: the proxy's, when it has a harmless form, else a new one. */
export function requestIdOf({ headers }: { headers: IncomingHttpHeaders }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && shape.test(given) ? given : randomUUID();
}
