import { addDays, plainDateIn } from '@maillage/domain';
import { MandateEntity } from '../../../apps/api/src/features/governance/model/mandate.entity.ts';
import type { GivenNetwork } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';
import { soon } from '../../support/start-processes.ts';

const today = plainDateIn(new Date(), 'UTC');
const composition = `query ($id: ID!) { body(id: $id) { seatCount vacantSeatCount seats {
  id label isVacant vacantSince filledFrom mandates { id role office until endsSoon isOtherOrganisation isOtherLevel person { displayName } } } } }`;
const appoint =
  'mutation ($input: AppointToSeatInput!) { appointToSeat(input: $input) { seat { id mandates { role } } } }';
const succeed =
  'mutation ($input: SucceedMandateInput!) { succeedMandate(input: $input) { seat { mandates(filter: { all: true }) { from until person { id } } } } }';
const end = 'mutation ($input: EndMandateInput!) { endMandate(input: $input) { seat { mandates { id } } } }';

describe('Seats and mandates through the API', () => {
  let api: Api;
  let network: GivenNetwork;
  let coordinator: ApiClient;
  let member: ApiClient;
  const account = async (bodyId: string) => {
    const person = await api.given.person({ network });
    await api.given.mandate({ body: { id: bodyId }, person });
    await api.given.account({ person });
    return person;
  };
  beforeAll(async () => {
    api = await startApi();
    // Lists tell days by UTC: so does this network, whatever the hour of the test.
    network = await api.given.network({ timeZone: 'Etc/UTC' });
    coordinator = await api.signIn((await account(network.coordinationBodyId)).email);
    member = await api.signIn((await account(network.networkBodyId)).email);
  });
  afterAll(() => api.close());

  it('shows who sits where, which seats are vacant and since when', async () => {
    const { given } = api;
    const body = await given.body({ network });
    const held = await given.seat({ body, position: 1, label: 'DSDEN' });
    const person = await given.person({ network, givenName: 'Camille', familyName: 'Dupont' });
    await given.mandate({ seat: held, person, office: 'CHAIR', until: addDays(today, 60) });
    const never = await given.seat({ body, position: 2, label: 'Parents', openedOn: '2024-09-01' });
    const left = await given.seat({ body, position: 3, label: 'Caf' });
    await given.mandate({ seat: left, until: addDays(today, -10) });
    await given.mandate({ seat: left, role: 'ALTERNATE', until: null });
    await given.mandate({ seat: left, from: addDays(today, 20) });
    await given.seat({ body, position: 4, closedOn: addDays(today, -1) });
    const answer = await member.must(composition, { id: body.id });
    expect(answer.body).toMatchObject({
      seatCount: 3,
      vacantSeatCount: 2,
      seats: [
        {
          id: held.id,
          isVacant: false,
          vacantSince: null,
          filledFrom: null,
          mandates: [{ role: 'TITULAR', office: 'CHAIR', endsSoon: true, person: { displayName: 'Camille Dupont' } }],
        },
        { id: never.id, isVacant: true, vacantSince: '2024-09-01', filledFrom: null, mandates: [] },
        {
          id: left.id,
          isVacant: true,
          vacantSince: addDays(today, -9),
          filledFrom: addDays(today, 20),
          mandates: [{ role: 'ALTERNATE', endsSoon: false }],
        },
      ],
    });
  });

  it('warns of another organisation and of another level, and refuses neither', async () => {
    const { given } = api;
    const body = await given.body({ network, level: 'POLITICAL' });
    const [caf, msa] = [await given.organisation({ network }), await given.organisation({ network })];
    const [mayor, teacher] = [await given.person({ network }), await given.person({ network })];
    await given.affiliation({ network, person: mayor, organisation: caf, functionCode: 'MAIRE' });
    await given.affiliation({ network, person: teacher, organisation: msa, functionCode: 'ENSEIGNANT' });
    const seat = await given.seat({ body, organisation: caf, position: 1 });
    const open = await given.seat({ body, position: 2, label: 'Personne qualifiée' });
    const common = { from: today, role: 'TITULAR' };
    await coordinator.must(appoint, { input: { ...common, seatId: seat.id, personId: mayor.id } });
    await coordinator.must(appoint, { input: { ...common, seatId: seat.id, personId: teacher.id, role: 'ALTERNATE' } });
    await coordinator.must(appoint, { input: { ...common, seatId: open.id, personId: teacher.id } });
    const { body: shown } = await member.must(composition, { id: body.id });
    const warnings = shown.seats.map((one: { mandates: { role: string }[] }) =>
      Object.fromEntries(one.mandates.map((mandate) => [mandate.role, mandate])),
    );
    expect(warnings).toMatchObject([
      {
        TITULAR: { isOtherOrganisation: false, isOtherLevel: false },
        ALTERNATE: { isOtherOrganisation: true, isOtherLevel: false },
      },
      { TITULAR: { isOtherOrganisation: false, isOtherLevel: true } },
    ]);
  });

  it('gives access with the mandate and takes it back with its end, on the next request', async () => {
    const { given } = api;
    const body = await given.body({ network, visibility: 'BODY' });
    const seat = await given.seat({ body });
    const person = await account(network.networkBodyId);
    const client = await api.signIn(person.email);
    const sees = async () => (await client.must('query ($id: ID!) { body(id: $id) { id } }', { id: body.id })).body;
    expect(await sees()).toBeNull();
    await coordinator.must(appoint, {
      input: { seatId: seat.id, personId: person.id, role: 'TITULAR', from: addDays(today, -5) },
    });
    expect(await soon(sees, (seen) => seen !== null)).toEqual({ id: body.id });
    const [mandate] = await given.db.findBy(MandateEntity, { seatId: seat.id });
    const input = { mandateId: mandate?.id, until: addDays(today, -1) };
    expect((await coordinator.must(end, { input })).endMandate.seat.mandates).toEqual([]);
    expect(await soon(sees, (seen) => seen === null)).toBeNull();
  });

  it('answers who is titular already, in words', async () => {
    const { given } = api;
    const seat = await given.seat({ body: await given.body({ network }) });
    const holder = await given.person({ network, givenName: 'Inès', familyName: 'Le Goff' });
    await given.mandate({ seat, person: holder, from: '2025-03-01', until: '2027-02-28' });
    const { id: personId } = await given.person({ network });
    const input = { seatId: seat.id, personId, role: 'TITULAR', from: '2026-12-01' };
    const { errors } = await coordinator.query(appoint, { input });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'TITULAR_ALREADY_SEATED',
      params: { personName: 'Inès Le Goff', from: '2025-03-01', until: '2027-02-28' },
    });
    expect(errors?.[0]?.message).toContain(
      'Inès Le Goff est titulaire de ce siège du 1er\u00A0mars 2025 au 28\u00A0février 2027.',
    );
  });

  it('does once what is sent twice', async () => {
    const { given } = api;
    const { id: seatId } = await given.seat({ body: await given.body({ network }) });
    const { id: personId } = await given.person({ network });
    const clientMutationId = '6f1c2a54-5a3f-4b8e-9d07-0c2b6a1d9e11';
    const input = { seatId, personId, role: 'TITULAR', from: today, clientMutationId };
    const once = await coordinator.must(appoint, { input });
    expect(await coordinator.must(appoint, { input })).toEqual(once);
    expect(await given.db.countBy(MandateEntity, { seatId })).toBe(1);
  });

  it('hands a seat over without a day between', async () => {
    const { given } = api;
    const mandate = await given.mandate({ body: await given.body({ network }) });
    const { id: personId } = await given.person({ network });
    const input = { mandateId: mandate.id, personId, from: '2026-09-01' };
    const { succeedMandate } = await coordinator.must(succeed, { input });
    expect(succeedMandate.seat.mandates).toEqual([
      { from: mandate.from, until: '2026-08-31', person: { id: mandate.personId } },
      { from: '2026-09-01', until: null, person: { id: personId } },
    ]);
  });

  it('keeps a mandate that an attendance list counts', async () => {
    const { given } = api;
    const body = await given.body({ network });
    const mandate = await given.mandate({ body, from: today });
    const startsAt = new Date(Date.now() + 60_000).toISOString();
    const { scheduleMeeting } = await coordinator.must(
      'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }',
      { input: { bodyId: body.id, title: 'COTEC', startsAt, durationMinutes: 120, agendaItems: [] } },
    );
    const { openMeeting } = await coordinator.must(
      'mutation ($input: OpenMeetingInput!) { openMeeting(input: $input) { meeting { attendances { mandate { id } } } } }',
      { input: { meetingId: scheduleMeeting.meeting.id } },
    );
    expect(openMeeting.meeting.attendances).toEqual([{ mandate: { id: mandate.id } }]);
    const input = { mandateId: mandate.id, until: addDays(today, -1) };
    const { errors } = await coordinator.query(end, { input });
    expect(errors?.[0]?.extensions.code).toBe('MANDATE_EXPECTED_AT_MEETING');
  });

  it('lets out the letter that appoints to those who sit with the person, and to nobody else', async () => {
    const { given } = api;
    const body = await given.body({ network });
    const seat = await given.seat({ body });
    const [person, neighbour] = [await given.person({ network }), await account(body.id)];
    const form = new FormData();
    form.append('file', new Blob(['Lettre de mission'], { type: 'application/pdf' }), 'lettre de mission.pdf');
    const uploaded = await coordinator.fetch(`/files?networkId=${network.id}`, {
      method: 'POST',
      body: form,
      headers: { origin: api.services.config.PUBLIC_URL },
    });
    const { files } = (await uploaded.json()) as { files: { id: string }[] };
    const source = { sourceFileId: files[0]?.id, sourceLabel: 'Lettre de mission' };
    const input = { seatId: seat.id, personId: person.id, role: 'TITULAR', from: today, ...source };
    await coordinator.must(appoint, { input });
    const ask = 'query ($id: ID!) { seat(id: $id) { mandates { sourceLabel sourceUrl } } }';
    const letterFor = async (client: ApiClient) => (await client.must(ask, { id: seat.id })).seat.mandates[0];
    const { sourceLabel, sourceUrl } = await letterFor(await api.signIn(neighbour.email));
    expect(sourceLabel).toBe('Lettre de mission');
    expect(await letterFor(member)).toEqual({ sourceLabel: 'Lettre de mission', sourceUrl: null });
    const statuses = await Promise.all(
      [await api.signIn(neighbour.email), coordinator, member, api.visitor()].map(async (client) => {
        const response = await client.fetch(sourceUrl);
        const text = await response.text();
        return [response.status, response.ok ? text : null];
      }),
    );
    expect(statuses).toEqual([
      [200, 'Lettre de mission'],
      [200, 'Lettre de mission'],
      [404, null],
      [404, null],
    ]);
  });
});
