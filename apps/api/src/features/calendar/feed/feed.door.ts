import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HttpDoorServices } from '../../../platform/feature.ts';
import { recurrencesOf } from '../../series/index.ts';
import { feedMeetings, feedVersion } from '../queries/feed-meetings.ts';
import { feedOfToken, type LivingFeed, rememberReading } from '../queries/feed-of-token.ts';
import { writeFeed } from './write-feed.ts';

/**
 * `GET /calendar/{token}.ics`: what the owner of the feed may see at this very moment. Unknown and revoked are the same
 * 404, which calendar programs understand as « no longer there »; they come back every hour, so an answer that did not
 * change is a 304 without a word. Only the ETag decides: a right that was lost changes what is shown without any meeting
 * being touched, and a date alone would hide it.
 */
export function feedDoor(http: FastifyInstance, services: HttpDoorServices): void {
  const { dataSource: db, viewers, config, clock, log } = services;
  http.get<{ Params: { token: string } }>('/calendar/:token.ics', async (request, reply) => {
    const demonstration = config.MAILLAGE_DEMO;
    const feed = await feedOfToken(db, request.params.token, { demonstration });
    if (!feed) return reply.code(404).type('text/plain; charset=utf-8').header('Cache-Control', 'no-store').send(gone);
    const now = clock();
    const viewer = await viewers.ofPerson(feed.personId);
    const meetings = await feedMeetings(db, feed, { viewer, now });
    const series = await recurrencesOf(
      db,
      viewer,
      meetings.map(({ id }) => id),
    );
    const content = { meetings, series };
    const etag = `"${feedVersion(feed, content)}"`;
    rememberReading(db, feed.id, now).catch((error: unknown) =>
      log.warn({ err: error }, 'a feed’s reading is not noted'),
    );
    writeHeaders(reply, { feed, etag, changedAt: latest(meetings) });
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/calendar; charset=utf-8').send(writeFeed(feed, content, config.PUBLIC_URL));
  });
}

const gone = 'Cet abonnement n’existe pas, ou a été révoqué. · This subscription does not exist, or was revoked.\n';

function writeHeaders(reply: FastifyReply, shown: { feed: LivingFeed; etag: string; changedAt: Date | null }): void {
  reply.headers({
    ETag: shown.etag,
    // Kept by the program of its owner only, and asked for again each time.
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': 'no-referrer',
    'Content-Disposition': 'inline; filename="maillage.ics"',
    ...(shown.changedAt ? { 'Last-Modified': shown.changedAt.toUTCString() } : {}),
  });
}

const latest = (meetings: readonly { changedAt: Date }[]): Date | null =>
  meetings.length > 0 ? new Date(Math.max(...meetings.map(({ changedAt }) => changedAt.getTime()))) : null;

/** Proxies weaken an ETag when they compress: `W/` before it means the same feed. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === etag);
