import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { meetingPolicy, openMeeting } from '../../meetings/index.ts';
import { sendConvocation } from './send-convocation.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterAll(() => database.close());

const inDays = (days: number) => new Date(given.clock.now.getTime() + days * 86_400_000);
const rows = (sql: string, ...values: unknown[]) => database.dataSource.query(sql, values);

async function committee() {
  const network = await given.network();
  const body = await given.body({ network, name: 'COPIL' });
  const admin = await given.administrator(network);
  const meeting = (extra: object = {}) => given.meeting({ body, startsAt: inDays(10), ...extra });
  return { network, body, admin, meeting };
}

type Admin = Awaited<ReturnType<typeof committee>>['admin'];
const send = (as: Admin, meetingId: string, input: object = {}) =>
  given.run(as, meetingPolicy.sendConvocation, sendConvocation, { meetingId, ...input });

const reasonsOf = async (meetingId: string) =>
  (await rows('select reason from convocations_convocation where meeting_id = $1 order by position', meetingId)).map(
    ({ reason }: { reason: string }) => reason,
  );
const nothingIs = async (meetingId: string) => {
  for (const table of [
    'convocations_convocation',
    'convocations_sending',
    'convocations_convening',
    'meetings_attendance',
  ])
    expect(await rows(`select from ${table} where meeting_id = $1`, meetingId)).toEqual([]);
};

describe('sendConvocation', () => {
  it('convenes titulars, copies alternates, and convenes the alternate of a seat that nobody holds', async () => {
    const { body, admin, meeting } = await committee();
    const held = await given.seat({ body, position: 1 });
    await given.mandate({ seat: held });
    await given.mandate({ seat: held, role: 'ALTERNATE' });
    const vacant = await given.seat({ body, position: 2 });
    await given.mandate({ seat: vacant, role: 'ALTERNATE' });
    await given.mandate({ seat: await given.seat({ body, position: 3 }), role: 'EXPERT' });
    const { id } = await meeting();
    await send(admin, id);
    expect(await reasonsOf(id)).toEqual(['TITULAR', 'ALTERNATE', 'ALTERNATE_OF_VACANT', 'EXPERT']);
  });

  it('looks at the day of the meeting, not at today', async () => {
    const { body, admin, meeting } = await committee();
    const seat = await given.seat({ body });
    await given.mandate({ seat, until: '2026-03-15' });
    await given.mandate({ seat, from: '2026-03-16' });
    const { id } = await meeting();
    await send(admin, id);
    expect(
      await rows(
        'select m.from_on::text from convocations_convocation c join governance_mandate m on m.id = c.mandate_id where c.meeting_id = $1',
        id,
      ),
    ).toEqual([{ from_on: '2026-03-16' }]);
  });

  it('keeps the list that was convened when the meeting opens, whatever mandates became', async () => {
    const { body, admin, meeting } = await committee();
    const mandate = await given.mandate({ body });
    const { id } = await meeting();
    await send(admin, id);
    await given.mandate({ body });
    await database.dataSource.manager.query('update governance_mandate set until_on = $2 where id = $1', [
      mandate.id,
      '2026-03-11',
    ]);
    await given.run(admin, meetingPolicy.openMeeting, openMeeting, { meetingId: id });
    expect(await rows('select mandate_id from meetings_attendance where meeting_id = $1', id)).toEqual([
      { mandate_id: mandate.id },
    ]);
  });

  it('leaves out whom the sender excludes, and sends to nobody who may not see the meeting', async () => {
    const { body, admin, meeting } = await committee();
    const excluded = await given.mandate({ body });
    const kept = await given.mandate({ body });
    const named = await given.mandate({ body });
    const { id } = await meeting();
    await send(admin, id, { excludedMandateIds: [excluded.id] });
    const convened = await rows('select mandate_id from convocations_convocation where meeting_id = $1', id);
    expect(convened.map((row: { mandate_id: string }) => row.mandate_id)).toEqual([kept.id, named.id]);
    const closed = await meeting({ visibility: 'RESTRICTED', namedPersonIds: [named.personId, admin.personId] });
    await send(admin, closed.id);
    expect(await rows('select person_id from convocations_convocation where meeting_id = $1', closed.id)).toEqual([
      { person_id: named.personId },
    ]);
  });

  it('has a letter printed for whom no address is known', async () => {
    const { network, body, admin, meeting } = await committee();
    const person = await given.person();
    await given.contact({ network, person, email: null });
    await given.mandate({ body, person });
    const { id } = await meeting();
    await send(admin, id);
    expect(await rows('select channel from convocations_convocation where meeting_id = $1', id)).toEqual([
      { channel: 'LETTER' },
    ]);
  });

  it('refuses in a sentence a body without seats, and one whose seats nobody holds', async () => {
    const { body, admin, meeting } = await committee();
    const { id } = await meeting();
    await expect(send(admin, id)).rejects.toMatchObject({ code: 'CONVOCATION_NO_SEAT', params: { bodyName: 'COPIL' } });
    await given.seat({ body });
    await expect(send(admin, id)).rejects.toMatchObject({ code: 'CONVOCATION_NOBODY', params: { bodyName: 'COPIL' } });
    await nothingIs(id);
  });

  it('refuses a meeting that has begun or is cancelled, and an answer wanted too late or in the past', async () => {
    const { body, admin, meeting } = await committee();
    await given.mandate({ body });
    const past = await meeting({ startsAt: inDays(-1) });
    await expect(send(admin, past.id)).rejects.toMatchObject({ code: 'CONVOCATION_MEETING_OVER' });
    const cancelled = await meeting({ state: 'CANCELLED', cancelledAt: given.clock.now });
    await expect(send(admin, cancelled.id)).rejects.toMatchObject({ code: 'MEETING_CANCELLED' });
    const { id } = await meeting();
    for (const replyBy of [inDays(11), inDays(-1)])
      await expect(send(admin, id, { replyBy })).rejects.toMatchObject({ code: 'CONVOCATION_REPLY_DATE_INVALID' });
    await nothingIs(id);
  });

  it('is for who runs the meeting, once', async () => {
    const { body, admin, meeting } = await committee();
    const seated = await given.seated(body);
    const { id } = await meeting();
    await expect(send(seated, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(send(await given.stranger(), id)).rejects.toMatchObject({ code: 'MEETING_NOT_FOUND' });
    const both = await Promise.allSettled([send(admin, id), send(admin, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rows('select from convocations_sending where meeting_id = $1', id)).toHaveLength(1);
  });

  it('convenes 300 people in less than 300 ms', async () => {
    const { network, body, admin, meeting } = await committee();
    await rows(
      `with people as (
         insert into actors_person (given_name, family_name, display_name, search_text)
         select 'P', n::text, 'P ' || n, 'p ' || n from generate_series(1, 300) n returning id
       ), listed as (
         insert into actors_contact (network_id, person_id, email, added_at)
         select $1, id, id || '@example.org', now() from people
       ), seats as (
         insert into governance_seat (network_id, body_id, label, position, opened_on, created_at)
         select $1, $2, 'Siège ' || n, n, '2020-01-01', now() from generate_series(1, 300) n returning id
       )
       insert into governance_mandate (network_id, body_id, seat_id, person_id, role, from_on, created_at)
       select $1, $2, s.id, p.id, 'TITULAR', '2020-01-01', now()
       from (select id, row_number() over () as n from seats) s join (select id, row_number() over () as n from people) p using (n)`,
      network.id,
      body.id,
    );
    const times: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const { id } = await meeting();
      const began = performance.now();
      await send(admin, id);
      times.push(performance.now() - began);
      expect(await rows('select from convocations_sending where meeting_id = $1', id)).toHaveLength(300);
    }
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
