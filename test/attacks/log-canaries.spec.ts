import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Given, givenIn, testPassword } from '../support/given.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { ApiClient } from '../support/start-api.ts';
import { uploadBy } from '../support/upload.ts';

/** A word found nowhere else: wherever it shows up, what it stands for has leaked. */
const canary = (of: string) => `canari${of}${randomBytes(6).toString('hex')}`;

const said = {
  password: canary('motdepasse'),
  newPassword: `${canary('nouveau')} sous la pluie`,
  wrongPassword: canary('faux'),
  email: `${canary('adresse')}@example.org`,
  unknownEmail: `${canary('inconnue')}@example.org`,
  person: canary('Nom'),
  minutes: canary('releve'),
  decision: canary('decision'),
  title: canary('titre'),
  phone: canary('telephone'),
  filename: `${canary('fichier')}.txt`,
  content: canary('contenu'),
  query: canary('requete'),
  malformed: canary('malforme'),
};

const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/**
 * The real process, at its most talkative, through a day on which things go wrong: a mail server that refuses, a row
 * that a table refuses. SCOPE: what people write and what opens doors; ids and addresses of pages are meant to be logged.
 */
describe('The log of the real process', () => {
  let database: TestDatabase;
  let given: Given;
  let smtp: TestSmtp;
  let api: ApiProcess;
  const tokens: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
    smtp = await startSmtp({ refuse: 550 });
    const env = { DATABASE_URL: database.url, MAILLAGE_DEMO: 'on', LOG_LEVEL: 'trace', SMTP_URL: smtp.url };
    api = await startApiProcess({ role: 'all', env });
    await api.ready();
  }, 60_000);
  afterAll(async () => {
    await api.end();
    await smtp.close();
    await database.close();
  });

  const mutate = (client: ApiClient, name: string, input: object, selection: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return client.query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input });
  };

  it('tells what was done, and nothing of what was said', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const person = await given.person({ network, email: said.email, familyName: said.person });
    await given.mandate({ body, person, office: 'SECRETARY' });
    await given.mandate({ body: { id: network.coordinationBodyId }, person });
    await given.account({ person });
    const visitor = new ApiClient(api.url);
    await mutate(visitor, 'signIn', { email: said.unknownEmail, password: said.wrongPassword }, 'viewer { id }');
    await mutate(visitor, 'signIn', { email: said.email, password: said.wrongPassword }, 'viewer { id }');
    await mutate(visitor, 'requestSignInLink', { email: said.email }, 'accepted');

    const session = randomBytes(32).toString('base64url');
    tokens.push(session);
    await visitor.fetch('/graphql', { headers: { cookie: `maillage=${session}` } });
    const client = new ApiClient(api.url);
    const signedIn = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
        variables: { input: { email: said.email, password: testPassword } },
      }),
    });
    tokens.push(testPassword, /=([\w-]{43});/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? 'no cookie');
    const made = await mutate(client, 'createApiToken', { name: said.title, scope: 'READ' }, 'token');
    tokens.push(made.data?.createApiToken.token ?? 'no token');
    await fetch(`${api.url}/graphql?query=${said.query}`, { headers: { authorization: `Bearer ${tokens.at(-1)}` } });
    await fetch(`${api.url}/lien/${said.query}?jeton=${said.query}`);
    await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": ${said.malformed}`,
    });

    const meeting = await given.meeting({ body, agendaItems: [{}], held: true });
    const agendaItemId = meeting.agendaItems[0]?.id ?? '';
    await mutate(
      client,
      'saveMinutes',
      { agendaItemId, minutes: text(said.minutes), expectedVersion: 0 },
      'agendaItem { id }',
    );
    await mutate(client, 'addOutcome', { agendaItemId, kind: 'DECISION', text: said.decision }, 'agendaItem { id }');
    await mutate(client, 'invitePerson', { personId: person.id, networkId: network.id }, 'person { id }');
    await mutate(
      client,
      'updateContact',
      { personId: person.id, networkId: network.id, phone: said.phone },
      'person { id }',
    );
    await uploadBy(client, network, { content: said.content, filename: said.filename });
    await mutate(
      client,
      'changePassword',
      { currentPassword: said.password, newPassword: said.newPassword },
      'changed',
    );

    // What fails unexpectedly is what gets logged in full.
    await database.dataSource.query('alter table meetings_outcome add constraint planted check (false) not valid');
    const failed = await mutate(
      client,
      'addOutcome',
      { agendaItemId, kind: 'DECISION', text: said.decision },
      'agendaItem { id }',
    );
    expect(failed.errors?.[0]?.extensions.code).toBe('INTERNAL');
    await database.dataSource.query('alter table meetings_outcome drop constraint planted');
    await untilSaid(/a mail (?:was given up|waits)|a mail job failed/);

    const words = api.words();
    expect(words).toContain('"command":"saveMinutes"');
    expect(words).toContain('unexpected error');
    expect(tokens.filter((token) => token.startsWith('no '))).toEqual([]);
    const secrets = Object.entries({
      ...said,
      ...Object.fromEntries(tokens.map((token, at) => [`token ${at}`, token])),
    });
    const leaked = secrets.filter(([, secret]) => words.includes(secret) || words.includes(encodeURIComponent(secret)));
    expect(leaked.map(([name]) => name)).toEqual([]);
  }, 60_000);

  /** Twin: the words searched are those that the process has indeed received, and that its table now holds. */
  it('would have found them: the words are in the database, and the log is read whole', async () => {
    const held = await database.dataSource.query(
      `select (select count(*) from meetings_outcome where text = $1)::int as outcomes,
              (select count(*) from actors_person where family_name = $2)::int as people,
              (select count(*) from platform_file where filename = $3)::int as files`,
      [said.decision, said.person, said.filename],
    );
    expect(held).toEqual([{ outcomes: 1, people: 1, files: 1 }]);
    const lines = api.words().trim().split('\n');
    expect(lines.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(10);
    expect(lines.filter((line) => line.startsWith('{')).every((line) => JSON.parse(line).level)).toBe(true);
  });

  it('is kept as discreet by PostgreSQL, which would quote the rows at fault', async () => {
    const settings = await database.dataSource.query(
      "select current_setting('log_min_error_statement') as statement, current_setting('log_error_verbosity') as rows, current_setting('log_parameter_max_length_on_error') as values",
    );
    expect(settings).toEqual([{ statement: 'panic', rows: 'terse', values: '0' }]);
  });

  async function untilSaid(sentence: RegExp): Promise<void> {
    const late = Date.now() + 20_000;
    while (!sentence.test(api.words())) {
      if (Date.now() > late) throw new Error(`Never said: ${sentence}\n${api.words().slice(-3000)}`);
      await wait(50);
    }
  }
});
