import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { freshDatabase } from '../../../../../test/support/database.ts';
import { readFigures } from './figures.ts';

describe('figures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-figures-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('tell how long the oldest fact has waited, and what failed in the last day only', async () => {
    const database = await freshDatabase();
    const pool = new Pool({ connectionString: database.url });
    await database.dataSource.query(`
      with facts as (
        insert into platform_fact (id, name, payload, recorded_at)
        values (uuidv7(interval '-90 s'), 'test.waits', '{}', now() - interval '90 s'),
               (uuidv7(interval '-10 s'), 'test.waits', '{}', now() - interval '10 s'),
               (uuidv7(interval '-1 hour'), 'test.gaveUp', '{}', now() - interval '1 hour'),
               (uuidv7(interval '-2 days'), 'test.gaveUp', '{}', now() - interval '2 days')
        returning id, name)
      insert into platform_fact_dispatch (fact_id, subscriber, dispatched_at, finished_at, error_code)
      select id, 'test.all', case when name = 'test.gaveUp' then now() end, case when name = 'test.gaveUp' then now() end,
             case when name = 'test.gaveUp' then 'Error' end
        from facts`);
    const figures = await readFigures(sourcesOf(pool));
    const valueIn = (name: string) => figures.find((figure) => figure.name === name)?.value;
    expect(Math.round(valueIn('outbox_oldest_seconds') ?? 0)).toBe(90);
    expect([valueIn('outbox_facts'), valueIn('jobs_given_up_last_day')]).toEqual([2, 1]);
    await pool.end();
    await database.close();
  });

  it('of what does not answer are left out, and that it does not answer is told', async () => {
    const pool = new Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const away = () => Promise.reject(new Error('away'));
    const figures = await readFigures({ ...sourcesOf(pool), countJobs: away, pingFiles: away });
    expect(figures.map(({ name, value }) => [name, value])).toEqual(
      expect.arrayContaining([
        ['database_up', 0],
        ['queue_up', 0],
        ['files_up', 0],
      ]),
    );
    expect(figures.some(({ name }) => name.startsWith('outbox'))).toBe(false);
    await pool.end();
  });

  const sourcesOf = (pool: Pool) => ({
    pool,
    countJobs: async () => ({}),
    viewerLookups: { hits: 0, misses: 0 },
    dataFolder: folder,
    pingFiles: async () => undefined,
  });
});
