import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn, testNow } from '../../../../../../test/support/given.ts';
import { givenPoll } from '../../../../../../test/support/given-poll.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { MeetingEntity } from '../../meetings/model/meeting.entity.ts';
import type { UpdateDatePollInput } from '../api/polls.inputs.ts';
import { DateAnswerEntity } from '../model/date-answer.entity.ts';
import { DateOptionEntity } from '../model/date-option.entity.ts';
import { DatePollEntity } from '../model/date-poll.entity.ts';
import { datePollPolicy } from '../polls.policy.ts';
import { answerDatePoll } from './answer-date-poll.ts';
import { chooseDateOption } from './choose-date-option.ts';
import { closeDatePoll } from './close-date-poll.ts';
import { remindDatePoll } from './remind-date-poll.ts';
import { updateDatePoll } from './update-date-poll.ts';

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
  const poll = await givenPoll(given, chair, body.id);
  return {
    network,
    body,
    chair,
    poll,
    datePollId: poll.id,
    stored: () => given.db.findOneByOrFail(DatePollEntity, { id: poll.id }),
  };
}
const choose = (viewer: Viewer, dateOptionId = '') =>
  given.run(viewer, datePollPolicy.chooseDateOption, chooseDateOption, { dateOptionId });
const close = (viewer: Viewer, datePollId: string) =>
  given.run(viewer, datePollPolicy.closeDatePoll, closeDatePoll, { datePollId });
const remind = (viewer: Viewer, datePollId: string) =>
  given.run(viewer, datePollPolicy.remindDatePoll, remindDatePoll, { datePollId });
const update = (viewer: Viewer, input: UpdateDatePollInput) =>
  given.run(viewer, datePollPolicy.updateDatePoll, updateDatePoll, input);

describe('chooseDateOption', () => {
  it('makes the meeting of the poll, and ends the poll', async () => {
    const { network, body, chair, poll, stored } = await opened();
    const { meeting: id } = await choose(chair, poll.optionIds[1]);
    expect(await given.db.findOneBy(MeetingEntity, { id })).toMatchObject({
      bodyId: body.id,
      title: 'Séance de printemps',
      startsAt: new Date('2026-04-16T09:00:00Z'),
      durationMinutes: 120,
      state: 'SCHEDULED',
      convenedAt: null,
    });
    expect(await stored()).toMatchObject({ meetingId: id, closedAt: given.clock.now });
    expect(await given.db.findOneBy(DateOptionEntity, { datePollId: poll.id, isChosen: true })).toMatchObject({
      id: poll.optionIds[1],
    });
    expect((await given.facts(network)).map(({ name }) => name)).toEqual([
      'polls.datePollOpened',
      'meetings.meetingScheduled',
      'polls.dateOptionChosen',
    ]);
  });

  it('happens once, and not with a date that has passed', async () => {
    const { body, chair, poll } = await opened();
    given.clock.now = new Date('2026-04-15T09:00:00Z');
    await expect(choose(chair, poll.optionIds[0])).rejects.toThrow('DATE_OPTION_PAST');
    await choose(chair, poll.optionIds[1]);
    await expect(choose(chair, poll.optionIds[1])).rejects.toThrow('DATE_POLL_CHOSEN');
    expect(await given.db.countBy(MeetingEntity, { bodyId: body.id })).toBe(1);
  });

  it('is for who runs the body', async () => {
    const { body, poll } = await opened();
    await expect(choose(await given.seated(body), poll.optionIds[0])).rejects.toThrow('FORBIDDEN');
    await expect(choose(await given.stranger(), poll.optionIds[0])).rejects.toThrow('DATE_OPTION_NOT_FOUND');
  });
});

describe('closeDatePoll', () => {
  it('closed twice is a sentence that tells the day, by hand or by the hour', async () => {
    const { chair, datePollId } = await opened();
    await close(chair, datePollId);
    const again = { code: 'DATE_POLL_ALREADY_CLOSED', params: { closedOn: '2026-03-10' } };
    given.clock.now = new Date('2026-03-12T09:00:00Z');
    await expect(close(chair, datePollId)).rejects.toMatchObject(again);
    const { chair: other, datePollId: late } = await opened();
    given.clock.now = new Date('2026-04-11T09:00:00Z');
    await expect(close(other, late)).rejects.toMatchObject({ ...again, params: { closedOn: '2026-04-10' } });
  });

  it('closed once a date was chosen is another sentence', async () => {
    const { chair, poll, datePollId } = await opened();
    await choose(chair, poll.optionIds[0]);
    await expect(close(chair, datePollId)).rejects.toThrow('DATE_POLL_CHOSEN');
  });
});

describe('updateDatePoll', () => {
  it('keeps every answer and every instant when the zone changes', async () => {
    const { chair, poll, datePollId, stored } = await opened();
    const seatId = chair.seatIds[0] ?? '';
    const answers = [{ dateOptionId: poll.optionIds[0] ?? '', availability: 'YES' as const }];
    await given.run(chair, datePollPolicy.answerDatePoll, answerDatePoll, { datePollId, seatId, answers });
    const instants = () => given.db.find(DateOptionEntity, { where: { datePollId }, order: { startsAt: 'ASC' } });
    const before = await instants();
    await update(chair, { datePollId, timeZone: 'Indian/Mayotte' });
    expect((await stored()).timeZone).toBe('Indian/Mayotte');
    expect(await instants()).toEqual(before);
    expect(await given.db.findBy(DateAnswerEntity, { seatId })).toMatchObject([
      { dateOptionId: poll.optionIds[0], availability: 'YES' },
    ]);
  });

  it('adds dates, and opens a closed poll again by moving its closing', async () => {
    const { chair, datePollId, stored } = await opened();
    await close(chair, datePollId);
    const addedStartsAt = [new Date('2026-04-21T07:00:00Z')];
    await update(chair, { datePollId, addedStartsAt, closesAt: new Date('2026-04-12T16:00:00Z') });
    expect(await given.db.countBy(DateOptionEntity, { datePollId })).toBe(3);
    expect(await stored()).toMatchObject({ closedAt: null, closesAt: new Date('2026-04-12T16:00:00Z') });
    await expect(update(chair, { datePollId, addedStartsAt })).rejects.toThrow('DATE_OPTION_TWICE');
    await expect(update(chair, { datePollId, closesAt: new Date('2026-04-20T16:00:00Z') })).rejects.toThrow(
      'DATE_POLL_CLOSING_LATE',
    );
  });
});

describe('remindDatePoll', () => {
  it('leaves at most once a day, only while somebody is silent, and asks who came on a seat since', async () => {
    const { body, chair, poll, datePollId, stored } = await opened();
    const newcomer = await given.seated(body);
    await remind(chair, datePollId);
    expect((await stored()).remindedAt).toEqual(given.clock.now);
    await expect(poll.invitationOf(newcomer.personId ?? '')).resolves.toBeDefined();
    await expect(remind(chair, datePollId)).rejects.toThrow('DATE_POLL_JUST_REMINDED');
    given.clock.now = new Date('2026-03-11T10:00:00Z');
    for (const viewer of [chair, newcomer]) {
      const answers = poll.optionIds.map((dateOptionId) => ({ dateOptionId, availability: 'NO' as const }));
      const input = { datePollId, seatId: viewer.seatIds[0] ?? '', answers };
      await given.run(viewer, datePollPolicy.answerDatePoll, answerDatePoll, input);
    }
    await expect(remind(chair, datePollId)).rejects.toThrow('DATE_POLL_ALL_ANSWERED');
  });
});
