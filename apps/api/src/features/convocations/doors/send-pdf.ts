import { plainDateIn } from '@maillage/domain';
import type { FastifyReply } from 'fastify';

/** A letter to be read in the browser; our own pages may show it in a frame, nobody else's. */
export const sendPdf = (
  reply: FastifyReply,
  { startsAt, timeZone }: { startsAt: Date; timeZone: string },
  pdf: Buffer,
) =>
  reply
    .type('application/pdf')
    .headers({
      'Content-Disposition': `inline; filename="invitation-${plainDateIn(startsAt, timeZone)}.pdf"`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    })
    .send(pdf);
