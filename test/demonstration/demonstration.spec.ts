import { daysBetween, plainDateIn } from '@maillage/domain';
import type { Calendar } from '../../apps/api/src/demonstration/calendar.ts';
import { planoise } from '../../apps/api/src/demonstration/data/planoise/planoise.ts';
import { enterNetwork } from '../../apps/api/src/demonstration/enter-network.ts';
import { openScene } from '../../apps/api/src/demonstration/scene.ts';
import {
  demonstrationAccounts,
  demonstrationPassword,
} from '../../apps/api/src/features/identity/demonstration-accounts.ts';
import { openDemonstrationAccount } from '../../apps/api/src/features/identity/index.ts';
import { loadSetUpData } from '../../apps/api/src/set-up-data.ts';
import { type Api, type ApiClient, startApi } from '../support/start-api.ts';

const [coordination, secretariat, membre, mayotte] = demonstrationAccounts.map(({ email }) => email) as [
  string,
  string,
  string,
  string,
];

interface Seat {
  label: string;
  organisation: { name: string; type: string } | null;
  mandates: { role: string; office: string | null; until: string | null; person: { displayName: string } }[];
}

const composition = `query ($slug: String!) { network(slug: $slug) { id name bodies { items { id name kind viewerCan
  seats { id label organisation { name type } mandates { role office from until person { displayName } } } } } } }`;
const calendar = `query ($slug: String!) { network(slug: $slug) {
  upcomingMeetings { items { id title startsAt timeZone body { name } agendaItems { title } } }
  bodies { items { name meetings(page: { limit: 50 }) { items {
    title state startsAt attendances { state person { displayName } }
    agendaItems { minutes outcomes { kind text number dueOn doneAt owner { displayName } } } } } } } } }`;
const toDo = '{ viewer { person { displayName openActions { items { text dueOn body { network { slug } } } } } } }';
const library = `query ($slug: String!) { network(slug: $slug) { tools { items { title visibility versionCount
  latestVersion { filename contentType downloadUrl } } } } }`;

/** What stands in the whole database, to tell that nothing changed. */
const counts = `select (select count(*) from networks_network) as networks, (select count(*) from actors_person) as people,
  (select count(*) from governance_mandate) as mandates, (select count(*) from meetings_meeting) as meetings,
  (select count(*) from tools_tool_version) as versions, (select count(*) from identity_account) as accounts,
  (select count(*) from platform_fact) as facts`;

describe('The demonstration', () => {
  let api: Api;
  const signIn = (email: string) => api.signIn(email, demonstrationPassword);
  const bodiesOf = async (client: ApiClient, slug = 'rezorne') =>
    (await client.must(composition, { slug })).network.bodies.items as { name: string; kind: string; seats: Seat[] }[];
  const bodyOf = async (client: ApiClient, name: string) => {
    const body = (await bodiesOf(client)).find((each) => each.name === name);
    if (!body) throw new Error(`${name} is not there`);
    return body;
  };

  beforeAll(async () => {
    api = await startApi();
    await loadSetUpData(api.services);
  }, 120_000);
  afterAll(() => api.close());

  it('seats GASPEO with its ten institutions, one of them vacant', async () => {
    const gaspeo = await bodyOf(await signIn(coordination), 'GASPEO');
    expect(gaspeo.kind).toBe('COMITE_DEPARTEMENTAL');
    expect(gaspeo.seats.map(({ label }) => label)).toEqual([
      'DSDEN de l’Orne',
      'CAF de l’Orne',
      'MSA',
      'Conseil départemental de l’Orne',
      'UDAF',
      'CEMEA de Normandie',
      'Ligue de l’enseignement de Normandie',
      'Familles Rurales',
      'UFCV',
      'Associations représentatives des maires de l’Orne',
    ]);
    expect(gaspeo.seats.filter(({ mandates }) => mandates.length === 0).map(({ label }) => label)).toEqual(['UDAF']);
    expect(gaspeo.seats.find(({ label }) => label === 'Familles Rurales')?.organisation).toEqual({
      name: 'Familles Rurales (fédération départementale de l’Orne)',
      type: 'FEDERATION_EDUCPOP',
    });
  });

  it('seats the COTEC with six institutions, a chair, a secretary and a facilitator', async () => {
    const { seats } = await bodyOf(await signIn(membre), 'COTEC Rez’Orne');
    expect(seats).toHaveLength(6);
    const offices = seats.flatMap(({ mandates }) => mandates.flatMap(({ office }) => office ?? []));
    expect(offices.sort()).toEqual(['CHAIR', 'FACILITATOR', 'SECRETARY']);
  });

  it('brings a mandate that ends within sixty days, and a succession', async () => {
    const bodies = await bodiesOf(await signIn(coordination));
    const today = plainDateIn(new Date(), 'Europe/Paris');
    const ends = bodies.flatMap(({ seats }) =>
      seats.flatMap(({ mandates }) => mandates.flatMap(({ until }) => until ?? [])),
    );
    expect(ends.filter((until) => until >= today && daysBetween(today, until) <= 60)).toHaveLength(1);
    const history = (await api.services.dataSource.query(
      `select m.role, m.until_on is null as "isOpen" from governance_mandate m join governance_seat s on s.id = m.seat_id
       join governance_body b on b.id = m.body_id
       where b.name like 'COTEC%' and s.label like 'CAF%' and m.role = 'TITULAR' order by m.from_on`,
    )) as { isOpen: boolean }[];
    expect(history.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  });

  it.each([
    [coordination, { administers: true, runsCotec: true, adds: true }],
    [secretariat, { administers: false, runsCotec: true, adds: true }],
    [membre, { administers: false, runsCotec: false, adds: true }],
  ])('lets %s do what the place allows, and no more', async (email, { administers, runsCotec, adds }) => {
    const client = await signIn(email);
    const { network } = await client.must(
      '{ network(slug: "rezorne") { viewerCan bodies { items { name viewerCan } } } }',
    );
    const can = (name: string): string[] =>
      network.bodies.items.find((body: { name: string }) => body.name === name).viewerCan;
    expect(network.viewerCan.includes('updateNetwork')).toBe(administers);
    expect(network.viewerCan.includes('addTool')).toBe(adds);
    expect(can('COTEC Rez’Orne').includes('scheduleMeeting')).toBe(runsCotec);
    expect(can('GASPEO').includes('scheduleMeeting')).toBe(administers);
  });

  it('leaves something to do to each person of Rez’Orne who signs in', async () => {
    for (const email of [coordination, secretariat, membre]) {
      const { viewer } = await (await signIn(email)).must(toDo);
      expect([email, viewer.person.openActions.items.length > 0]).toEqual([email, true]);
    }
  });

  it('has held three COTEC and one GASPEO, with decisions, actions and a disagreement, and announces two', async () => {
    const { network } = await (await signIn(coordination)).must(calendar, { slug: 'rezorne' });
    const bodies = new Map<string, { state: string; agendaItems: { outcomes: { kind: string }[] }[] }[]>(
      network.bodies.items.map((body: { name: string; meetings: { items: [] } }) => [body.name, body.meetings.items]),
    );
    const published = (name: string) => (bodies.get(name) ?? []).filter(({ state }) => state === 'PUBLISHED');
    expect([published('COTEC Rez’Orne').length, published('GASPEO').length]).toEqual([3, 1]);
    const kinds = published('COTEC Rez’Orne').flatMap(({ agendaItems }) =>
      agendaItems.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind)),
    );
    expect(new Set(kinds)).toEqual(new Set(['INFORMATION', 'DECISION', 'ACTION', 'DISAGREEMENT']));
    const coming = network.upcomingMeetings.items as {
      startsAt: string;
      body: { name: string };
      agendaItems: unknown[];
    }[];
    expect(coming.map(({ body }) => body.name)).toEqual(['COTEC Rez’Orne', 'GASPEO']);
    expect(coming[0]?.agendaItems).toHaveLength(5);
    const days = coming.map(({ startsAt }) => Math.round((Date.parse(startsAt) - Date.now()) / 86_400_000));
    expect(days[0]).toBeGreaterThanOrEqual(7);
    expect(days[0]).toBeLessThanOrEqual(15);
    expect(days[1]).toBeGreaterThanOrEqual(21);
    expect(days[1]).toBeLessThanOrEqual(29);
  });

  it('shares six tools, whose files can be read back', async () => {
    const client = await signIn(coordination);
    const tools = (await client.must(library, { slug: 'rezorne' })).network.tools.items as {
      visibility: string;
      versionCount: number;
      latestVersion: { downloadUrl: string };
    }[];
    expect(tools.map(({ visibility }) => visibility).sort()).toEqual([
      'BODY',
      'NETWORK',
      'NETWORK',
      'NETWORK',
      'NETWORK',
      'PUBLIC',
    ]);
    expect(tools.filter(({ versionCount }) => versionCount === 2)).toHaveLength(1);
    for (const { latestVersion } of tools) {
      const file = await client.fetch(latestVersion.downloadUrl);
      expect(file.status).toBe(200);
      expect((await file.text()).length).toBeGreaterThan(100);
    }
  });

  it('shows Rez’Orne to visitors: the seats of its COTEC, and nobody’s name', async () => {
    const people = (await api.services.dataSource.query('select display_name from actors_person')) as {
      display_name: string;
    }[];
    const visitor = api.visitor();
    const { networks } = await visitor.must(`{ networks { items { slug name purpose
      bodies { items { name purpose seats { label organisation { name } mandates { person { displayName } } } } }
      upcomingMeetings { items { title body { name } agendaItems { title presenter { displayName } } } }
      tools { items { title addedBy { displayName } } } people { items { displayName } } } } }`);
    const text = JSON.stringify(networks);
    expect(networks.items.map(({ slug }: { slug: string }) => slug)).toEqual(['rezorne']);
    expect(networks.items[0].bodies.items[0].seats).toHaveLength(6);
    expect(text).toContain('Malles pédagogiques');
    expect(people.filter(({ display_name: name }) => text.includes(name))).toEqual([]);
  });

  it('shows nothing of Mayotte to a member of Rez’Orne, and the reverse', async () => {
    const client = await signIn(membre);
    const { networks } = await client.must('{ networks { items { slug } } }');
    expect(networks.items.map(({ slug }: { slug: string }) => slug)).toEqual(['rezorne']);
    expect((await client.must(composition, { slug: 'mayotte' })).network).toBeNull();
    const [meeting] = (await api.services.dataSource.query(
      `select m.id, m.body_id from meetings_meeting m join networks_network n on n.id = m.network_id where n.slug = 'mayotte'`,
    )) as { id: string; body_id: string }[];
    const direct = await client.must('query ($m: ID!, $b: ID!) { meeting(id: $m) { title } body(id: $b) { name } }', {
      m: meeting?.id,
      b: meeting?.body_id,
    });
    expect(direct).toEqual({ meeting: null, body: null });
    const there = await signIn(mayotte);
    const seen = await there.must('{ networks { items { slug viewerCan } } }');
    const [own, other] = seen.networks.items as { slug: string; viewerCan: string[] }[];
    expect(own?.slug).toBe('mayotte');
    expect(own?.viewerCan).toContain('updateNetwork');
    expect(other).toEqual({ slug: 'rezorne', viewerCan: [] });
  });

  it('tells the hours of Mayotte in its own zone', async () => {
    const { network } = await (await signIn(mayotte)).must(calendar, { slug: 'mayotte' });
    expect(network.upcomingMeetings.items).toHaveLength(2);
    for (const { startsAt, timeZone } of network.upcomingMeetings.items) {
      expect(timeZone).toBe('Indian/Mayotte');
      expect(['06:00', '10:30']).toContain(startsAt.slice(11, 16));
    }
  });

  it('keeps the attendance of the workshops of Essonne, with their days of 2021', async () => {
    const rows = (await api.services.dataSource.query(
      `select m.starts_at::date::text as day, m.title,
         count(*) filter (where a.state in ('PRESENT', 'REMOTE'))::int as came,
         count(*) filter (where a.state = 'REMOTE')::int as remote
       from meetings_meeting m join networks_network n on n.id = m.network_id
       join meetings_attendance a on a.network_id = m.network_id and a.meeting_id = m.id
       where n.slug = 'essonne' group by m.id order by m.starts_at`,
    )) as { day: string; came: number; remote: number }[];
    expect(rows.map(({ came }) => came)).toEqual([33, 24, 24, 15, 9, 13, 7]);
    expect(rows.map(({ remote }) => remote)).toEqual([33, 24, 24, 15, 0, 0, 0]);
    expect(rows.map(({ day }) => day)).toEqual([
      '2021-03-02',
      '2021-04-06',
      '2021-05-04',
      '2021-06-01',
      '2021-09-14',
      '2021-10-12',
      '2021-11-16',
    ]);
  });

  it('gives the three seats of the troïka of Planoise to its three institutions', async () => {
    const seats = (await api.services.dataSource.query(
      `select s.label, o.name, p.display_name from governance_seat s
       join governance_body b on b.id = s.body_id join networks_network n on n.id = b.network_id
       join actors_organisation o on o.id = s.organisation_id
       join governance_mandate m on m.seat_id = s.id join actors_person p on p.id = m.person_id
       where n.slug = 'planoise' and b.kind = 'TROIKA' order by s.position`,
    )) as { name: string }[];
    expect(seats.map(({ name }) => name)).toEqual(['Préfecture du Doubs', 'DSDEN du Doubs', 'Ville de Besançon']);
  });

  it('sends nobody a mail about what is history', async () => {
    await api.settle();
    expect(await (await api.visitor().fetch('/dev/mail.json')).json()).toEqual([]);
  });

  it('enters a network whole or not at all', async () => {
    const { dataSource, files } = api.services;
    const [before] = await dataSource.query(counts);
    const tell = (days: Calendar) => ({ ...planoise(days), slug: 'planoise-bis', accounts: ['nobody@example.org'] });
    const entering = dataSource.transaction((db) =>
      enterNetwork({ db, files, now: new Date() }, { timeZone: 'Europe/Paris', tell }),
    );
    await expect(entering).rejects.toThrow('nobody@example.org');
    expect(await dataSource.query(counts)).toEqual([before]);
  });

  it('opens accounts at the published addresses only', async () => {
    const { dataSource } = api.services;
    const [person] = (await dataSource.query('select id from actors_person limit 1')) as { id: string }[];
    const account = { personId: person?.id ?? '', email: 'somebody@example.org' };
    await expect(openScene(dataSource.manager, new Date()).run(openDemonstrationAccount, account)).rejects.toThrow(
      'FORBIDDEN',
    );
  });

  it('changes nothing when it is loaded again', async () => {
    const { dataSource } = api.services;
    const before = await dataSource.query(counts);
    await loadSetUpData(api.services);
    expect(await dataSource.query(counts)).toEqual(before);
  });
});
