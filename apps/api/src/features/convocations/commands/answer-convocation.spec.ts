import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { anonymousViewer, type Viewer } from '../../../platform/access/viewer.ts';
import { meetingPolicy } from '../../meetings/index.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { type AnswerByLink, answerConvocation } from './answer-convocation.ts';
import { recordConvocationAnswer } from './record-convocation-answer.ts';
import { sendConvocation } from './send-convocation.ts';

let database: TestDatabase;
let given: Given;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
});
beforeEach(() => {
  given.clock.now = new Date('2026-03-10T09:00:00Z');
});
afterAll(() => database.close());

const startsAt = new Date('2026-03-20T13:00:00Z');
const byLink = (input: AnswerByLink) =>
  given.runner.command(anonymousViewer(), { open: 'the link gives the right' }, answerConvocation, input);

/** A body that allows one proxy a person: two titulars, an alternate of the first, a convened meeting. */
async function convened() {
  const network = await given.network();
  const body = await given.body({ network });
  await database.dataSource.query(
    'insert into governance_body_rules (network_id, body_id, updated_at, proxies_per_person) values ($1, $2, now(), 1)',
    [network.id, body.id],
  );
  const secretary = await given.seated(body, 'SECRETARY');
  const seat = await given.seat({ body });
  const [first, alternate, second, expert] = [
    await given.mandate({ seat }),
    await given.mandate({ seat, role: 'ALTERNATE' }),
    await given.mandate({ body }),
    await given.mandate({ body, role: 'EXPERT' }),
  ];
  const meeting = await given.meeting({ body, startsAt });
  await given.run(secretary, meetingPolicy.sendConvocation, sendConvocation, { meetingId: meeting.id });
  const idOf = async ({ personId }: { personId: string | null }): Promise<string> => {
    const [row] = await database.dataSource.query(
      'select id from convocations_convocation where meeting_id = $1 and person_id = $2',
      [meeting.id, personId],
    );
    return row.id;
  };
  return { network, body, secretary, first, alternate, second, expert, meeting, idOf };
}

const attendanceOf = async (meetingId: string, personId: string) =>
  (
    await database.dataSource.query(
      'select state, represented_by_person_id as by from meetings_attendance where meeting_id = $1 and person_id = $2',
      [meetingId, personId],
    )
  )[0];

describe('answerConvocation', () => {
  it('prefills attendance with an excuse, and takes it back with another answer', async () => {
    const { first, meeting, idOf } = await convened();
    const convocationId = await idOf(first);
    await byLink({ convocationId, answer: 'EXCUSED' });
    expect(await attendanceOf(meeting.id, first.personId)).toEqual({ state: 'EXCUSED', by: null });
    await byLink({ convocationId, answer: 'REMOTE' });
    expect(await attendanceOf(meeting.id, first.personId)).toEqual({ state: 'EXPECTED', by: null });
  });

  it('takes an alternate of the seat as representative, and gives one proxy a person', async () => {
    const { secretary, first, second, alternate, meeting, idOf } = await convened();
    const firstId = await idOf(first);
    await byLink({ convocationId: firstId, answer: 'REPRESENTED', representedByPersonId: alternate.personId });
    await byLink({ convocationId: firstId, answer: 'REPRESENTED', representedByPersonId: secretary.personId });
    expect(await attendanceOf(meeting.id, first.personId)).toEqual({ state: 'REPRESENTED', by: secretary.personId });
    const other = byLink({
      convocationId: await idOf(second),
      answer: 'REPRESENTED',
      representedByPersonId: secretary.personId,
    });
    await expect(other).rejects.toMatchObject({ code: 'PROXY_LIMIT_REACHED' });
    expect(await attendanceOf(meeting.id, second.personId)).toEqual({ state: 'EXPECTED', by: null });
  });

  it('keeps who carries a proxy from going away', async () => {
    const { first, second, idOf } = await convened();
    await byLink({ convocationId: await idOf(first), answer: 'REPRESENTED', representedByPersonId: second.personId });
    const away = byLink({ convocationId: await idOf(second), answer: 'EXCUSED' });
    await expect(away).rejects.toMatchObject({ code: 'PROXY_HOLDER_AWAY' });
  });

  it('refuses nobody as representative, somebody of another network, and a proxy from who holds no vote', async () => {
    const { first, expert, alternate, idOf } = await convened();
    const convocationId = await idOf(first);
    await expect(byLink({ convocationId, answer: 'REPRESENTED' })).rejects.toMatchObject({
      code: 'REPRESENTATIVE_MISSING',
    });
    const { id: foreign } = await given.person({ network: await given.network() });
    await expect(
      byLink({ convocationId, answer: 'REPRESENTED', representedByPersonId: foreign }),
    ).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
    await expect(
      byLink({ convocationId: await idOf(expert), answer: 'REPRESENTED', representedByPersonId: alternate.personId }),
    ).rejects.toMatchObject({ code: 'CONVOCATION_NOT_REPRESENTABLE' });
  });

  it('is open until the meeting begins, and says so afterwards', async () => {
    const { first, idOf } = await convened();
    const convocationId = await idOf(first);
    given.clock.now = new Date(startsAt.getTime() - 1);
    expect(await byLink({ convocationId, answer: 'PRESENT' })).toEqual({
      answer: 'PRESENT',
      changeableUntil: startsAt.toISOString(),
    });
    given.clock.now = startsAt;
    await expect(byLink({ convocationId, answer: 'EXCUSED' })).rejects.toMatchObject({
      code: 'CONVOCATION_LINK_OVER',
      params: { meetingOn: '2026-03-20' },
    });
  });

  it('knows no link that was not made here, none before the convocation left, and no empty answer', async () => {
    const { first, idOf } = await convened();
    for (const convocationId of [null, '0199a000-0000-7000-8000-000000000001'])
      await expect(byLink({ convocationId, answer: 'PRESENT' })).rejects.toMatchObject({
        code: 'CONVOCATION_LINK_UNKNOWN',
      });
    await expect(byLink({ convocationId: await idOf(first), answer: 'PENDING' })).rejects.toMatchObject({
      code: 'CONVOCATION_ANSWER_MISSING',
    });
  });
});

describe('recordConvocationAnswer', () => {
  const record = (as: Viewer, convocationId: string, answer: 'PRESENT' | 'EXCUSED' | 'PENDING') =>
    given.run(as, convocationPolicy.recordConvocationAnswer, recordConvocationAnswer, { convocationId, answer });
  const answerOf = async (id: string) =>
    (
      await database.dataSource.query(
        'select answer, answered_by_person_id as by from convocations_convocation where id = $1',
        [id],
      )
    )[0];

  it('bears the name of who noted it, and none when one answers for oneself', async () => {
    const { secretary, first, idOf } = await convened();
    const id = await idOf(first);
    await record(secretary, id, 'EXCUSED');
    expect(await answerOf(id)).toEqual({ answer: 'EXCUSED', by: secretary.personId });
    await record(await given.viewer(first.personId), id, 'PRESENT');
    expect(await answerOf(id)).toEqual({ answer: 'PRESENT', by: null });
    await record(secretary, id, 'PENDING');
    expect(await answerOf(id)).toEqual({ answer: 'PENDING', by: null });
  });

  it('is not found by a colleague, who reads the answers of nobody else', async () => {
    const { second, first, idOf } = await convened();
    const colleague = await given.viewer(second.personId);
    await expect(record(colleague, await idOf(first), 'EXCUSED')).rejects.toMatchObject({
      code: 'CONVOCATION_NOT_FOUND',
    });
  });

  it('is over when the meeting begins: attendance takes its place', async () => {
    const { secretary, first, idOf } = await convened();
    given.clock.now = startsAt;
    await expect(record(secretary, await idOf(first), 'EXCUSED')).rejects.toMatchObject({
      code: 'CONVOCATION_MEETING_OVER',
    });
  });
});
