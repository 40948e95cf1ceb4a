import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { cancelMeeting, meetingPolicy, updateMeeting } from '../../meetings/index.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { inviteToMeeting } from './invite-to-meeting.ts';
import { remindConvocations } from './remind-convocations.ts';
import { resendConvocation } from './resend-convocation.ts';
import { sendConvocation } from './send-convocation.ts';
import { sendConvocationUpdate } from './send-convocation-update.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

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

const rows = (sql: string, ...values: unknown[]) => database.dataSource.query(sql, values);
const kindsOf = async (convocationId: string) =>
  (await rows('select kind from convocations_sending where convocation_id = $1 order by id', convocationId)).map(
    ({ kind }: { kind: string }) => kind,
  );

async function scene() {
  const network = await given.network();
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const titular = await given.mandate({ body });
  const expert = await given.person({ network });
  const meeting = await given.meeting({ body, startsAt: new Date('2026-03-20T13:00:00Z') });
  const meetingId = meeting.id;
  const as = <Input>(input: Input) => ({ meetingId, ...input });
  return {
    network,
    secretary,
    titular,
    expert,
    meetingId,
    send: () => given.run(secretary, meetingPolicy.sendConvocation, sendConvocation, as({})),
    invite: (personId: string, by: Viewer = secretary) =>
      given.run(by, meetingPolicy.inviteToMeeting, inviteToMeeting, as({ personId, role: 'EXPERT' as const })),
    withdraw: (convocationId: string) =>
      given.run(secretary, convocationPolicy.withdrawInvitation, withdrawInvitation, { convocationId }),
    update: () => given.run(secretary, meetingPolicy.sendConvocationUpdate, sendConvocationUpdate, as({})),
    remind: () => given.run(secretary, meetingPolicy.remindConvocations, remindConvocations, as({})),
    resend: (convocationId: string) =>
      given.run(secretary, convocationPolicy.resendConvocation, resendConvocation, { convocationId }),
    change: () => given.run(secretary, meetingPolicy.updateMeeting, updateMeeting, as({ place: 'Salle B' })),
    cancel: () => given.run(secretary, meetingPolicy.cancelMeeting, cancelMeeting, as({})),
  };
}

describe('inviteToMeeting and withdrawInvitation', () => {
  it('send nothing before the convocation, and leave no trace when taken back', async () => {
    const { invite, withdraw, expert, meetingId } = await scene();
    const { convocation } = await invite(expert.id);
    expect(await kindsOf(convocation)).toEqual([]);
    await withdraw(convocation);
    expect(await rows('select from convocations_convocation where meeting_id = $1', meetingId)).toEqual([]);
  });

  it('leave with the others, then at once, and put the person on the attendance list', async () => {
    const { network, send, invite, withdraw, expert, meetingId } = await scene();
    const { convocation } = await invite(expert.id);
    await send();
    expect(await kindsOf(convocation)).toEqual(['INVITATION']);
    const late = await given.person({ network });
    const { convocation: lateId } = await invite(late.id);
    expect(await kindsOf(lateId)).toEqual(['INVITATION']);
    const listed = 'select from meetings_attendance where meeting_id = $1 and person_id = $2';
    expect(await rows(listed, meetingId, late.id)).toHaveLength(1);
    await withdraw(lateId);
    expect(await kindsOf(lateId)).toEqual(['INVITATION', 'CANCELLATION']);
    expect(await rows(listed, meetingId, late.id)).toEqual([]);
    await expect(withdraw(lateId)).rejects.toMatchObject({ code: 'INVITATION_ALREADY_WITHDRAWN' });
    const again = await invite(late.id);
    expect(await kindsOf(again.convocation)).toEqual(['INVITATION']);
  });

  it('refuse whoever is convened already, by a seat or by name, and whom the network does not know', async () => {
    const { send, invite, expert, titular } = await scene();
    await invite(expert.id);
    await expect(invite(expert.id)).rejects.toMatchObject({ code: 'INVITATION_ALREADY_CONVENED' });
    await expect(invite(titular.personId)).rejects.toMatchObject({ code: 'INVITATION_ALREADY_CONVENED' });
    await send();
    await expect(invite(titular.personId)).rejects.toMatchObject({ code: 'INVITATION_ALREADY_CONVENED' });
    const { id: foreign } = await given.person({ network: await given.network() });
    await expect(invite(foreign)).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
  });
});

describe('sendConvocationUpdate', () => {
  it('tells what changed once, and a cancellation', async () => {
    const { send, update, change, cancel, meetingId } = await scene();
    await expect(update()).rejects.toMatchObject({ code: 'CONVOCATION_NOT_SENT' });
    await send();
    await expect(update()).rejects.toMatchObject({ code: 'CONVOCATION_NOTHING_CHANGED' });
    await change();
    await change();
    const both = await Promise.allSettled([update(), update()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await cancel();
    await update();
    const kinds = await rows(
      'select kind, count(*)::int as n from convocations_sending where meeting_id = $1 group by kind order by kind',
      meetingId,
    );
    expect(kinds).toEqual([
      { kind: 'CANCELLATION', n: 2 },
      { kind: 'INVITATION', n: 2 },
      { kind: 'UPDATE', n: 2 },
    ]);
  });
});

describe('resendConvocation', () => {
  it('refuses in a sentence whom it cannot reach, and what already waits', async () => {
    const { network, send, invite, resend } = await scene();
    const person = await given.person();
    const contact = await given.contact({ network, person, email: null });
    const { convocation } = await invite(person.id);
    await send();
    await expect(resend(convocation)).rejects.toMatchObject({ code: 'CONVOCATION_NO_ADDRESS' });
    await rows('update actors_contact set email = $2 where id = $1', contact.id, 'corrigee@example.org');
    await resend(convocation);
    expect(await rows('select channel from convocations_convocation where id = $1', convocation)).toEqual([
      { channel: 'MAIL' },
    ]);
    await expect(resend(convocation)).rejects.toMatchObject({ code: 'CONVOCATION_STILL_WAITING' });
  });
});

describe('remindConvocations', () => {
  it('reminds nobody who has just heard of the meeting, and nobody twice a day', async () => {
    const { send, remind } = await scene();
    await expect(remind()).rejects.toMatchObject({ code: 'CONVOCATION_NOT_SENT' });
    await send();
    await expect(remind()).rejects.toMatchObject({ code: 'CONVOCATION_NOBODY_TO_REMIND' });
    given.clock.now = new Date('2026-03-12T09:00:00Z');
    await remind();
    await expect(remind()).rejects.toMatchObject({ code: 'CONVOCATION_NOBODY_TO_REMIND' });
    given.clock.now = new Date('2026-03-20T13:00:00Z');
    await expect(remind()).rejects.toMatchObject({ code: 'CONVOCATION_MEETING_OVER' });
  });
});
