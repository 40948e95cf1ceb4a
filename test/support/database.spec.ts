import { freshDatabase } from './database.ts';

describe('a fresh database', () => {
  it('belongs to a role that is no superuser, and speaks C.UTF-8', async () => {
    const { dataSource, close } = await freshDatabase();
    const [row] = await dataSource.query(`
      select current_user as role, r.rolsuper as superuser, d.datdba = r.oid as owner, d.datcollate as collation,
             current_setting('data_checksums') as checksums
      from pg_roles r, pg_database d
      where r.rolname = current_user and d.datname = current_database()`);
    expect(row).toEqual({ role: 'maillage', superuser: false, owner: true, collation: 'C.UTF-8', checksums: 'on' });
    await close();
  });

  it('shares nothing with its neighbour', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    await one.dataSource.query('create table only_here (id int)');
    const [row] = await other.dataSource.query(`select to_regclass('only_here') as found`);
    expect(row.found).toBeNull();
    await Promise.all([one.close(), other.close()]);
  });

  it('is dropped when it closes', async () => {
    const gone = await freshDatabase();
    const name = new URL(gone.url).pathname.slice(1);
    await gone.close();
    const next = await freshDatabase();
    expect(await next.dataSource.query('select from pg_database where datname = $1', [name])).toHaveLength(0);
    await next.close();
  });
});
