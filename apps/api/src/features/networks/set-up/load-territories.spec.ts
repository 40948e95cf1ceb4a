import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { departementOf } from '../queries/departement-of.ts';
import { loadTerritories } from './load-territories.ts';

interface Place {
  name: string;
  population: number | null;
  parents: string[];
}

describe('The official code', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    expect(await loadTerritories(db.dataSource)).toBe(true);
  });
  afterAll(() => db.close());

  const place = async (kind: string, code: string): Promise<Place | undefined> => {
    const [row] = (await db.dataSource.query(
      `select t.name, t.population, array(
         select p.kind || ' ' || p.name from networks_territory_link l join networks_territory p on p.id = l.parent_id
         where l.territory_id = t.id order by 1) as parents
       from networks_territory t where kind = $1 and code = $2`,
      [kind, code],
    )) as Place[];
    return row;
  };
  const idOf = async (kind: string, code: string): Promise<string> => {
    const [row] = await db.dataSource.query('select id from networks_territory where kind = $1 and code = $2', [
      kind,
      code,
    ]);
    return row.id;
  };

  it('holds every commune, EPCI, département, région and académie of today', async () => {
    const counts = await db.dataSource.query(
      'select kind, count(*)::int as count from networks_territory group by kind order by kind',
    );
    expect(counts).toEqual([
      { kind: 'ACADEMIE', count: 30 },
      { kind: 'COMMUNE', count: 34_969 },
      { kind: 'DEPARTEMENT', count: 109 },
      { kind: 'EPCI', count: 1_255 },
      { kind: 'REGION', count: 18 },
    ]);
  });

  it('says what each place lies in, and how many people live there', async () => {
    expect(await place('COMMUNE', '61001')).toEqual({
      name: 'Alençon',
      population: expect.any(Number),
      parents: ['DEPARTEMENT Orne', "EPCI CU d'Alençon"],
    });
    // The urban community of Alençon has communes on both sides of the border of Normandie.
    expect((await place('EPCI', '246100663'))?.parents).toEqual(['DEPARTEMENT Orne', 'DEPARTEMENT Sarthe']);
    expect((await place('DEPARTEMENT', '2A'))?.parents).toEqual(['ACADEMIE Corse', 'REGION Corse']);
    expect((await place('DEPARTEMENT', '975'))?.parents).toEqual(['ACADEMIE Normandie']);
    const [mayotte, region] = [await place('DEPARTEMENT', '976'), await place('REGION', '06')];
    expect(mayotte?.population).toBeGreaterThan(250_000);
    expect(region?.population).toBe(mayotte?.population);
  });

  it('knows the département of a commune, of an EPCI within one, and of nothing larger', async () => {
    const departement = async (kind: string, code: string) =>
      departementOf(db.dataSource.manager, await idOf(kind, code));
    expect(await departement('COMMUNE', '67482')).toBe('67');
    expect(await departement('DEPARTEMENT', '68')).toBe('68');
    expect(await departement('EPCI', '200060457')).toBe('976');
    expect(await departement('EPCI', '246100663')).toBeNull();
    expect(await departement('REGION', '28')).toBeNull();
  });

  it('is not loaded a second time, not even by two processes at once', async () => {
    expect(await Promise.all([loadTerritories(db.dataSource), loadTerritories(db.dataSource)])).toEqual([false, false]);
  });

  it('of a new edition corrects what is there, and touches no quartier', async () => {
    const given = givenIn(db.dataSource);
    const network = await given.network();
    const alencon = await idOf('COMMUNE', '61001');
    await db.dataSource.query(
      `with quartier as (insert into networks_territory (kind, name, search_text, steward_network_id)
         values ('QUARTIER', 'Perseigne', 'perseign', $1) returning id)
       insert into networks_territory_link select id, $2 from quartier`,
      [network.id, alencon],
    );
    await db.dataSource.query(`delete from networks_territory_source`);
    await db.dataSource.query(`update networks_territory set name = 'Alençon-sur-Rien' where id = $1`, [alencon]);
    await db.dataSource.query(`delete from networks_territory_link where territory_id = $1`, [alencon]);
    expect(await loadTerritories(db.dataSource)).toBe(true);
    expect(await idOf('COMMUNE', '61001')).toBe(alencon);
    expect((await place('COMMUNE', '61001'))?.parents).toHaveLength(2);
    const [quartier] = await db.dataSource.query(
      `select parent_id from networks_territory_link l join networks_territory t on t.id = l.territory_id where t.name = 'Perseigne'`,
    );
    expect(quartier.parent_id).toBe(alencon);
  });
});
