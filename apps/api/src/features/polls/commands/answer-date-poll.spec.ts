import type { Availability } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn, testNow } from '../../../../../../test/support/given.ts';
import { givenPoll } from '../../../../../../test/support/given-poll.ts';
import { allEntities } from '../../../create-services.ts';
import { anonymousViewer, type Viewer } from '../../../platform/access/viewer.ts';
import { DateAnswerEntity } from '../model/date-answer.entity.ts';
import { datePollPolicy } from '../polls.policy.ts';
import { answerDatePoll } from './answer-date-poll.ts';
import { type AnswerByLink, answerDatePollByLink } from './answer-date-poll-by-link.ts';
import { closeDatePoll } from './close-date-poll.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
afterEach(() => {
  given.clock.now = new Date(testNow);
});
afterAll(() => database.close());

async function opened() {
  const network = await given.network();
  const body = await given.body({ network });
  const chair = await given.seated(body, 'CHAIR');
  const seat = await given.seat({ body });
  const titular = await given.viewer((await given.mandate({ seat })).personId);
  const alternate = await given.viewer((await given.mandate({ seat, role: 'ALTERNATE' })).personId);
  const poll = await givenPoll(given, chair, body.id);
  const say = (viewer: Viewer, ...said: (Availability | null)[]) =>
    given.run(viewer, datePollPolicy.answerDatePoll, answerDatePoll, {
      datePollId: poll.id,
      seatId: seat.id,
      answers: answers(...said),
    });
  const answers = (...said: (Availability | null)[]) =>
    said.map((availability, index) => ({ dateOptionId: poll.optionIds[index] ?? '', availability }));
  const byLink = (input: Partial<AnswerByLink>) =>
    given.runner.command(anonymousViewer(), { open: 'link' }, answerDatePollByLink, {
      datePollInvitationId: null,
      seatId: seat.id,
      answers: answers('YES', 'NO'),
      ...input,
    });
  const kept = async () =>
    (await given.db.findBy(DateAnswerEntity, { seatId: seat.id }))
      .sort((a, b) => poll.optionIds.indexOf(a.dateOptionId) - poll.optionIds.indexOf(b.dateOptionId))
      .map(({ availability, personId }) => [availability, personId]);
  return { network, body, chair, seat, titular, alternate, poll, say, answers, byLink, kept };
}

describe('answerDatePoll', () => {
  it('keeps one answer a seat: the alternate may answer for it, and the last word counts', async () => {
    const { titular, alternate, say, kept } = await opened();
    await say(titular, 'YES', 'NO');
    await say(alternate, 'IF_NEEDED');
    expect(await kept()).toEqual([
      ['IF_NEEDED', alternate.personId],
      ['NO', titular.personId],
    ]);
    await say(titular, null);
    expect(await kept()).toEqual([['NO', titular.personId]]);
  });

  it('lets who runs the body note the answer of a seat that called, under their own name, and nobody else', async () => {
    const { body, chair, seat, poll, say, kept } = await opened();
    await say(chair, 'YES', 'YES');
    expect(await kept()).toEqual([
      ['YES', chair.personId],
      ['YES', chair.personId],
    ]);
    await expect(say(await given.seated(body), 'NO')).rejects.toThrow('FORBIDDEN');
    await expect(
      say(await given.viewer((await given.mandate({ seat, role: 'GUEST' })).personId), 'NO'),
    ).rejects.toThrow('FORBIDDEN');
    await expect(say(await given.stranger(), 'NO')).rejects.toThrow('DATE_POLL_NOT_FOUND');
    expect((await kept()).length).toBe(poll.optionIds.length);
  });

  it('refuses a seat of another body and a date of another poll, and keeps nothing of the rest', async () => {
    const one = await opened();
    const other = await opened();
    const run = (input: Parameters<typeof answerDatePoll>[1]) =>
      given.run(one.titular, datePollPolicy.answerDatePoll, answerDatePoll, input);
    const base = { datePollId: one.poll.id, seatId: one.seat.id };
    await expect(run({ ...base, seatId: other.seat.id, answers: one.answers('YES') })).rejects.toThrow(
      'DATE_POLL_SEAT_NOT_FOUND',
    );
    await expect(run({ ...base, answers: [...one.answers('YES'), ...other.answers('YES')] })).rejects.toThrow(
      'DATE_OPTION_NOT_FOUND',
    );
    expect(await one.kept()).toEqual([]);
  });

  it('says that it is too late, by the hour or by hand', async () => {
    const { chair, titular, poll, say } = await opened();
    given.clock.now = new Date('2026-04-10T16:00:00Z');
    await expect(say(titular, 'YES')).rejects.toMatchObject({
      code: 'DATE_POLL_CLOSED',
      params: { closedOn: '2026-04-10' },
    });
    given.clock.now = new Date(testNow);
    await given.run(chair, datePollPolicy.closeDatePoll, closeDatePoll, { datePollId: poll.id });
    await expect(say(titular, 'YES')).rejects.toMatchObject({ params: { closedOn: '2026-03-10' } });
  });
});

describe('answerDatePollByLink', () => {
  it('answers without an account, for the seats of the person of the link', async () => {
    const { alternate, poll, byLink, kept, network } = await opened();
    const { id } = await poll.invitationOf(alternate.personId ?? '');
    expect(await byLink({ datePollInvitationId: id })).toEqual({ isKept: true });
    expect(await kept()).toEqual([
      ['YES', alternate.personId],
      ['NO', alternate.personId],
    ]);
    expect((await given.facts(network)).at(-1)).toMatchObject({
      name: 'polls.datePollAnswered',
      payload: { personId: alternate.personId },
    });
  });

  it('gives nothing more than the mandate, and ends with it', async () => {
    const { chair, titular, poll, seat, byLink, kept } = await opened();
    const { id } = await poll.invitationOf(chair.personId ?? '');
    await expect(byLink({ datePollInvitationId: id })).rejects.toThrow('DATE_POLL_NOT_SEATED');
    const own = await poll.invitationOf(titular.personId ?? '');
    await database.dataSource.query(`update governance_mandate set until_on = '2026-03-09' where seat_id = $1`, [
      seat.id,
    ]);
    await expect(byLink({ datePollInvitationId: own.id })).rejects.toThrow('DATE_POLL_NOT_SEATED');
    await expect(byLink({ datePollInvitationId: null })).rejects.toThrow('DATE_POLL_LINK_INVALID');
    expect(await kept()).toEqual([]);
  });
});
