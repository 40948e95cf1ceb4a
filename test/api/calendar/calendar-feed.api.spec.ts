import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { PersonEntity } from '../../../apps/api/src/features/actors/model/person.entity.ts';
import type { BodyEntity } from '../../../apps/api/src/features/governance/model/body.entity.ts';
import { MandateEntity } from '../../../apps/api/src/features/governance/model/mandate.entity.ts';
import { MeetingEntity } from '../../../apps/api/src/features/meetings/model/meeting.entity.ts';
import { timeZones } from '../../../libs/domain/src/index.ts';
import type { GivenNetwork } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const now = '2026-03-10T09:00:00Z';
const make = `mutation ($scope: CalendarFeedScope!, $id: ID!) {
  createCalendarFeed(input: { scope: $scope, id: $id }) { url calendarFeed { id scope body { name } network { name } } }
}`;

/** The events of a feed by identifier, as each of two readers that know nothing of each other understands them. */
function readTwice(file: string): Map<string, { start: string; end: string; status: string; sequence: number }[]> {
  const events = new Map<string, { start: string; end: string; status: string; sequence: number }[]>();
  const add = (uid: string, event: { start: Date; end: Date; status: unknown; sequence: unknown }) =>
    events.set(uid, [
      ...(events.get(uid) ?? []),
      {
        start: event.start.toISOString(),
        end: event.end.toISOString(),
        status: String(event.status),
        sequence: Number(event.sequence),
      },
    ]);
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    add(event.uid, {
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence,
    });
  }
  for (const part of Object.values(nodeIcal.sync.parseICS(file))) {
    if (part?.type !== 'VEVENT') continue;
    const { uid, start, end, status, sequence } = part;
    add(uid, { start, end: end ?? start, status, sequence });
  }
  return events;
}

describe('A calendar feed', () => {
  let api: Api;
  let network: GivenNetwork;
  let body: BodyEntity;
  let owner: PersonEntity;
  let client: ApiClient;
  let mandate: MandateEntity;

  const feed = async (scope: string, id: string): Promise<{ id: string; path: string }> => {
    const { createCalendarFeed: made } = await client.must(make, { scope, id });
    return { id: made.calendarFeed.id, path: new URL(made.url).pathname };
  };
  /** By a program that has no session. */
  const get = (path: string, headers: Record<string, string> = {}) => api.visitor().fetch(path, { headers });
  const text = async (path: string) => (await get(path)).text();

  beforeAll(async () => {
    api = await startApi({ clock: () => new Date(now) });
    const { given } = api;
    network = await given.network({ name: 'Réseau des référents', shortName: 'Référents' });
    body = await given.body({ network, name: 'COTEC' });
    const person = await given.person({ network });
    owner = person;
    await given.account({ person });
    mandate = await given.mandate({ body, person });
    client = await api.signIn(person.email);
  });
  afterAll(() => api.close());

  it('is read at the right hour by two readers, in every zone, through the clock changes of 2026 to 2030', async () => {
    const zoned = await api.given.body({ network, name: 'Toutes les heures' });
    const days = [
      '01-15T09:00',
      '03-08T06:30',
      '03-28T01:30',
      '07-01T12:00',
      '10-25T00:30',
      '11-01T05:30',
      '12-01T16:00',
    ];
    const planned = new Map<string, { startsAt: Date; durationMinutes: number }>();
    for (const timeZone of timeZones.codes) {
      for (const year of [2026, 2027, 2028, 2029, 2030]) {
        for (const day of days) {
          const startsAt = new Date(`${year}-${day}:00Z`);
          const { id } = await api.given.meeting({
            body: zoned,
            startsAt,
            timeZone,
            durationMinutes: 90,
            agendaItems: [],
          });
          planned.set(`${id}@maillage`, { startsAt, durationMinutes: 90 });
        }
      }
    }
    const file = await text((await feed('BODY', zoned.id)).path);
    const events = readTwice(file);
    const wanted = [...planned].map(([uid, { startsAt }]) => {
      const read = {
        start: startsAt.toISOString(),
        end: new Date(startsAt.getTime() + 5_400_000).toISOString(),
        status: 'CONFIRMED',
        sequence: 0,
      };
      return [uid, [read, read]] as const;
    });
    expect(events.size).toBe(planned.size);
    for (const [uid, both] of wanted) expect([uid, events.get(uid)]).toEqual([uid, both]);
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(timeZones.codes.length);
  }, 60_000);

  it('says what was moved and what was cancelled, under the same identifier', async () => {
    const meeting = await api.given.meeting({ body, title: 'Bilan', startsAt: new Date('2026-04-02T12:00:00Z') });
    const { path } = await feed('PERSON', owner.id);
    expect(readTwice(await text(path)).get(`${meeting.id}@maillage`)?.[0]).toMatchObject({
      status: 'CONFIRMED',
      sequence: 0,
    });
    const change = {
      startsAt: new Date('2026-04-03T12:00:00Z'),
      revision: 3,
      state: 'CANCELLED' as const,
      cancelledAt: new Date(now),
    };
    await api.given.db.update(MeetingEntity, { id: meeting.id }, change);
    const read = readTwice(await text(path)).get(`${meeting.id}@maillage`);
    const wanted = { start: '2026-04-03T12:00:00.000Z', status: 'CANCELLED', sequence: 3 };
    expect(read).toEqual([expect.objectContaining(wanted), expect.objectContaining(wanted)]);
  });

  it('shows what its owner may see: titles of the network, the place only inside the body, nothing restricted', async () => {
    const other = await api.given.body({ network, name: 'Troïka' });
    const extra = { place: 'Préfecture secrète', videoUrl: 'https://visio.example.org/salle' };
    const outside = await api.given.meeting({ body: other, title: 'Pilotage', ...extra });
    const inside = await api.given.meeting({
      body,
      title: 'Atelier',
      place: 'Maison des réseaux',
      startsAt: new Date('2026-05-05T08:00:00Z'),
    });
    const hidden = await api.given.meeting({
      body,
      title: 'Situation',
      visibility: 'RESTRICTED',
      namedPersonIds: [(await api.given.person({ network })).id],
    });
    const file = (await text((await feed('NETWORK', network.id)).path)).replaceAll('\r\n ', '');
    expect(file).toContain(`UID:${outside.id}@maillage`);
    expect(file).toContain(`UID:${inside.id}@maillage`);
    expect(file).toContain('LOCATION:Maison des réseaux');
    expect(file).not.toMatch(/secrète|visio\.example/);
    expect(file).not.toContain(hidden.id);
    expect(file).toContain('X-WR-CALNAME:Maillage · Référents');
  });

  it('follows a territory through everything that lies in it', async () => {
    const [below, above] = await Promise.all(
      [
        { kind: 'COMMUNE', code: '97608', name: 'Koungou' },
        { kind: 'DEPARTEMENT', code: '976', name: 'Mayotte' },
      ].map(async (territory) => {
        const [row] = await api.given.db.query(
          `insert into networks_territory (kind, code, name, search_text) values ($1, $2, $3, $3) returning id`,
          [territory.kind, territory.code, territory.name],
        );
        return row.id as string;
      }),
    );
    await api.given.db.query('insert into networks_territory_link (territory_id, parent_id) values ($1, $2)', [
      below,
      above,
    ]);
    await api.given.db.query('insert into networks_network_territory (network_id, territory_id) values ($1, $2)', [
      network.id,
      below,
    ]);
    const meeting = await api.given.meeting({ body, title: 'À Koungou', startsAt: new Date('2026-06-02T08:00:00Z') });
    const stranger = await api.given.meeting({ body: await api.given.body({ network: await api.given.network() }) });
    const file = await text((await feed('TERRITORY', above ?? '')).path);
    expect(file).toContain(meeting.id);
    expect(file).not.toContain(stranger.id);
  });

  it('costs a poller nothing while nothing changes, and tells at once when something does', async () => {
    const { path } = await feed('BODY', body.id);
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('last-modified')).not.toBeNull();
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const same = await get(path, { 'if-none-match': `W/${etag}` });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    await api.given.meeting({ body, title: 'Une de plus', startsAt: new Date('2026-09-01T08:00:00Z') });
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is empty, not broken, once its owner has lost every mandate, whatever the poller remembers', async () => {
    const { path } = await feed('NETWORK', network.id);
    const before = await get(path);
    expect(await before.text()).toContain('BEGIN:VEVENT');
    await api.given.db.update(MandateEntity, { id: mandate.id }, { until: '2026-03-09' });
    const after = await get(path, { 'if-none-match': before.headers.get('etag') ?? '' });
    const file = await after.text();
    await api.given.db.update(MandateEntity, { id: mandate.id }, { until: null });
    expect(after.status).toBe(200);
    expect(file).toContain('BEGIN:VCALENDAR');
    expect(file).not.toContain('BEGIN:VEVENT');
  });

  it('is gone when it is revoked, as when it never was; its list says which are of use', async () => {
    const { id, path } = await feed('BODY', body.id);
    await get(path);
    const list = '{ viewer { calendarFeeds { id scope lastReadAt body { name } } } }';
    const { viewer } = await client.must(list);
    expect(viewer.calendarFeeds[0]).toMatchObject({
      id,
      scope: 'BODY',
      body: { name: 'COTEC' },
      lastReadAt: '2026-03-10T09:00:00Z',
    });
    const revoke = 'mutation ($id: ID!) { revokeCalendarFeed(input: { calendarFeedId: $id }) { revoked } }';
    await client.must(revoke, { id });
    expect((await get(path)).status).toBe(404);
    expect((await get(path.replace(/.{5}\.ics$/, 'AAAAA.ics'))).status).toBe(404);
    expect((await get('/calendar/x.ics')).status).toBe(404);
    expect((await client.query(revoke, { id })).errors?.[0]?.extensions.code).toBe('CALENDAR_FEED_NOT_FOUND');
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    const kept = await api.given.db.query('select f::text as row from calendar_feed f');
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('is of oneself only, and made by nobody with a token of the API', async () => {
    const other = await api.given.person({ network });
    const refused = await client.query(make, { scope: 'PERSON', id: other.id });
    expect(refused.errors?.[0]?.extensions.code).toBe('CALENDAR_FEED_OF_ANOTHER');
    const theirs = await api.given.body({ network: await api.given.network() });
    expect((await client.query(make, { scope: 'BODY', id: theirs.id })).errors?.[0]?.extensions.code).toBe(
      'BODY_NOT_FOUND',
    );
    const { createApiToken } = await client.must(
      'mutation { createApiToken(input: { name: "P", scope: WRITE }) { token } }',
    );
    const program = api.withToken(createApiToken.token);
    expect((await program.query(make, { scope: 'BODY', id: body.id })).errors?.[0]?.extensions.code).toBe(
      'API_TOKEN_ACCOUNT_CLOSED',
    );
    expect((await program.must('{ viewer { calendarFeeds { id } } }')).viewer.calendarFeeds).toEqual([]);
    expect((await api.visitor().query(make, { scope: 'BODY', id: body.id })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
