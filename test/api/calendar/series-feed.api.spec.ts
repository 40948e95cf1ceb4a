import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { bodyPolicy } from '../../../apps/api/src/features/governance/governance.policy.ts';
import type { BodyEntity } from '../../../apps/api/src/features/governance/model/body.entity.ts';
import { cancelMeeting } from '../../../apps/api/src/features/meetings/commands/cancel-meeting.ts';
import { updateMeeting } from '../../../apps/api/src/features/meetings/commands/update-meeting.ts';
import { meetingPolicy } from '../../../apps/api/src/features/meetings/meetings.policy.ts';
import { MeetingEntity } from '../../../apps/api/src/features/meetings/model/meeting.entity.ts';
import { changeSeries } from '../../../apps/api/src/features/series/commands/change-series.ts';
import { extendSeries } from '../../../apps/api/src/features/series/commands/extend-series.ts';
import { scheduleSeries } from '../../../apps/api/src/features/series/commands/schedule-series.ts';
import { OccurrenceEntity } from '../../../apps/api/src/features/series/model/occurrence.entity.ts';
import { SeriesEntity } from '../../../apps/api/src/features/series/model/series.entity.ts';
import { seriesPolicy } from '../../../apps/api/src/features/series/series.policy.ts';
import { systemViewer, type Viewer } from '../../../apps/api/src/platform/access/viewer.ts';
import { instantAt } from '../../../libs/domain/src/index.ts';
import { type Api, startApi } from '../../support/start-api.ts';

const make = `mutation ($id: ID!) { createCalendarFeed(input: { scope: BODY, id: $id }) { url } }`;
const monthlyByDay = {
  pattern: 'MONTHLY_DAY' as const,
  interval: 1,
  skipSchoolHolidays: false,
  skipPublicHolidays: false,
};
const spans = { from: new Date('2024-01-01'), to: new Date('2035-01-01') };
/** `2026-04-14T07:30:00.000Z Comité`, as each meeting of a feed is compared. */
const line = (at: Date, title: unknown) => `${at.toISOString()} ${title}`;

/** What the feed says, date by date, to a reader that knows of zones only what the file says of them. */
function expandedByIcalJs(file: string): string[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const apart = events.filter((event) => event.isRecurrenceException());
  const found: string[] = [];
  for (const event of events.filter((each) => !each.isRecurrenceException())) {
    for (const each of apart.filter(({ uid }) => uid === event.uid)) event.relateException(each);
    if (!event.isRecurring()) {
      found.push(line(event.startDate.toJSDate(), event.summary));
      continue;
    }
    const dates = event.iterator();
    for (let date = dates.next(); date; date = dates.next()) {
      const { startDate, item } = event.getOccurrenceDetails(date);
      found.push(line(startDate.toJSDate(), item.summary));
    }
  }
  return found.sort();
}

/** The same by another reader. */
function expandedByNodeIcal(file: string): string[] {
  return Object.values(nodeIcal.sync.parseICS(file))
    .flatMap((part) => (part?.type === 'VEVENT' ? nodeIcal.expandRecurringEvent(part, spans) : []))
    .map(({ start, summary }) => line(start, summary))
    .sort();
}

describe('A series in a calendar feed', () => {
  let api: Api;
  /** In zone B, whose holidays are known. */
  let orne: string;
  let now = new Date('2026-01-05T09:00:00Z');

  /** A body whose chair follows it by a feed. */
  async function followed(timeZone = 'Europe/Paris') {
    const { given } = api;
    const network = await given.network({ timeZone });
    const body = await given.body({ network, name: 'COTEC' });
    const person = await given.person({ network });
    await given.account({ person });
    await given.mandate({ body, person, office: 'CHAIR' });
    const { createCalendarFeed } = await (await api.signIn(person.email)).must(make, { id: body.id });
    const { pathname } = new URL(createCalendarFeed.url);
    const read = async () => (await api.visitor().fetch(pathname)).text();
    return { network, body, chair: await given.viewer(person.id), read };
  }

  async function schedule(
    { body, chair }: { body: BodyEntity; chair: Viewer },
    firstOn: string,
    clock: string,
    timeZone: string,
    rule: object,
    said: object = {},
  ): Promise<string> {
    const { series } = await api.given.run(chair, bodyPolicy.scheduleSeries, scheduleSeries, {
      bodyId: body.id,
      title: 'Comité',
      startsAt: instantAt(firstOn, clock, timeZone),
      timeZone,
      durationMinutes: 90,
      rule: { ...monthlyByDay, ...rule },
      ...said,
    });
    return series;
  }

  const meetingsOf = async (seriesId: string): Promise<MeetingEntity[]> => {
    const dates = await api.given.db.find(OccurrenceEntity, { where: { seriesId }, order: { plannedAt: 'ASC' } });
    const ids = dates.flatMap(({ meetingId }) => meetingId ?? []);
    return Promise.all(ids.map((id) => api.given.db.findOneByOrFail(MeetingEntity, { id })));
  };

  /** The rows of the body that take place and that a feed of this day holds. */
  async function wanted(body: BodyEntity): Promise<string[]> {
    const from = new Date(now);
    from.setUTCMonth(from.getUTCMonth() - 12);
    const rows = await api.given.db.findBy(MeetingEntity, { bodyId: body.id, state: 'SCHEDULED' });
    return rows
      .filter(({ startsAt }) => startsAt > from)
      .map(({ startsAt, title }) => line(startsAt, `COTEC : ${title}`))
      .sort();
  }

  const travel = (day: string) => {
    now = new Date(`${day}T09:00:00Z`);
    api.given.clock.now = now;
  };
  const count = (file: string, text: string) => file.split(text).length - 1;

  beforeAll(async () => {
    api = await startApi({ clock: () => now });
    const [row] = await api.given.db.query(
      `insert into networks_territory(kind, code, name, search_text) values ('DEPARTEMENT', '61', 'Orne', 'orne')
       returning id`,
    );
    orne = row.id;
  });
  beforeEach(() => travel('2026-01-05'));
  afterAll(() => api.close());

  it.each([
    ['Europe/Paris', '2026-01-14', { pattern: 'MONTHLY_DAY' }],
    ['Europe/Paris', '2026-01-31', { pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' }],
    ['Europe/Paris', '2026-01-30', { pattern: 'MONTHLY_DAY', shortMonths: 'LAST_DAY' }],
    ['Europe/Paris', '2026-02-03', { pattern: 'MONTHLY_WEEKDAY' }],
    ['Europe/Paris', '2026-01-27', { pattern: 'MONTHLY_LAST_WEEKDAY', interval: 2 }],
    ['Europe/Paris', '2026-02-05', { pattern: 'WEEKLY', skipSchoolHolidays: true, skipPublicHolidays: true }],
    ['America/Miquelon', '2026-01-14', { pattern: 'MONTHLY_DAY' }],
    ['America/Miquelon', '2026-02-03', { pattern: 'MONTHLY_WEEKDAY', interval: 3 }],
    ['America/Miquelon', '2026-02-05', { pattern: 'WEEKLY', interval: 2, skipPublicHolidays: true }],
  ])(
    'is read by two readers as its meetings stand, from 2026 to 2030: %s, from %s, %o',
    async (zone, firstOn, rule) => {
      const place = await followed(zone);
      if (zone === 'Europe/Paris')
        await api.given.db.query('insert into networks_network_territory(network_id, territory_id) values ($1, $2)', [
          place.network.id,
          orne,
        ]);
      const seriesId = await schedule(place, firstOn, '18:00', zone, rule);
      for (const year of [2026, 2027, 2028, 2029, 2030]) {
        travel(`${year}-01-06`);
        const clock = systemViewer('series.extend');
        await api.given.run(clock, seriesPolicy.read, extendSeries, { seriesId });
        const file = await place.read();
        const meetings = await wanted(place.body);
        expect(meetings.length).toBeGreaterThan(3);
        expect(expandedByIcalJs(file)).toEqual(meetings);
        expect(expandedByNodeIcal(file)).toEqual(meetings);
        expect(count(file, 'RRULE:')).toBe(1);
        expect(file).toContain(`UID:${seriesId}@maillage`);
      }
    },
    60_000,
  );

  it('has no date in the night when its hour does not exist', async () => {
    const place = await followed();
    await schedule(place, '2026-03-01', '02:30', 'Europe/Paris', { pattern: 'WEEKLY', untilOn: '2026-09-30' });
    const [file, meetings] = [await place.read(), await wanted(place.body)];
    expect(meetings.join()).not.toContain('2026-03-29');
    expect(expandedByIcalJs(file)).toEqual(meetings);
    expect(expandedByNodeIcal(file)).toEqual(meetings);
  });

  it('says apart a date that moved or says something else, and takes out one that was cancelled', async () => {
    const place = await followed();
    const seriesId = await schedule(place, '2026-02-03', '09:30', 'Europe/Paris', {
      pattern: 'MONTHLY_WEEKDAY',
      untilOn: '2026-12-31',
    });
    const [, march, april, may, june] = await meetingsOf(seriesId);
    const change = (meeting: MeetingEntity | undefined, changes: object) =>
      api.given.run(place.chair, meetingPolicy.updateMeeting, updateMeeting, {
        meetingId: meeting?.id ?? '',
        ...changes,
      });
    await change(march, { startsAt: new Date('2026-03-12T13:00:00Z') });
    await change(april, { title: 'Bilan' });
    await change(may, { place: 'Alençon', durationMinutes: 180 });
    await api.given.run(place.chair, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId: june?.id ?? '' });
    const file = await place.read();
    expect(expandedByIcalJs(file)).toEqual(await wanted(place.body));
    expect(expandedByNodeIcal(file)).toEqual(await wanted(place.body));
    expect(file.match(/^RECURRENCE-ID.*/gm)?.map((text) => text.trim())).toEqual([
      'RECURRENCE-ID;TZID=Europe/Paris:20260303T093000',
      'RECURRENCE-ID;TZID=Europe/Paris:20260407T093000',
      'RECURRENCE-ID;TZID=Europe/Paris:20260505T093000',
    ]);
    expect(file.match(/^EXDATE.*/gm)?.map((text) => text.trim())).toEqual(['EXDATE;TZID=Europe/Paris:20260602T093000']);
    expect(count(file, `UID:${seriesId}@maillage`)).toBe(4);
    expect(count(file, 'BEGIN:VEVENT')).toBe(4);
    // Eleven dates, three changes and a cancellation since.
    expect(file).toContain(`UID:${seriesId}@maillage\r\nSEQUENCE:14\r\n`);
    expect(file).toContain('DTEND;TZID=Europe/Paris:20260505T123000');
  });

  it('is two events under two identifiers once its rule has changed, the first with its end', async () => {
    const place = await followed();
    const former = await schedule(place, '2026-02-12', '09:30', 'Europe/Paris', {});
    const { series } = await api.given.run(place.chair, seriesPolicy.changeSeries, changeSeries, {
      seriesId: former,
      fromOn: '2026-06-12',
      startsAt: new Date('2026-06-18T12:00:00Z'),
      rule: { ...monthlyByDay, pattern: 'MONTHLY_WEEKDAY' },
    });
    const file = await place.read();
    expect(expandedByIcalJs(file)).toEqual(await wanted(place.body));
    expect(expandedByNodeIcal(file)).toEqual(await wanted(place.body));
    expect(file).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=12;UNTIL=20260512T073000Z');
    expect([count(file, `UID:${former}@maillage`), count(file, `UID:${series}@maillage`)]).toEqual([1, 1]);
  });

  it('tells nothing of the dates that its reader may not see, nor of a series that is kept from the reader', async () => {
    const place = await followed();
    const named = [(await api.given.person({ network: place.network })).id];
    const restricted = { visibility: 'RESTRICTED' as const, namedPersonIds: named };
    const seriesId = await schedule(place, '2026-02-10', '09:30', 'Europe/Paris', { untilOn: '2026-09-30' });
    const [, , april, , , , , september] = await meetingsOf(seriesId);
    await api.given.db.update(MeetingEntity, april?.id ?? '', { ...restricted, title: 'Secret' });
    await api.given.db.update(MeetingEntity, september?.id ?? '', { ...restricted, title: 'Secret' });
    const seen = (await wanted(place.body)).filter((text) => !text.includes('Secret'));
    const file = await place.read();
    expect(seen).toHaveLength(6);
    expect(expandedByIcalJs(file)).toEqual(seen);
    expect(expandedByNodeIcal(file)).toEqual(seen);
    expect(file).toContain('UNTIL=20260810T073000Z');
    expect(file).not.toContain('Secret');
    await api.given.db.update(SeriesEntity, seriesId, restricted);
    const apart = await place.read();
    expect(expandedByIcalJs(apart)).toEqual(seen);
    expect(apart).not.toMatch(/RRULE|EXDATE/);
    expect(apart).not.toContain(seriesId);
  });

  it('keeps the place from a reader who does not sit in the body, in what comes back as well', async () => {
    const place = await followed();
    const other = await api.given.body({ network: place.network, name: 'Troïka' });
    const chair = await api.given.seated(other, 'CHAIR');
    const said = { place: 'Préfecture secrète', videoUrl: 'https://visio.example.org/salle' };
    await schedule({ body: other, chair }, '2026-02-10', '09:30', 'Europe/Paris', {}, said);
    const insider = await api.given.db.findOneByOrFail(MeetingEntity, { bodyId: other.id });
    expect(insider.place).toBe('Préfecture secrète');
    const person = await api.given.person({ network: place.network });
    await api.given.account({ person });
    await api.given.mandate({ body: place.body, person });
    const { createCalendarFeed } = await (await api.signIn(person.email)).must(make, { id: other.id });
    const file = await (await api.visitor().fetch(new URL(createCalendarFeed.url).pathname)).text();
    expect(count(file, 'RRULE:')).toBe(1);
    expect(file.replaceAll('\r\n ', '')).not.toMatch(/secrète|visio\.example/);
  });
});
