import { freshDatabase } from '../../../../../test/support/database.ts';
import { createDataSource } from './data-source.ts';

describe('a connection to the database', () => {
  it.each([
    [undefined, '10s'],
    [1, '1s'],
    [0, '0'],
  ])('has the patience that it was given (%s s), as migrations need it', async (patienceSeconds, told) => {
    const { url, close } = await freshDatabase();
    const dataSource = await createDataSource({
      url,
      poolSize: 1,
      ...(patienceSeconds !== undefined && { patienceSeconds }),
    }).initialize();
    expect(await dataSource.query('show statement_timeout')).toEqual([{ statement_timeout: told }]);
    if (patienceSeconds === 1)
      await expect(dataSource.query('select pg_sleep(2)')).rejects.toMatchObject({ code: '57014' });
    await dataSource.destroy();
    await close();
  });
});
