import { type AttendanceState, attendanceStates, coveredSeats, type MandateRole, typo } from '@maillage/domain';
import { AttendanceEntity } from '../../../apps/api/src/features/meetings/model/attendance.entity.ts';
import { testNow } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';
import { itWithin } from '../../support/start-processes.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ clock: () => new Date(testNow) });
});
afterAll(() => api.close());

/** Signs in somebody who holds this mandate. */
async function enter(seat: Parameters<Api['given']['mandate']>[0]): Promise<ApiClient & { personId: string }> {
  const { personId } = await api.given.mandate(seat);
  const { email } = await api.given.account({ person: { id: personId } });
  return Object.assign(await api.signIn(email), { personId });
}

async function committee() {
  const network = await api.given.network();
  const body = await api.given.body({ network, name: 'COTEC' });
  const secretary = await enter({ body, office: 'SECRETARY' });
  return { network, body, secretary };
}

const doc = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const meetingText = `query ($id: ID!) { meeting(id: $id) {
  title state startsAt place videoUrl outcomeCount
  agendaItems { id title minutes minutesVersion outcomes { kind text number owner { displayName } } }
  attendances { id state person { id } seat { label } }
  quorum { seats present required reached }
  viewerCan
} }`;

describe('a meeting, from the calendar to its minutes', () => {
  it('is scheduled by the very mutation that was agreed', async () => {
    const { body, secretary } = await committee();
    const { scheduleMeeting } = await secretary.must(
      `mutation { scheduleMeeting(input: { bodyId: "${body.id}", title: "COTEC de décembre", startsAt: "2026-12-01T09:00:00+01:00", durationMinutes: 120, agendaItems: [{ title: "Bilan", kind: DECISION, durationMinutes: 20 }] }) { meeting { id } } }`,
    );
    const { meeting } = await secretary.must(
      'query ($id: ID!) { meeting(id: $id) { title startsAt endsAt timeZone state agendaItems { position kind durationMinutes } } }',
      { id: scheduleMeeting.meeting.id },
    );
    expect(meeting).toEqual({
      title: 'COTEC de décembre',
      startsAt: '2026-12-01T08:00:00Z',
      endsAt: '2026-12-01T10:00:00Z',
      timeZone: 'Europe/Paris',
      state: 'SCHEDULED',
      agendaItems: [{ position: 1, kind: 'DECISION', durationMinutes: 20 }],
    });
  });

  it('is held, minuted and published, and then read by its body, while the network knows its title only', async () => {
    const { network, body, secretary } = await committee();
    const seated = await enter({ body });
    const member = await enter({ body: { id: network.networkBodyId } });
    const scheduled = await secretary.must(
      'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }',
      {
        input: {
          bodyId: body.id,
          title: 'COTEC',
          startsAt: testNow,
          durationMinutes: 90,
          place: 'Préfecture',
          videoUrl: 'https://visio.example.org/cotec',
          agendaItems: [{ title: 'Charte', kind: 'DECISION' }],
        },
      },
    );
    const id: string = scheduled.scheduleMeeting.meeting.id;
    const read = async (client: ApiClient) => (await client.must(meetingText, { id })).meeting;
    const send = (name: string, payload: string, input: object) =>
      secretary.must(
        `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${payload} } }`,
        { input },
      );

    await send('openMeeting', 'meeting { id }', { meetingId: id });
    const open = await read(secretary);
    expect(open.attendances).toHaveLength(2);
    for (const { id: attendanceId } of open.attendances) {
      await send('recordAttendance', 'meeting { id }', { attendanceId, state: 'PRESENT' });
    }
    const agendaItemId = open.agendaItems[0].id;
    const saved = await send('saveMinutes', 'agendaItem { minutesVersion minutes }', {
      agendaItemId,
      minutes: doc('La charte est lue et débattue.'),
      expectedVersion: 0,
    });
    expect(saved.saveMinutes.agendaItem).toEqual({ minutesVersion: 1, minutes: doc('La charte est lue et débattue.') });
    const stale = await secretary.query(
      'mutation ($input: SaveMinutesInput!) { saveMinutes(input: $input) { agendaItem { id } } }',
      { input: { agendaItemId, minutes: doc('Ancien texte'), expectedVersion: 0 } },
    );
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: 'MINUTES_CONFLICT',
      kind: 'CONFLICT',
      params: { currentVersion: 1 },
    });
    await send('addOutcome', 'agendaItem { id }', { agendaItemId, kind: 'DECISION', text: 'La charte est adoptée.' });
    await send('addOutcome', 'agendaItem { id }', {
      agendaItemId,
      kind: 'ACTION',
      text: 'Diffuser la charte.',
      ownerPersonId: seated.personId,
      dueOn: '2026-04-15',
    });

    const draft = await read(seated);
    expect(draft).toMatchObject({ place: 'Préfecture', videoUrl: 'https://visio.example.org/cotec', outcomeCount: 0 });
    expect(draft.agendaItems).toEqual([
      { id: agendaItemId, title: 'Charte', minutes: null, minutesVersion: 1, outcomes: [] },
    ]);
    expect(draft.attendances.map((line: { person: { id: string } }) => line.person.id)).toEqual([seated.personId]);

    const published = await send('publishMinutes', 'meeting { state outcomes { number } }', { meetingId: id });
    expect(published.publishMinutes.meeting.state).toBe('PUBLISHED');

    const after = await read(seated);
    expect(after.agendaItems[0]).toMatchObject({
      minutes: doc('La charte est lue et débattue.'),
      outcomes: [
        { kind: 'DECISION', text: 'La charte est adoptée.', number: 'D-2026-001' },
        { kind: 'ACTION', number: null },
      ],
    });
    expect(after.attendances).toHaveLength(2);
    expect(after.quorum).toEqual({ seats: 2, present: 2, required: null, reached: null });
    expect(after.viewerCan).toEqual(['open', 'join']);

    expect(await read(member)).toEqual({
      title: 'COTEC',
      state: 'PUBLISHED',
      startsAt: '2026-03-10T09:00:00Z',
      place: null,
      videoUrl: null,
      outcomeCount: 0,
      agendaItems: [],
      attendances: [],
      quorum: null,
      viewerCan: [],
    });
    expect(await read(api.visitor())).toBeNull();

    const actions = await seated.must(
      'query ($id: ID!) { person(id: $id) { openActions { totalCount items { id text dueOn } } attendances { totalCount } } }',
      { id: seated.personId },
    );
    expect(actions.person).toMatchObject({
      openActions: { totalCount: 1, items: [{ text: 'Diffuser la charte.', dueOn: '2026-04-15' }] },
      attendances: { totalCount: 1 },
    });
    const done = await seated.must(
      'mutation ($input: CompleteActionInput!) { completeAction(input: $input) { outcome { doneAt viewerCan } } }',
      { input: { outcomeId: actions.person.openActions.items[0].id, done: true } },
    );
    expect(done.completeAction.outcome).toEqual({ doneAt: '2026-03-10T09:00:00Z', viewerCan: ['completeAction'] });
  });

  it('names each field at fault and writes nothing', async () => {
    const { body, secretary } = await committee();
    const { errors } = await secretary.query(
      'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }',
      {
        input: {
          bodyId: body.id,
          title: 'x'.repeat(201),
          startsAt: testNow,
          durationMinutes: 60,
          videoUrl: 'javascript:alert(1)',
          agendaItems: [{ title: 'Point', kind: 'DECISION', durationMinutes: 0 }],
        },
      },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
    expect(errors?.[0]?.extensions.fields?.map(({ path }) => path).sort()).toEqual([
      'agendaItems.0.durationMinutes',
      'title',
      'videoUrl',
    ]);
    const { body: unchanged } = await secretary.must('query ($id: ID!) { body(id: $id) { meetings { totalCount } } }', {
      id: body.id,
    });
    expect(unchanged.meetings.totalCount).toBe(0);
  });
});

describe('the quorum', () => {
  it('says what the rules of the domain say, for every state, and counts a seat once', async () => {
    const { network, body, secretary } = await committee();
    const seats = [];
    for (const state of attendanceStates.codes) {
      const seat = await api.given.seat({ body });
      await api.given.mandate({ seat });
      await api.given.mandate({ seat, role: 'ALTERNATE' });
      await api.given.mandate({ seat, role: 'EXPERT' });
      seats.push({ seat, state });
    }
    await api.given.db.insert('BodyRulesEntity', {
      networkId: network.id,
      bodyId: body.id,
      quorumPercent: 50,
      updatedAt: new Date(testNow),
    });
    const { id } = await api.given.meeting({ body, held: true });
    const quorum = async () =>
      (
        await secretary.must('query ($id: ID!) { meeting(id: $id) { quorum { seats present required reached } } }', {
          id,
        })
      ).meeting.quorum;
    const record = (role: MandateRole, seatId: string, state: AttendanceState) =>
      api.given.db.update(
        AttendanceEntity,
        { meetingId: id, seatId, role },
        { state, representedByPersonId: state === 'REPRESENTED' ? secretary.personId : null },
      );
    const expected = async () => {
      return coveredSeats(await api.given.db.findBy(AttendanceEntity, { meetingId: id })).size;
    };
    expect(await quorum()).toEqual({ seats: 9, present: 0, required: 5, reached: false });
    for (const { seat, state } of seats) await record('TITULAR', seat.id, state);
    for (const { seat } of seats) await record('EXPERT', seat.id, 'PRESENT');
    expect(await quorum()).toEqual({ seats: 9, present: await expected(), required: 5, reached: true });
    expect(await expected()).toBe(5);
    for (const { seat } of seats) await record('ALTERNATE', seat.id, 'REMOTE');
    expect(await quorum()).toMatchObject({ present: await expected() });
    expect(await expected()).toBe(8);
  });
});

describe('lists of meetings', () => {
  it('are filtered, ordered and counted, what is to come apart', async () => {
    const { network, body, secretary } = await committee();
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const make = (title: string, hours: number, extra = {}) =>
      api.given.meeting({ body, title, startsAt: inHours(hours), ...extra });
    await make('passée', -48);
    await make('en cours', -1);
    await make('bientôt', 24);
    await make('plus tard', 240);
    await make('annulée', 48, { state: 'CANCELLED', cancelledAt: new Date(testNow) });
    const answer = await secretary.must(
      `query ($slug: String!, $id: ID!, $from: DateTime!, $to: DateTime!) {
        network(slug: $slug) {
          all: meetings { totalCount items { title } }
          window: meetings(filter: { from: $from, to: $to }) { items { title } }
          cancelled: meetings(filter: { state: CANCELLED }) { totalCount }
          upcomingMeetings { totalCount items { title } }
        }
        body(id: $id) { meetings(page: { limit: 2, offset: 1 }) { totalCount items { title } } upcomingMeetings(page: { limit: 1 }) { items { title } } }
      }`,
      { slug: network.slug, id: body.id, from: inHours(0).toISOString(), to: inHours(100).toISOString() },
    );
    const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title);
    expect(titles(answer.network.all)).toEqual(['plus tard', 'annulée', 'bientôt', 'en cours', 'passée']);
    expect(titles(answer.network.window)).toEqual(['annulée', 'bientôt']);
    expect(answer.network.cancelled.totalCount).toBe(1);
    expect(titles(answer.network.upcomingMeetings)).toEqual(['en cours', 'bientôt', 'plus tard']);
    expect(answer.network.upcomingMeetings.totalCount).toBe(3);
    expect(titles(answer.body.meetings)).toEqual(['annulée', 'bientôt']);
    expect(answer.body.meetings.totalCount).toBe(5);
    expect(titles(answer.body.upcomingMeetings)).toEqual(['en cours']);
  });

  it('keep a register of what was published, by kind, by body, still to be done', async () => {
    const { network, body, secretary } = await committee();
    const published = await api.given.meeting({ body, held: true });
    await api.given.outcome({ meeting: published, text: 'adoptée' });
    await api.given.outcome({ meeting: published, kind: 'ACTION', text: 'à faire' });
    const done = await api.given.outcome({ meeting: published, kind: 'ACTION', text: 'faite' });
    await api.given.db.update('OutcomeEntity', { id: done.id }, { doneAt: new Date(testNow) });
    await secretary.must(
      'mutation ($input: PublishMinutesInput!) { publishMinutes(input: $input) { meeting { id } } }',
      {
        input: { meetingId: published.id },
      },
    );
    const draft = await api.given.meeting({ body, held: true });
    await api.given.outcome({ meeting: draft, text: 'brouillon' });
    const other = await api.given.body({ network });
    const answer = await secretary.must(
      `query ($slug: String!, $here: ID!, $other: ID!) { network(slug: $slug) {
        all: outcomes { totalCount }
        decisions: outcomes(filter: { kind: DECISION }) { items { number text body { name } meeting { title } } }
        open: outcomes(filter: { isOpen: true }) { items { text } }
        closed: outcomes(filter: { isOpen: false }) { items { text } }
        here: outcomes(filter: { bodyId: $here }) { totalCount }
        other: outcomes(filter: { bodyId: $other }) { totalCount }
      } }`,
      { slug: network.slug, here: body.id, other: other.id },
    );
    expect(answer.network).toMatchObject({
      all: { totalCount: 3 },
      decisions: { items: [{ number: 'D-2026-001', text: 'adoptée', body: { name: 'COTEC' } }] },
      open: { items: [{ text: 'à faire' }] },
      closed: { items: [{ text: 'faite' }] },
      here: { totalCount: 3 },
      other: { totalCount: 0 },
    });
  });

  itWithin('do not fan out: one statement, however many meetings, items, outcomes and lines', async () => {
    const { network, body, secretary } = await committee();
    const text = `query ($slug: String!) { network(slug: $slug) { meetings { totalCount items {
      title body { name } agendaItems { title minutes presenter { displayName } outcomes { text owner { displayName } } }
      attendances { state person { displayName } organisation { name } seat { label } mandate { role } }
      outcomes { text meeting { title } } quorum { present } viewerCan
    } } } }`;
    const statements = async () => {
      const { pool } = api.services;
      const original = pool.query;
      let count = 0;
      pool.query = ((...args: never[]) => {
        count += 1;
        return Reflect.apply(original, pool, args);
      }) as typeof pool.query;
      try {
        const { network: read } = await secretary.must(text, { slug: network.slug });
        return { count, meetings: read.meetings.items.length };
      } finally {
        pool.query = original;
      }
    };
    await api.given.meeting({ body, held: true });
    expect(await statements()).toEqual({ count: 1, meetings: 1 });
    for (let made = 1; made < 12; made += 1) {
      const meeting = await api.given.meeting({ body, held: true, agendaItems: [{}, {}, {}] });
      await api.given.outcome({ meeting });
      await api.given.outcome({ meeting, kind: 'ACTION' });
    }
    expect(await statements()).toEqual({ count: 1, meetings: 12 });
  });
});

describe('the notice of published minutes', () => {
  it('tells who sits in the body, each in their language, with a link and nothing of what was said', async () => {
    const { network, body, secretary } = await committee();
    await api.given.mandate({ body, person: await api.given.person({ network, email: 'contact@example.org' }) });
    const english = await api.given.mandate({ body });
    await api.given.account({ person: { id: english.personId, email: 'english@example.org' }, locale: 'en' });
    await api.given.mandate({
      body,
      until: '2026-03-09',
      person: await api.given.person({ network, email: 'gone@example.org' }),
    });
    await enter({ body: { id: network.networkBodyId } });
    const meeting = await api.given.meeting({ body, held: true, title: 'Sujet délicat' });
    await api.given.outcome({ meeting, text: 'Phrase confidentielle' });
    await secretary.must(
      'mutation ($input: PublishMinutesInput!) { publishMinutes(input: $input) { meeting { id } } }',
      {
        input: { meetingId: meeting.id },
      },
    );
    await api.settle();
    const mails = ((await (await secretary.fetch('/dev/mail.json')).json()) as Record<string, string>[]).filter(
      ({ text }) => text?.includes(meeting.id),
    );
    const to = (name: string) => mails.find((mail) => mail.to?.includes(name));
    expect(mails.map((mail) => mail.to).sort()).toEqual(
      ['contact@example.org', 'english@example.org', `${secretary.personId}@example.org`].sort(),
    );
    expect(to('contact')).toMatchObject({ subject: typo('Compte rendu publié : COTEC') });
    expect(to('english')).toMatchObject({ subject: 'Minutes published: COTEC' });
    expect(to('contact')?.text).toContain(`/n/${network.slug}/seances/${meeting.id}`);
    expect(to('contact')?.text).toContain(typo('10 mars 2026'));
    expect(JSON.stringify(mails)).not.toMatch(/délicat|confidentielle/);
  });

  it('tells the named people only when the meeting is restricted', async () => {
    const { network, body, secretary } = await committee();
    const other = await api.given.mandate({ body });
    const meeting = await api.given.meeting({
      body,
      held: true,
      visibility: 'RESTRICTED',
      namedPersonIds: [secretary.personId],
    });
    await api.given.outcome({ meeting });
    const named = 'query ($id: ID!) { meeting(id: $id) { namedPeople { id } } }';
    expect((await secretary.must(named, { id: meeting.id })).meeting.namedPeople).toEqual([{ id: secretary.personId }]);
    await secretary.must(
      'mutation ($input: PublishMinutesInput!) { publishMinutes(input: $input) { meeting { id } } }',
      {
        input: { meetingId: meeting.id },
      },
    );
    await api.settle();
    const told = await api.given.db.query('select recipient_person_id from platform_mail where network_id = $1', [
      network.id,
    ]);
    expect(told).toEqual([{ recipient_person_id: secretary.personId }]);
    expect(other.personId).not.toBe(secretary.personId);
  });
});
