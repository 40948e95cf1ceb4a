import { typo } from '@maillage/domain';
import { remindDatePollsClock } from '../../../apps/api/src/features/polls/jobs/remind-date-polls.job.ts';
import { runJob } from '../../../apps/api/src/platform/jobs/job-context.ts';
import { jobToolsOf } from '../../../apps/api/src/work.ts';
import { testNow } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';
import { itWithin } from '../../support/start-processes.ts';

const hour = { now: new Date(testNow) };
let api: Api;
beforeAll(async () => {
  api = await startApi({ clock: () => hour.now });
});
afterEach(() => {
  hour.now = new Date(testNow);
});
afterAll(() => api.close());

interface DevMail {
  subject: string;
  text: string;
}
/** Mails to somebody, in their order. */
async function mailsTo(email: string): Promise<DevMail[]> {
  await api.settle();
  return api.given.db.query(
    `select subject, text_body as text from platform_dev_mail where recipient_address = $1 order by sent_at, id`,
    [email],
  );
}
const linkIn = (text = ''): string => /\/s\/[\w-]+/.exec(text)?.[0] ?? 'no link';

async function seated(seat: Parameters<Api['given']['mandate']>[0]): Promise<ApiClient & { email: string }> {
  const { personId } = await api.given.mandate(seat);
  const { email } = await api.given.account({ person: { id: personId } });
  return Object.assign(await api.signIn(email), { email });
}

/** A body of three seats: the chair's, a key one with an alternate, and a vacant one; a quorum of half. */
async function committee() {
  const { given } = api;
  const network = await given.network();
  const body = await given.body({ network, name: 'GASPEO' });
  const chair = await seated({ seat: await given.seat({ body }), office: 'CHAIR' });
  const keySeat = await given.seat({ body, isKey: true, label: 'CAF' });
  const titular = await given.person({ network });
  await given.mandate({ seat: keySeat, person: titular });
  const alternate = await given.person({ network });
  await given.mandate({ seat: keySeat, person: alternate, role: 'ALTERNATE' });
  await given.seat({ body, label: 'Vacant' });
  const setRules = 'mutation ($input: SetBodyRulesInput!) { setBodyRules(input: $input) { body { id } } }';
  const administrator = await seated({ body: { id: network.coordinationBodyId } });
  await administrator.must(setRules, { input: { bodyId: body.id, quorumPercent: 100 } });
  return { network, body, chair, keySeat, titular, alternate, administrator };
}

const pollText = `query ($id: ID!) { datePoll(id: $id) {
  state seatCount answeredSeatCount keySeatCount requiredSeatCount timeZone viewerCan meeting { title startsAt }
  options { id startsAt isChosen yesCount ifNeededCount noCount keySeatCount answers { availability seat { label } answeredBy { displayName } } }
} }`;

async function open(chair: ApiClient, bodyId: string): Promise<{ id: string; options: { id: string }[] }> {
  const { createDatePoll } = await chair.must(
    'mutation ($input: CreateDatePollInput!) { createDatePoll(input: $input) { datePoll { id options { id } } } }',
    {
      input: {
        bodyId,
        title: "Séance de fin d'hiver",
        startsAt: ['2026-04-14T09:30:00+02:00', '2026-04-16T14:00:00+02:00'],
        durationMinutes: 120,
        closesAt: '2026-03-20T18:00:00+01:00',
      },
    },
  );
  return createDatePoll.datePoll;
}

const send = (path: string, fields: Record<string, string>) =>
  api.visitor().fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });

describe('a date poll, from the mail to the meeting', () => {
  it('is answered from a link without an account, and counted by seats', async () => {
    const { body, chair, keySeat, titular, alternate } = await committee();
    const poll = await open(chair, body.id);
    const [first = { id: '' }, second = { id: '' }] = poll.options;
    const [mail] = await mailsTo(titular.email);
    expect(mail?.subject).toBe(typo('GASPEO : quelle date vous convient ?'));
    expect(mail?.text).toContain(typo('mardi 14 avril 2026 à 9 h 30 (heure de Paris)'));
    const path = linkIn(mail?.text);

    const page = await (await api.visitor().fetch(path)).text();
    expect(page).toContain('CAF, titulaire');
    expect(page).toContain(typo('mardi 14 avril 2026'));
    // A scanner that opens every link has answered nothing.
    expect((await chair.must(pollText, { id: poll.id })).datePoll.answeredSeatCount).toBe(0);

    const answered = await send(path, { [`${keySeat.id}/${first.id}`]: 'YES', [`${keySeat.id}/${second.id}`]: 'NO' });
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `${path}?kept=1`]);
    expect(await (await api.visitor().fetch(`${path}?kept=1`)).text()).toContain('Vos réponses sont enregistrées');

    const other = linkIn((await mailsTo(alternate.email))[0]?.text);
    expect(other).not.toBe(path);
    expect(await (await api.visitor().fetch(other)).text()).toContain(`réponse de ${titular.displayName}`);
    await send(other, { [`${keySeat.id}/${first.id}`]: 'IF_NEEDED' });

    const { datePoll } = await chair.must(pollText, { id: poll.id });
    expect(datePoll).toMatchObject({
      seatCount: 2,
      answeredSeatCount: 1,
      keySeatCount: 1,
      requiredSeatCount: 2,
      options: [
        {
          startsAt: '2026-04-14T07:30:00Z',
          yesCount: 0,
          ifNeededCount: 1,
          noCount: 0,
          keySeatCount: 1,
          answers: [
            { availability: 'IF_NEEDED', seat: { label: 'CAF' }, answeredBy: { displayName: alternate.displayName } },
          ],
        },
        { yesCount: 0, noCount: 1, keySeatCount: 0 },
      ],
    });
  });

  it('shows the tally to the body, and who said what to who runs it and to the seat itself', async () => {
    const { network, body, chair, keySeat, titular } = await committee();
    await api.given.account({ person: titular });
    const member = await api.signIn(titular.email);
    const poll = await open(chair, body.id);
    const answer = 'mutation ($input: AnswerDatePollInput!) { answerDatePoll(input: $input) { datePoll { id } } }';
    const [first = { id: '' }] = poll.options;
    await member.must(answer, {
      input: { datePollId: poll.id, seatId: keySeat.id, answers: [{ dateOptionId: first.id, availability: 'YES' }] },
    });
    const seen = async (client: ApiClient) => {
      const { datePoll } = await client.must(pollText, { id: poll.id });
      return datePoll && [datePoll.options[0].yesCount, datePoll.options[0].answers.length, datePoll.viewerCan];
    };
    const running = [
      'answerDatePoll',
      'answerForOthers',
      'chooseDateOption',
      'closeDatePoll',
      'remindDatePoll',
      'updateDatePoll',
    ];
    expect(await seen(chair)).toEqual([1, 1, expect.arrayContaining(running)]);
    expect(await seen(member)).toEqual([1, 1, ['answerDatePoll']]);
    expect(await seen(await seated({ body }))).toEqual([1, 0, ['answerDatePoll']]);
    expect(await seen(await seated({ body: { id: network.networkBodyId } }))).toBeNull();
  });

  it('is open until it is closed by hand, and by the hour', async () => {
    const { body, chair } = await committee();
    const { id } = await open(chair, body.id);
    const state = async () => (await chair.must(pollText, { id })).datePoll.state;
    // Reads go by the clock of the database.
    await api.given.db.query(`update polls_date_poll set closes_at = now() + interval '1 hour' where id = $1`, [id]);
    expect(await state()).toBe('OPEN');
    const close = 'mutation ($input: CloseDatePollInput!) { closeDatePoll(input: $input) { datePoll { state } } }';
    expect((await chair.must(close, { input: { datePollId: id } })).closeDatePoll.datePoll.state).toBe('CLOSED');
    await api.given.db.query(`update polls_date_poll set closes_at = now(), closed_at = null where id = $1`, [id]);
    expect(await state()).toBe('CLOSED');
  });

  it('becomes the meeting, and tells those who had said no', async () => {
    const { body, chair, keySeat, titular, alternate } = await committee();
    const poll = await open(chair, body.id);
    const [first = { id: '' }] = poll.options;
    const path = linkIn((await mailsTo(titular.email))[0]?.text);
    await send(path, { [`${keySeat.id}/${first.id}`]: 'NO' });
    const choose = `mutation ($input: ChooseDateOptionInput!) { chooseDateOption(input: $input) { meeting { title startsAt } datePoll { state meeting { title } } } }`;
    const { chooseDateOption } = await chair.must(choose, { input: { dateOptionId: first.id } });
    expect(chooseDateOption).toEqual({
      meeting: { title: "Séance de fin d'hiver", startsAt: '2026-04-14T07:30:00Z' },
      datePoll: { state: 'CHOSEN', meeting: { title: "Séance de fin d'hiver" } },
    });
    for (const { email } of [titular, alternate]) {
      const mails = await mailsTo(email);
      expect(mails.map(({ subject }) => subject)).toEqual([
        typo('GASPEO : quelle date vous convient ?'),
        typo('GASPEO : une date est retenue'),
      ]);
      expect(mails[1]?.text).toContain(typo('mardi 14 avril 2026 à 9 h 30 (heure de Paris)'));
    }
    expect((await mailsTo(chair.email)).length).toBe(1);
    const late = await api.visitor().fetch(path);
    expect(await late.text()).toContain(typo('Date retenue : mardi 14 avril 2026 à 9 h 30'));
    const refused = await send(path, { [`${keySeat.id}/${first.id}`]: 'YES' });
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('Une date a déjà été retenue'),
    ]);
  });

  it('tells who comes with a link that is not ours, or for nobody any more, and names nobody', async () => {
    const { body, chair, keySeat, titular } = await committee();
    await open(chair, body.id);
    const path = linkIn((await mailsTo(titular.email))[0]?.text);
    const unknown = await api.visitor().fetch(`${path.slice(0, -2)}AA`);
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.not.stringContaining('GASPEO')]);
    expect((await send('/s/x', {})).status).toBe(404);
    const empty = await send(path, { other: 'YES' });
    expect([empty.status, await empty.text()]).toEqual([
      400,
      expect.stringContaining('Aucune réponse n’a été choisie'),
    ]);
    await api.given.db.query(`update governance_mandate set until_on = '2026-03-09' where seat_id = $1`, [keySeat.id]);
    const gone = await api.visitor().fetch(path, { headers: { 'accept-language': 'en' } });
    const text = await gone.text();
    expect([gone.status, text]).toEqual([403, expect.stringContaining('You no longer sit in this body')]);
    expect(text).not.toContain(titular.displayName);
  });

  it('answers by the same link through GraphQL, to programs', async () => {
    const { body, chair, keySeat, titular } = await committee();
    const poll = await open(chair, body.id);
    const token = linkIn((await mailsTo(titular.email))[0]?.text).slice(3);
    const text = 'mutation ($input: AnswerDatePollByLinkInput!) { answerDatePollByLink(input: $input) { isKept } }';
    const answers = [{ dateOptionId: poll.options[0]?.id, availability: 'YES' }];
    const input = { token, seatId: keySeat.id, answers };
    expect(await api.visitor().must(text, { input })).toEqual({ answerDatePollByLink: { isKept: true } });
    const { errors } = await api.visitor().query(text, { input: { ...input, token: `${token.slice(0, -1)}x` } });
    expect(errors?.[0]?.extensions?.code).toBe('DATE_POLL_LINK_INVALID');
  });
});

describe('the reminder', () => {
  const tick = async (at: string) => {
    hour.now = new Date(at);
    const tools = jobToolsOf(api.services, async () => undefined);
    await runJob(tools, { name: 'polls.remindDatePolls', attempt: 1, timeoutSeconds: 60 }, remindDatePollsClock.run);
  };

  it('leaves once, by day, two days before the closing, to silent seats only', async () => {
    const { body, chair, keySeat, titular } = await committee();
    const poll = await open(chair, body.id);
    const path = linkIn((await mailsTo(titular.email))[0]?.text);
    const counts = async () => [(await mailsTo(titular.email)).length, (await mailsTo(chair.email)).length];
    await tick('2026-03-18T16:00:00Z');
    expect(await counts()).toEqual([1, 1]);
    await tick('2026-03-18T20:00:00Z');
    expect(await counts()).toEqual([1, 1]);
    hour.now = new Date('2026-03-19T07:00:00Z');
    await send(path, Object.fromEntries(poll.options.map(({ id }) => [`${keySeat.id}/${id}`, 'YES'])));
    await tick('2026-03-19T08:00:00Z');
    expect(await counts()).toEqual([1, 2]);
    expect((await mailsTo(chair.email))[1]?.subject).toBe(typo('GASPEO : il manque vos disponibilités'));
    await tick('2026-03-19T12:00:00Z');
    expect(await counts()).toEqual([1, 2]);
  });

  it('never goes to who said stop', async () => {
    const { network, body, chair, titular } = await committee();
    const { id } = await open(chair, body.id);
    await api.given.db.query(
      'insert into convocations_reminder_stop (network_id, person_id, stopped_at) values ($1, $2, now())',
      [network.id, titular.id],
    );
    await chair.must('mutation ($input: RemindDatePollInput!) { remindDatePoll(input: $input) { datePoll { id } } }', {
      input: { datePollId: id },
    });
    expect([(await mailsTo(titular.email)).length, (await mailsTo(chair.email)).length]).toEqual([1, 2]);
  });

  // A worker of its own would have sent the mail before the answer came.
  itWithin('is withdrawn by an answer that comes while it waits', async () => {
    const { body, chair, keySeat, titular } = await committee();
    const poll = await open(chair, body.id);
    const path = linkIn((await mailsTo(titular.email))[0]?.text);
    await chair.must('mutation ($input: RemindDatePollInput!) { remindDatePoll(input: $input) { datePoll { id } } }', {
      input: { datePollId: poll.id },
    });
    await send(path, Object.fromEntries(poll.options.map(({ id }) => [`${keySeat.id}/${id}`, 'NO'])));
    expect((await mailsTo(titular.email)).length).toBe(1);
  });
});
