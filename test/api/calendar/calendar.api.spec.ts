import { SchoolHolidayEntity } from '../../../apps/api/src/features/calendar/model/school-holiday.entity.ts';
import type { BodyEntity } from '../../../apps/api/src/features/governance/model/body.entity.ts';
import type { GivenNetwork, GivenPerson } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const notes = `query ($bodyId: ID!, $startsAt: DateTime!, $durationMinutes: Int!, $timeZone: String!, $meetingId: ID) {
  dateNotes(bodyId: $bodyId, startsAt: $startsAt, durationMinutes: $durationMinutes, timeZone: $timeZone, meetingId: $meetingId) {
    date publicHoliday isWeekend isEvening hasParents schoolHolidaysUnknown
    schoolHolidays { name zone isConfirmed from until }
    clashes { seatLabel isKey personName isTakenElsewhere meetings { title bodyName networkName overlaps startsAt endsAt timeZone } }
  }
}`;
const calendar = `query ($from: DateTime!, $to: DateTime!, $mine: Boolean) {
  calendar(filter: { from: $from, to: $to, mine: $mine }) {
    title place startsAt body { name } network { shortName } overlappingMeetings { title }
  }
}`;
const june = { from: '2026-06-01T00:00:00Z', to: '2026-07-01T00:00:00Z' };

describe('The calendar', () => {
  let api: Api;
  let here: GivenNetwork;
  let elsewhere: GivenNetwork;
  let body: BodyEntity;
  let theirs: BodyEntity;
  let secretary: GivenPerson;
  let shared: GivenPerson;
  let client: ApiClient;

  const ask = async (startsAt: string, extra: object = {}) =>
    (await client.must(notes, { bodyId: body.id, startsAt, durationMinutes: 120, timeZone: 'Europe/Paris', ...extra }))
      .dateNotes;
  const territory = async (network: GivenNetwork, code: string) => {
    const [row] = await api.given.db.query(
      `insert into networks_territory (kind, code, name, search_text) values ('DEPARTEMENT', $1, $1, $1) returning id`,
      [code],
    );
    await api.given.db.query('insert into networks_network_territory (network_id, territory_id) values ($1, $2)', [
      network.id,
      row.id,
    ]);
  };

  beforeAll(async () => {
    api = await startApi({ clock: () => new Date('2026-03-10T09:00:00Z') });
    const { given } = api;
    here = await given.network({ shortName: 'Ici' });
    elsewhere = await given.network({ shortName: 'Ailleurs' });
    await territory(here, '61');
    body = await given.body({ network: here, name: 'COTEC' });
    theirs = await given.body({ network: elsewhere, name: 'COPIL' });
    secretary = await given.person({ network: here });
    shared = await given.person({ networks: [here, elsewhere], givenName: 'Camille', familyName: 'Roussel' });
    await given.account({ person: secretary });
    await given.mandate({ body, person: secretary, office: 'SECRETARY' });
    await given.mandate({ seat: await given.seat({ body, label: 'DSDEN de l’Orne', isKey: true }), person: shared });
    await given.mandate({ body: theirs, person: shared });
    client = await api.signIn(secretary.email);
  });
  afterAll(() => api.close());

  it('names a seat that is taken elsewhere that day, and nothing of a meeting that is not the viewer’s to know', async () => {
    await api.given.meeting({ body: theirs, title: 'Pilotage secret', startsAt: new Date('2026-06-04T07:00:00Z') });
    const hidden = await ask('2026-06-04T14:00:00Z');
    expect(hidden.clashes).toEqual([
      {
        seatLabel: 'DSDEN de l’Orne',
        isKey: true,
        personName: 'Camille Roussel',
        isTakenElsewhere: true,
        meetings: [],
      },
    ]);
    expect(JSON.stringify(hidden)).not.toMatch(/secret|COPIL|Ailleurs|T07:00/);
    expect((await ask('2026-06-05T14:00:00Z')).clashes).toEqual([]);
  });

  it('names the meeting to who may read it, and whether it is at the same hour', async () => {
    const other = await api.given.body({ network: here, name: 'Troïka' });
    await api.given.mandate({ body: other, person: shared });
    const meeting = await api.given.meeting({
      body: other,
      title: 'Troïka de juin',
      startsAt: new Date('2026-06-09T08:00:00Z'),
    });
    const [clash] = (await ask('2026-06-09T09:00:00Z')).clashes;
    expect(clash).toMatchObject({
      isTakenElsewhere: false,
      meetings: [
        {
          title: 'Troïka de juin',
          bodyName: 'Troïka',
          networkName: 'Ici',
          overlaps: true,
          startsAt: '2026-06-09T08:00:00Z',
          endsAt: '2026-06-09T10:00:00Z',
        },
      ],
    });
    expect((await ask('2026-06-09T12:00:00Z')).clashes[0].meetings[0].overlaps).toBe(false);
    expect((await ask('2026-06-09T09:00:00Z', { meetingId: meeting.id })).clashes).toEqual([]);
  });

  it('knows who was invited without a seat, and forgets what was cancelled', async () => {
    const other = await api.given.body({ network: here, name: 'Groupe de travail' });
    const meeting = await api.given.meeting({ body: other, startsAt: new Date('2026-06-11T08:00:00Z') });
    await api.given.db.query(
      `insert into meetings_attendance (network_id, meeting_id, person_id, role, state, position) values ($1, $2, $3, 'GUEST', 'EXPECTED', 1)`,
      [here.id, meeting.id, shared.id],
    );
    expect((await ask('2026-06-11T12:00:00Z')).clashes).toHaveLength(1);
    await api.given.db.query(`update meetings_meeting set state = 'CANCELLED', cancelled_at = now() where id = $1`, [
      meeting.id,
    ]);
    expect((await ask('2026-06-11T12:00:00Z')).clashes).toEqual([]);
  });

  it('tells holidays of the place, week-ends, evenings, and parents around the table', async () => {
    await api.given.seat({ body, category: 'FEDERATION_PARENTS', label: 'Parents d’élèves' });
    expect(await ask('2026-12-25T17:30:00Z')).toMatchObject({
      date: '2026-12-25',
      publicHoliday: 'Noël',
      schoolHolidays: [
        { name: 'Vacances de Noël', zone: 'B', isConfirmed: false, from: '2026-12-19', until: '2027-01-04' },
      ],
      schoolHolidaysUnknown: false,
      isEvening: true,
      isWeekend: false,
      hasParents: true,
    });
    expect(await ask('2026-06-06T08:00:00Z')).toMatchObject({
      publicHoliday: null,
      schoolHolidays: [],
      isWeekend: true,
      isEvening: false,
    });
  });

  it('says that nothing is known overseas until the network writes its holidays down', async () => {
    const network = await api.given.network({ timeZone: 'Indian/Mayotte' });
    await territory(network, '976');
    const mahorais = await api.given.body({ network });
    await api.given.mandate({ body: mahorais, person: secretary, office: 'CHAIR' });
    // What one may see is kept for a while: a new session sees the new mandate at once.
    client = await api.signIn(secretary.email);
    const asked = { bodyId: mahorais.id, timeZone: 'Indian/Mayotte' };
    expect(await ask('2026-12-15T06:00:00Z', asked)).toMatchObject({ schoolHolidays: [], schoolHolidaysUnknown: true });
    await api.given.db.insert(SchoolHolidayEntity, {
      networkId: network.id,
      name: 'Été austral',
      from: '2026-12-12',
      until: '2027-01-18',
      createdAt: new Date(),
    });
    expect(await ask('2026-12-15T06:00:00Z', asked)).toMatchObject({
      schoolHolidays: [{ name: 'Été austral', zone: null, isConfirmed: false }],
      schoolHolidaysUnknown: false,
    });
    expect((await ask('2026-04-27T06:00:00Z', asked)).publicHoliday).toBe('Abolition de l’esclavage');
  });

  it('answers notes to those who schedule meetings of the body, and in sentences', async () => {
    const member = await api.given.person({ network: here });
    await api.given.account({ person: member });
    await api.given.mandate({ body, person: member });
    const variables = {
      bodyId: body.id,
      startsAt: '2026-06-04T14:00:00Z',
      durationMinutes: 60,
      timeZone: 'Europe/Paris',
    };
    const code = async (who: ApiClient, extra: object = {}) =>
      (await who.query(notes, { ...variables, ...extra })).errors?.[0]?.extensions.code;
    expect(await code(await api.signIn(member.email))).toBe('FORBIDDEN');
    expect(await code(client, { bodyId: theirs.id })).toBe('BODY_NOT_FOUND');
    expect(await code(client, { timeZone: 'Europe/Nulle_Part' })).toBe('TIME_ZONE_INVALID');
    expect(await code(client)).toBeUndefined();
  });

  it('shows all one’s networks in one list, as far as one may look, and what falls on the same people at the same hour', async () => {
    const { given } = api;
    const second = await given.network({ shortName: 'Second' });
    const copil = await given.body({ network: second, name: 'COPIL second' });
    await given.mandate({ body: copil, person: secretary });
    const closed = await given.body({ network: second, name: 'Autre instance' });
    await given.meeting({ body, title: 'A', startsAt: new Date('2026-06-16T08:00:00Z'), place: 'Ici même' });
    await given.meeting({ body: copil, title: 'B', startsAt: new Date('2026-06-16T09:00:00Z') });
    await given.meeting({ body: closed, title: 'C', startsAt: new Date('2026-06-17T09:00:00Z'), place: 'Secret' });
    const publicOne = await given.network({ isPublic: true });
    await given.meeting({
      body: await given.body({ network: publicOne, visibility: 'PUBLIC' }),
      title: 'Publique',
      visibility: 'PUBLIC',
      startsAt: new Date('2026-06-18T09:00:00Z'),
    });
    client = await api.signIn(secretary.email);
    const read = async (extra: object = {}) => (await client.must(calendar, { ...june, ...extra })).calendar;
    const found = (await read()).filter(({ title }: { title: string }) =>
      ['A', 'B', 'C', 'Publique', 'Pilotage secret'].includes(title),
    );
    expect(found).toEqual([
      {
        title: 'A',
        place: 'Ici même',
        startsAt: '2026-06-16T08:00:00Z',
        body: { name: 'COTEC' },
        network: { shortName: 'Ici' },
        overlappingMeetings: [{ title: 'B' }],
      },
      {
        title: 'B',
        place: null,
        startsAt: '2026-06-16T09:00:00Z',
        body: { name: 'COPIL second' },
        network: { shortName: 'Second' },
        overlappingMeetings: [{ title: 'A' }],
      },
      {
        title: 'C',
        place: null,
        startsAt: '2026-06-17T09:00:00Z',
        body: { name: 'Autre instance' },
        network: { shortName: 'Second' },
        overlappingMeetings: [],
      },
    ]);
    const mine = (await read({ mine: true })).map(({ title }: { title: string }) => title);
    expect(mine).toEqual(['A', 'B']);
    expect((await api.visitor().must(calendar, june)).calendar).toEqual([]);
  });

  it('is read by periods of a year or so', async () => {
    const code = async (period: object) => (await client.query(calendar, period)).errors?.[0]?.extensions.code;
    expect(await code({ from: june.to, to: june.from })).toBe('CALENDAR_PERIOD_INVALID');
    expect(await code({ from: '2026-01-01T00:00:00Z', to: '2027-06-01T00:00:00Z' })).toBe('CALENDAR_PERIOD_INVALID');
  });

  it('takes an académie for its départements, and the one of Normandie without Miquelon', async () => {
    const { given } = api;
    const network = await given.network({ isPublic: true });
    const insert = async (kind: string, code: string): Promise<string> => {
      const [row] = await given.db.query(
        `insert into networks_territory (kind, code, name, search_text) values ($1, $2, $2, $2) returning id`,
        [kind, code],
      );
      return row.id;
    };
    const academie = await insert('ACADEMIE', '70');
    for (const code of ['14', '975']) {
      await given.db.query('insert into networks_territory_link (territory_id, parent_id) values ($1, $2)', [
        await insert('DEPARTEMENT', code),
        academie,
      ]);
    }
    await given.db.query('insert into networks_network_territory (network_id, territory_id) values ($1, $2)', [
      network.id,
      academie,
    ]);
    const read = await api
      .visitor()
      .must('query ($slug: String!) { network(slug: $slug) { departementCodes } }', { slug: network.slug });
    expect(read.network.departementCodes).toEqual(['14']);
  });

  it('gives the client what it needs to draw holidays', async () => {
    const read = '{ networks { items { shortName departementCodes schoolHolidays { name } } } }';
    const { networks } = await client.must(read);
    const [ici] = networks.items.filter(({ shortName }: { shortName: string }) => shortName === 'Ici');
    expect(ici).toEqual({ shortName: 'Ici', departementCodes: ['61'], schoolHolidays: [] });
  });
});
