import type { ImportKind } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { importsIn } from '../../../../../../test/support/given-import.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { importBatchPolicy } from '../imports.policy.ts';
import { runImport } from './run-import.ts';

describe('runImport', () => {
  let db: TestDatabase;
  let given: Given;
  let imports: ReturnType<typeof importsIn>;
  let network: GivenNetwork;
  let administrator: Viewer;

  beforeEach(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    imports = importsIn(db, given);
    network = await given.network();
    administrator = await given.administrator(network);
  });
  afterEach(() => db.close());

  const run = (importBatchId: string, extra: { setAside?: boolean } = {}, viewer = administrator) =>
    given.run(viewer, importBatchPolicy.runImport, runImport, { importBatchId, ...extra });
  const query = (sql: string) => db.dataSource.query(sql, [network.id]);
  const imported = async (kind: ImportKind, csv: string) => {
    const id = await imports.checked(administrator, network, kind, csv);
    await run(id);
    await imports.work();
    expect(await imports.batch(id)).toMatchObject({ state: 'DONE', progressPercent: 100, refusalCode: null });
    return id;
  };

  it('writes organisations, people, seats and mandates, one file after the other', async () => {
    const body = await given.body({ network, name: 'COTEC' });
    await imported(
      'ORGANISATIONS',
      'Nom;Type;UAI;Modalité;Depuis\nCollège A;Collège;0619001C;Associée;01/09/2024\nCaf;Caf;;;\n',
    );
    await imported('PEOPLE', 'Nom;Prénom;Mél;Organisation;Fonction\nMorel;Lucie;lucie@example.org;Collège A;CPE\n');
    await imported('SEATS', 'Instance;Organisation;Siège\nCOTEC;Collège A;\nCOTEC;;Parents\n');
    await imported(
      'MANDATES',
      'Instance;Organisation;Mél;Rôle;Charge;Du;Au\nCOTEC;Collège A;lucie@example.org;Titulaire;Secrétaire;01/09/2025;\n',
    );
    expect(
      await query(
        `select o.name, o.uai, p.modality, p.since_on::text as since from actors_organisation_entry e
         join actors_organisation o on o.id = e.organisation_id
         left join actors_partner p on p.network_id = e.network_id and p.organisation_id = o.id
         where e.network_id = $1 order by o.name`,
      ),
    ).toEqual([
      { name: 'Caf', uai: null, modality: null, since: null },
      { name: 'Collège A', uai: '0619001C', modality: 'ASSOCIATED', since: '2024-09-01' },
    ]);
    expect(
      await query(
        `select p.display_name, c.email, o.name, a.function_code from actors_affiliation a
         join actors_person p on p.id = a.person_id join actors_organisation o on o.id = a.organisation_id
         join actors_contact c on c.network_id = a.network_id and c.person_id = p.id where a.network_id = $1`,
      ),
    ).toEqual([{ display_name: 'Lucie Morel', email: 'lucie@example.org', name: 'Collège A', function_code: 'CPE' }]);
    expect(
      await db.dataSource.query(
        `select s.label, m.role, m.office, m.from_on::text as "from" from governance_seat s
         left join governance_mandate m on m.seat_id = s.id where s.body_id = $1 order by s.position`,
        [body.id],
      ),
    ).toEqual([
      { label: 'Collège A', role: 'TITULAR', office: 'SECRETARY', from: '2025-09-01' },
      { label: 'Parents', role: null, office: null, from: null },
    ]);
    const names = (await given.facts(network)).map(({ name }) => name);
    for (const fact of [
      'actors.organisationListed',
      'actors.partnerSet',
      'actors.personListed',
      'actors.affiliationAdded',
      'governance.seatAdded',
      'governance.personAppointed',
      'imports.importWritten',
    ]) {
      expect(names).toContain(fact);
    }
  });

  it('writes nothing while a line is refused or to correct, and says how many', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\nB;Machin\n;Caf\n');
    await expect(run(id)).rejects.toMatchObject({ code: 'IMPORT_LINES_TO_CORRECT', params: { count: 2 } });
    expect(await query('select from actors_organisation_entry where network_id = $1')).toHaveLength(0);
  });

  it('sets aside the lines at fault when asked, and keeps their reasons for the report', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\nB;Machin\n');
    await run(id, { setAside: true });
    await imports.work();
    expect(await imports.lines(id)).toMatchObject([
      { state: 'IMPORTED' },
      { state: 'SKIPPED', code: 'IMPORT_UNKNOWN_ORGANISATION_TYPE' },
    ]);
    expect(await query('select from actors_organisation_entry where network_id = $1')).toHaveLength(1);
  });

  it('runs once', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\n');
    await run(id);
    await expect(run(id)).rejects.toThrow('IMPORT_RUNNING');
    await imports.work();
    await expect(run(id)).rejects.toThrow('IMPORT_ALREADY_RUN');
    const nothing = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nB;Machin\n');
    await expect(run(nothing, { setAside: true })).rejects.toThrow('IMPORT_NOTHING_TO_WRITE');
  });

  it('leaves the network as it is when the same file comes again', async () => {
    const csv =
      'Nom;Prénom;Mél;Organisation;Fonction\nMorel;Lucie;lucie@example.org;Foyer;Bénévole\nSans;Adresse;;Foyer;\n';
    await given.organisation({ network, name: 'Foyer' });
    await imported('PEOPLE', csv);
    const count = () =>
      query(
        `select (select count(*) from actors_person)::int as people, (select count(*) from actors_affiliation where network_id = $1)::int as affiliations`,
      );
    const before = await count();
    const again = await imported('PEOPLE', csv);
    expect((await imports.lines(again)).map(({ state }) => state)).toEqual(['IMPORTED', 'IMPORTED']);
    expect(await count()).toEqual(before);
  });

  it('joins, in silence, who and what the instance knows elsewhere', async () => {
    const elsewhere = await given.network();
    const college = await given.organisation({
      network: elsewhere,
      name: 'Collège d’ailleurs',
      type: 'COLLEGE',
      uai: '0619001C',
    });
    const person = await given.person({ network: elsewhere, email: 'connue@example.org' });
    await given.account({ person });
    await imported('ORGANISATIONS', 'Nom;Type;UAI\nCollège d’ici;Collège;0619001C\n');
    await imported('PEOPLE', 'Nom;Prénom;Mél\nAutre;Nom;connue@example.org\n');
    expect(await query('select organisation_id from actors_organisation_entry where network_id = $1')).toEqual([
      { organisation_id: college.id },
    ]);
    const listed = await query('select person_id from actors_contact where network_id = $1');
    expect(listed).toContainEqual({ person_id: person.id });
  });

  it('sends the import back to its report when the network changed since the check', async () => {
    const body = await given.body({ network, name: 'COTEC' });
    const seat = await given.seat({ body, label: 'Parents' });
    await given.person({ network, email: 'lucie@example.org' });
    const id = await imports.checked(
      administrator,
      network,
      'MANDATES',
      'Instance;Siège;Mél;Du\nCOTEC;Parents;lucie@example.org;01/09/2025\n',
    );
    await given.mandate({ seat });
    await run(id);
    await imports.work();
    expect(await imports.batch(id)).toMatchObject({
      state: 'READY',
      refusalCode: 'IMPORT_CHANGED_SINCE_CHECK',
      refusalParams: { line: 2 },
    });
    expect(await imports.lines(id)).toMatchObject([
      { state: 'TO_CORRECT', code: 'IMPORT_TITULAR_OVERLAP', column: 'from' },
    ]);
  });

  it('acts with the rights of who asked for it: without them nothing is written', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\n');
    await given.administrator(network);
    await run(id);
    await db.dataSource.query(`update governance_mandate set until_on = '2025-12-31' where person_id = $1`, [
      administrator.personId,
    ]);
    await imports.work();
    expect(await imports.batch(id)).toMatchObject({ state: 'FAILED', refusalCode: 'FORBIDDEN' });
    expect(await query('select from actors_organisation_entry where network_id = $1')).toHaveLength(0);
  });

  it('is for administrators', async () => {
    const id = await imports.checked(administrator, network, 'ORGANISATIONS', 'Nom;Type\nA;Caf\n');
    await expect(run(id, {}, await given.member(network))).rejects.toThrow('IMPORT_BATCH_NOT_FOUND');
  });
});
