import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import ICAL from 'ical.js';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { exportNetwork } from '../../apps/api/src/export/export-network.ts';
import { exportTables, leftOut } from '../../apps/api/src/export/tables.ts';
import { jsonTables } from '../../apps/api/src/export/write-json.ts';
import { openFileStore } from '../../apps/api/src/platform/files/file-store.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Given, givenIn } from '../support/given.ts';
import { plantRows } from '../support/plant-rows.ts';

/**
 * The promise of R08: everything of one network, in files that a person can open, and nothing of another network. SCOPE:
 * rows planted in every table; how the files look to a person was judged by eye on the demonstration.
 */
const ours = 'NÔTRE';
const foreign = 'CANARI';
const formula = '=HYPERLINK("http://example.org")';

let database: TestDatabase;
let given: Given;
let folder: string;
let to: string;
let networkId: string;
let slug: string;
let missing: readonly string[];

beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
  folder = mkdtempSync(join(tmpdir(), 'maillage-export-'));
  to = join(folder, 'export');
  const config = { DATABASE_URL: database.url, MAILLAGE_DATA: folder };
  const { network, body, person } = await plantNetwork(ours);
  await plantNetwork(foreign);
  ({ id: networkId, slug } = network);
  const content = Readable.from([Buffer.from('Le contenu du document')]);
  const { sha256, size } = await openFileStore(config).put(content);
  await query(
    `update platform_file set sha256 = $2, size_bytes = $3, filename = '../=fiche.txt' where network_id = $1`,
    [networkId, sha256, size],
  );
  await query(
    `insert into platform_file (network_id, sha256, size_bytes, filename, content_type, uploaded_at)
     values ($1, repeat('f', 64), 1, 'perdu.txt', 'text/plain', now())`,
    [networkId],
  );
  const meeting = await given.meeting({ body, title: formula, startsAt: new Date('2027-01-12T08:30:00Z') });
  const minutes = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script>', marks: [{ type: 'bold' }] }] },
    ],
  };
  await query(
    `insert into meetings_agenda_item (network_id, meeting_id, position, title, kind, minutes)
    values ($1, $2, 90, 'Point', 'INFORMATION', $3)`,
    [networkId, meeting.id, minutes],
  );
  await query(`update meetings_meeting set state = 'HELD', opened_at = starts_at where id = $1`, [meeting.id]);
  await query(
    `insert into platform_fact (network_id, name, payload, viewer_person_id, recorded_at) values ($1, 'a.b', '{}', $2, now())`,
    [networkId, person.id],
  );
  await query(
    `insert into platform_mail (network_id, template, recipient_address, locale, params, queued_at, next_attempt_at)
    values ($1, 'x', 'a@example.org', 'fr', '{}', now(), now())`,
    [networkId],
  );
  await query(
    'insert into meetings_decision_register (network_id, body_id, year, last_rank) values ($1, $2, 2026, 3)',
    [networkId, body.id],
  );
  await query(
    `insert into polls_date_poll_invitation (network_id, date_poll_id, person_id, invited_at)
    select network_id, id, $2, now() from polls_date_poll where network_id = $1`,
    [networkId, person.id],
  );
  ({ missing } = await exportNetwork(config, slug, to));
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const query = (sql: string, values: unknown[]) => database.dataSource.query(sql, values);

async function plantNetwork(mark: string) {
  const network = await given.network({ name: `${mark} réseau`, shortName: mark, purpose: mark });
  const body = await given.body({ network, name: `${mark} comité` });
  const person = await given.person({ network, givenName: mark });
  await plantRows(given, network, body, [person.id], mark);
  return { network, body, person };
}

const all = () =>
  (readdirSync(to, { recursive: true }) as string[]).filter((path) => statSync(join(to, path)).isFile()).sort();
const read = (path: string) => readFileSync(join(to, path), 'utf8');
const json = () => JSON.parse(read('donnees.json'));

/** Lines of a CSV file without breaks inside cells. */
const linesOf = (file: string) =>
  read(`tableaux/${file}.csv`)
    .replace(/"[^"]*"/g, 'x')
    .trimEnd()
    .split('\r\n')
    .slice(1);

describe('An export', () => {
  it('has a table for every table of a network, or says why not', async () => {
    const tables = (await query(
      `select distinct c.table_name as name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name = 'network_id'`,
      [],
    )) as { name: string }[];
    const told = new Set([...exportTables.map(({ table }) => table), ...Object.keys(leftOut)]);
    expect(tables.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([]);
    expect([...told].filter((name) => !tables.some((table) => table.name === name)).sort()).toEqual([
      'networks_network',
      'networks_territory',
    ]);
  });

  it('has every row of the network, in its CSV file and in the JSON', async () => {
    const whole = json();
    for (const { table, where } of jsonTables) {
      const sql = `select count(*)::int as count from "${table}" t where ${where ?? 't.network_id = $1'}`;
      const [{ count }] = (await query(sql, [networkId])) as [{ count: number }];
      const file = exportTables.find((each) => each.table === table)?.file ?? 'fichiers';
      expect({ table, csv: linesOf(file).length, json: whole.tables[table].length }).toEqual({
        table,
        csv: count,
        json: count,
      });
    }
    const empty = exportTables.filter(({ file }) => linesOf(file).length === 0).map(({ file }) => file);
    expect(empty).toEqual([]);
  });

  it('names every person and organisation that a row names, and keeps what leads nowhere out', () => {
    const { tables, shared } = json();
    const people = new Set(shared.people.map(({ id }: { id: string }) => id));
    expect(tables.actors_contact.every(({ person_id }: { person_id: string }) => people.has(person_id))).toBe(true);
    expect(JSON.stringify(shared)).not.toMatch(/steward_network_id|search_text/);
  });

  it('has nothing of another network', () => {
    expect(all().filter((path) => path.includes(foreign) || read(path).includes(foreign))).toEqual([]);
    expect(read('tableaux/reseau.csv')).toContain(ours);
  });

  it('opens in a French spreadsheet: mark of UTF-8, semicolons, French headings, nothing computed', () => {
    expect(read('tableaux/mandats.csv')).toMatch(/^\uFEFFInstance;Siège;Personne;Qualité;Charge;Début;Fin;/);
    expect(read('tableaux/reunions.csv')).toContain(`"'=HYPERLINK(""http://example.org"")";`);
    for (const path of all().filter((name) => name.endsWith('.csv'))) {
      expect(read(path)).not.toMatch(/(^|;|\n)"?[=+@]/);
    }
  });

  it('says hours on the wall of the meeting, in the calendar too', () => {
    expect(read('tableaux/reunions.csv')).toContain(';12/01/2027 09:30;');
    const calendar = new ICAL.Component(ICAL.parse(read('calendrier.ics')));
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    const event = calendar
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
      .find(({ summary }) => summary.includes('HYPERLINK'));
    expect(event?.startDate.toJSDate().toISOString()).toBe('2027-01-12T08:30:00.000Z');
  });

  it('has documents under readable names that stay in the folder, and says which are missing', () => {
    const documents = all().filter((path) => /^documents.(outils|mandats|autres)/.test(path));
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.every((path) => read(path) === 'Le contenu du document')).toBe(true);
    expect(missing).toEqual(['documents/autres/perdu.txt']);
    expect(read('LISEZMOI.txt')).toContain('MANQUE : documents/autres/perdu.txt');
  });

  it('has the minutes as pages where nothing that was typed runs', () => {
    const pages = all().filter((path) => path.endsWith('.html'));
    expect(pages).toContain(
      `documents/comptes-rendus/2027-01-12 ${ours} comité - =HYPERLINK(-http---example.org-).html`,
    );
    const text = pages.map(read).join('');
    expect(text).toContain('<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong>');
    expect(text).not.toContain('<script');
  });

  it('explains itself: every file is named in LISEZMOI.txt', () => {
    const told = read('LISEZMOI.txt');
    for (const { file } of exportTables) expect(told).toContain(`tableaux/${file}.csv`);
    expect(told).toContain('CE DOSSIER CONTIENT DES DONNÉES PERSONNELLES');
  });

  it('overwrites nothing, and leaves nothing of a refused one', async () => {
    const config = { DATABASE_URL: database.url, MAILLAGE_DATA: folder };
    await expect(exportNetwork(config, slug, to)).rejects.toThrow('is not empty');
    await expect(exportNetwork(config, 'nulle-part', join(folder, 'other'))).rejects.toThrow('No network "nulle-part"');
    expect(readdirSync(folder).sort()).toEqual(['export', 'files']);
  });
});
