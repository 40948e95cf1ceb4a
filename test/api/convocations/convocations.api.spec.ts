import { convocationLinks } from '../../../apps/api/src/features/convocations/index.ts';
import { blocksOf } from '../../../apps/api/src/features/convocations/mails/words.ts';
import {
  convocationOfLink,
  type LinkedConvocation,
} from '../../../apps/api/src/features/convocations/queries/convocation-of-link.ts';
import { testNow } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const now = new Date(testNow);
let clock = now;
let api: Api;
beforeAll(async () => {
  api = await startApi({ clock: () => clock });
});
beforeEach(() => {
  clock = now;
});
afterAll(() => api.close());

const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const inTenDays = inDays(10);

/** Signs in somebody who holds this mandate. */
async function enter(seat: Parameters<Api['given']['mandate']>[0]): Promise<ApiClient & { personId: string }> {
  const { personId } = await api.given.mandate(seat);
  const { email } = await api.given.account({ person: { id: personId } });
  return Object.assign(await api.signIn(email), { personId });
}

/** A committee of two institutions: a titular and two alternates on one seat, an alternate alone on another. */
async function committee() {
  const { given } = api;
  const network = await given.network();
  const body = await given.body({ network, name: 'COTEC' });
  const secretary = await enter({ body, office: 'SECRETARY' });
  const seat = await given.seat({ body, label: 'Caf' });
  const titular = await given.mandate({ seat });
  const alternate = await given.mandate({ seat, role: 'ALTERNATE' });
  const meeting = await given.meeting({ body, startsAt: inTenDays });
  return { network, body, secretary, seat, titular, alternate, meeting };
}

const tokenOf = (convocationId: string) => convocationLinks(api.services.config.MAILLAGE_SECRET).tokenOf(convocationId);

const send = `mutation ($input: SendConvocationInput!) { sendConvocation(input: $input) { meeting { id convenedAt
  convening { convened pending sent waiting } } } }`;
interface Line {
  id: string;
  person: { id: string } | null;
}

const answer = `mutation ($input: AnswerConvocationInput!) { answerConvocation(input: $input) { answer changeableUntil } }`;
const read = `query ($id: ID!) { meeting(id: $id) { convenedAt
  convening { sentAt sentBy { id } convened pending present excused represented sent waiting refused hasChangeToAnnounce }
  convocations { totalCount items { id person { id } seat { label } reason channel answer answeredAt
    answeredBy { id } representedBy { id } sendings { kind state address errorSentence } } }
  attendances { person { id } state representedBy { id } } } }`;

describe('convening a meeting', () => {
  it('shows who would receive it and why, and sends nothing', async () => {
    const { secretary, seat, titular, alternate, meeting, body } = await committee();
    await api.given.mandate({ seat, role: 'ALTERNATE' });
    const empty = await api.given.seat({ body, label: 'Mairie' });
    const { convocationPlan: plan } = await secretary.must(
      `query ($id: ID!) { convocationPlan(meetingId: $id) {
        recipients { id person { id } seat { label } organisation { name } reason channel }
        invited { id } vacantSeats { id } remarks replyBy letterUrl
        notice { daysLeft requiredDays conveneBefore isShort isRegulated } } }`,
      { id: meeting.id },
    );
    const reasonOf = (id: string) => plan.recipients.find((line: { id: string }) => line.id === id)?.reason;
    expect(plan.recipients).toHaveLength(4);
    expect([reasonOf(titular.id), reasonOf(alternate.id)]).toEqual(['TITULAR', 'ALTERNATE']);
    expect(plan.vacantSeats).toEqual([{ id: empty.id }]);
    expect(plan.remarks).toHaveLength(2);
    expect(plan.remarks[0]).toContain('Mairie');
    expect(plan.remarks[1]).toContain('plusieurs suppléances');
    await api.settle();
    expect(await api.given.db.query('select from platform_mail where network_id = $1', [body.networkId])).toEqual([]);
  });

  it('says the quorum that the answers make, and still answers once the network no longer knows somebody', async () => {
    const { body, secretary, titular, meeting } = await committee();
    await api.given.db.query(
      'insert into governance_body_rules (network_id, body_id, updated_at, quorum_percent) values ($1, $2, now(), 50)',
      [body.networkId, body.id],
    );
    await secretary.must(send, { input: { meetingId: meeting.id } });
    const lines = `query ($id: ID!) { meeting(id: $id) { convening { seatsHeld seatsExpected seatsRequired }
      convocations { items { id displayName person { id displayName } } } } }`;
    const { meeting: before } = await secretary.must(lines, { id: meeting.id });
    expect(before.convening).toEqual({ seatsHeld: 2, seatsExpected: 0, seatsRequired: 1 });
    const line = before.convocations.items.find((one: Line) => one.person?.id === titular.personId);
    const input = { convocationId: line.id, answer: 'REMOTE' };
    await secretary.must(
      'mutation ($input: RecordConvocationAnswerInput!) { recordConvocationAnswer(input: $input) { convocation { id } } }',
      { input },
    );
    await api.given.db.query('delete from actors_contact where person_id = $1', [titular.personId]);
    const { meeting: after } = await secretary.must(lines, { id: meeting.id });
    expect(after.convening.seatsExpected).toBe(1);
    expect(after.convocations.items.find(({ id }: Line) => id === line.id)).toEqual({ ...line, person: null });
  });

  it('freezes recipients and attendance, sends to each, and never a second time', async () => {
    const { network, secretary, titular, alternate, meeting, seat } = await committee();
    const { sendConvocation: sent } = await secretary.must(send, { input: { meetingId: meeting.id } });
    expect(sent.meeting.convening).toEqual({ convened: 2, pending: 2, sent: 0, waiting: 3 });
    await api.given.mandate({ seat, role: 'EXPERT' });
    const { meeting: read1 } = await secretary.must(read, { id: meeting.id });
    expect(read1.convocations.totalCount).toBe(3);
    expect(read1.attendances).toHaveLength(3);
    expect(read1.convening.sentBy.id).toBe(secretary.personId);
    const people = read1.convocations.items.map((line: { person: { id: string } }) => line.person.id);
    expect(people).toEqual(expect.arrayContaining([titular.personId, alternate.personId]));
    const [letter, other] = await Promise.all([
      secretary.fetch(`/convocations/${meeting.id}/lettre.pdf`),
      secretary.fetch(`/convocations/${meeting.id}/lettre.pdf?convocation=${read1.convocations.items[0].id}`),
    ]);
    expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(other.status).toBe(200);
    const stranger = await enter({ body: { id: network.networkBodyId } });
    expect((await stranger.fetch(`/convocations/${meeting.id}/lettre.pdf`)).status).toBe(404);
    await api.settle();
    const { meeting: left } = await secretary.must(read, { id: meeting.id });
    expect(left.convening).toMatchObject({ sent: 3, waiting: 0, refused: 0 });
    expect(left.convocations.items[0].sendings).toEqual([
      { kind: 'INVITATION', state: 'SENT', address: expect.stringContaining('@example.org'), errorSentence: null },
    ]);
    await api.given.db.query(
      `update platform_mail set state = 'FAILED', error_code = 'SMTP_550' where network_id = $1`,
      [network.id],
    );
    const { meeting: refused } = await secretary.must(read, { id: meeting.id });
    expect(refused.convening).toMatchObject({ sent: 0, refused: 3 });
    expect(refused.convocations.items[0].sendings[0].errorSentence).toContain('Corrigez l’adresse');
    const again = await secretary.query(send, { input: { meetingId: meeting.id } });
    expect(again.errors?.[0]?.extensions.code).toBe('CONVOCATION_ALREADY_SENT');
  });

  it('keeps the answer of a link opened without an account, and who represents whom', async () => {
    const { secretary, titular, alternate, meeting } = await committee();
    await secretary.must(send, { input: { meetingId: meeting.id } });
    const { meeting: asked } = await secretary.must(read, { id: meeting.id });
    const mine = asked.convocations.items.find(
      (line: { person: { id: string } }) => line.person.id === titular.personId,
    );
    const token = tokenOf(mine.id);
    const { answerConvocation: done } = await api.visitor().must(answer, {
      input: { token, answer: 'REPRESENTED', representedByPersonId: alternate.personId },
    });
    expect(done).toEqual({ answer: 'REPRESENTED', changeableUntil: inTenDays.toISOString() });
    const page = await convocationOfLink(api.services.dataSource, mine.id, clock);
    expect(page).toMatchObject({
      state: 'OPEN',
      answer: 'REPRESENTED',
      seatLabel: 'Caf',
      representedBy: { personId: alternate.personId },
      wantsReminders: true,
      meeting: { startsAt: inTenDays },
      agenda: [{ title: 'Tour de table' }],
    });
    expect(page?.representatives.map(({ personId, isAlternate }) => [personId, isAlternate])).toEqual([
      [alternate.personId, true],
      [secretary.personId, false],
    ]);
    const { meeting: after } = await secretary.must(read, { id: meeting.id });
    expect(after.convening).toMatchObject({ represented: 1, pending: 1 });
    const line = after.attendances.find((one: { person: { id: string } }) => one.person.id === titular.personId);
    expect(line).toMatchObject({ state: 'REPRESENTED', representedBy: { id: alternate.personId } });
    await api.visitor().must(answer, { input: { token, answer: 'PRESENT' } });
    const { meeting: changed } = await secretary.must(read, { id: meeting.id });
    expect(changed.attendances.every(({ state }: { state: string }) => state === 'EXPECTED')).toBe(true);
    clock = inDays(11);
    const late = await api.visitor().query(answer, { input: { token, answer: 'EXCUSED' } });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONVOCATION_LINK_OVER' });
  });

  it('notes an answer given by telephone with who noted it, invites, withdraws, sends again, reminds, tells a change', async () => {
    const { secretary, network, titular, meeting } = await committee();
    const expert = await api.given.person({ network });
    const invite = `mutation ($input: InviteToMeetingInput!) { inviteToMeeting(input: $input) { convocation { id reason sendings { kind } } } }`;
    const { inviteToMeeting: invited } = await secretary.must(invite, {
      input: { meetingId: meeting.id, personId: expert.id, role: 'EXPERT' },
    });
    expect(invited.convocation).toMatchObject({ reason: 'EXPERT', sendings: [] });
    await secretary.must(send, { input: { meetingId: meeting.id } });
    const { meeting: sent } = await secretary.must(read, { id: meeting.id });
    const of = (id: string) =>
      sent.convocations.items.find((line: { person: { id: string } }) => line.person.id === id);
    const { recordConvocationAnswer: noted } = await secretary.must(
      `mutation ($input: RecordConvocationAnswerInput!) { recordConvocationAnswer(input: $input) { convocation { answer answeredBy { id } } } }`,
      { input: { convocationId: of(titular.personId).id, answer: 'EXCUSED' } },
    );
    expect(noted.convocation).toEqual({ answer: 'EXCUSED', answeredBy: { id: secretary.personId } });
    const codeOf = async (text: string, input: object) =>
      (await secretary.query(text, { input })).errors?.[0]?.extensions.code;
    const resend = `mutation ($input: ResendConvocationInput!) { resendConvocation(input: $input) { convocation { id } } }`;
    expect(await codeOf(resend, { convocationId: of(expert.id).id })).toBe('CONVOCATION_STILL_WAITING');
    const remind = `mutation ($input: RemindConvocationsInput!) { remindConvocations(input: $input) { meeting { id } } }`;
    expect(await codeOf(remind, { meetingId: meeting.id })).toBe('CONVOCATION_NOBODY_TO_REMIND');
    const update = `mutation ($input: SendConvocationUpdateInput!) { sendConvocationUpdate(input: $input) { meeting { convening { hasChangeToAnnounce } } } }`;
    expect(await codeOf(update, { meetingId: meeting.id })).toBe('CONVOCATION_NOTHING_CHANGED');
    await secretary.must(`mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id } } }`, {
      input: { meetingId: meeting.id, place: 'Salle B' },
    });
    const { sendConvocationUpdate: told } = await secretary.must(update, { input: { meetingId: meeting.id } });
    expect(told.meeting.convening).toEqual({ hasChangeToAnnounce: false });
    const withdraw = `mutation ($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { meeting { convocations { totalCount } } } }`;
    expect(await codeOf(withdraw, { convocationId: of(titular.personId).id })).toBe('INVITATION_OF_A_SEAT');
    const { withdrawInvitation: without } = await secretary.must(withdraw, {
      input: { convocationId: of(expert.id).id },
    });
    expect(without.meeting.convocations.totalCount).toBe(3);
  });

  it('tells a change in words, with that of an update still on its way', async () => {
    const { secretary, titular, meeting } = await committee();
    const { id: meetingId } = meeting;
    await secretary.must(send, { input: { meetingId } });
    const change = async (place: string) => {
      await secretary.must(
        `mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id } } }`,
        { input: { meetingId, place } },
      );
      const { meeting: now } = await secretary.must(
        `query ($id: ID!) { meeting(id: $id) { convening { announced { place startsAt agenda } } } }`,
        { id: meetingId },
      );
      return now.convening.announced;
    };
    const update = () =>
      secretary.must(
        `mutation ($input: SendConvocationUpdateInput!) { sendConvocationUpdate(input: $input) { meeting { id } } }`,
        { input: { meetingId } },
      );
    const first = await change('Salle B');
    expect(new Date(first.startsAt)).toEqual(inTenDays);
    expect(first.agenda).toEqual(['Tour de table']);
    expect(first.place).not.toBe('Salle B');
    await update();
    expect(await change('Salle C')).toMatchObject({ place: 'Salle B' });
    await update();
    const { meeting: sent } = await secretary.must(read, { id: meetingId });
    const mine = sent.convocations.items.find(
      (line: { person: { id: string } }) => line.person.id === titular.personId,
    );
    const convocation = await convocationOfLink(api.services.dataSource, mine.id, clock);
    expect(convocation?.announcedBefore?.place).toBe(first.place);
    const links = { answerPath: '/r/a', stopPath: '/stop/a', hasLetter: false };
    const words = blocksOf(
      { kind: 'UPDATE', queuedAt: now, documents: [], convocation: convocation as LinkedConvocation, ...links },
      'fr',
    );
    expect(JSON.stringify(words)).toMatch(/(Nouveau lieu|Lieu).: Salle C/);
  });
});
