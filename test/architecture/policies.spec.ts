import { allEntities } from '../../apps/api/src/create-services.ts';
import { allPolicies, type Permission } from '../../apps/api/src/platform/access/policy.ts';
import { anonymousViewer, type Viewer } from '../../apps/api/src/platform/access/viewer.ts';
import { rowsOf } from '../../apps/api/src/platform/run/runner.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type Given, givenIn } from '../support/given.ts';
import { plantRows } from '../support/plant-rows.ts';
import { rowsThatHold } from '../support/rows-that-hold.ts';

/** Law 6. */
describe('A right says the same in SQL and in memory', () => {
  let db: TestDatabase;
  let viewers: [string, Viewer][];

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    const given: Given = givenIn(db.dataSource);
    const here = await given.network({ isPublic: true });
    const there = await given.network();
    viewers = [['anonymous', anonymousViewer()]];
    for (const network of [here, there]) {
      const body = await given.body({ network });
      viewers.push(
        ['administrator', await given.administrator(network)],
        ['member', await given.member(network)],
        ['in the body', await given.seated(body)],
        ['secretary', await given.seated(body, 'SECRETARY')],
      );
      await plantRows(
        given,
        network,
        body,
        viewers.map(([, viewer]) => viewer.personId).filter((id): id is string => id !== null),
      );
    }
    viewers.push(
      ['stranger', await given.stranger()],
      ['operator', await given.viewer((await given.person()).id, { isOperator: true })],
    );
  });
  afterAll(() => db.close());

  const compare = async (permission: Permission) => {
    const rows = await db.dataSource.manager.find(permission.entity());
    for (const [name, viewer] of viewers) {
      const bySql = await rowsThatHold(db.dataSource, permission, viewer);
      const inMemory: string[] = [];
      for (const row of rows)
        if (await permission.rule.test(row, viewer, rowsOf(db.dataSource.manager))) inMemory.push(row.id);
      expect({ permission: permission.name, viewer: name, rows: [...bySql].sort() }).toEqual({
        permission: permission.name,
        viewer: name,
        rows: inMemory.sort(),
      });
    }
    return rows.length;
  };

  it('for every permission, every kind of viewer, and rows of every table that has a policy', async () => {
    const empty: string[] = [];
    for (const policy of allPolicies()) {
      for (const permission of Object.values(policy.permissions)) {
        if ((await compare(permission)) === 0) empty.push(db.dataSource.getMetadata(permission.entity()).tableName);
      }
    }
    expect([...new Set(empty)]).toEqual([]);
  }, 60_000);

  it('notices a rule whose two evaluators disagree', async () => {
    const [policy] = allPolicies();
    const honest = policy?.permissions.read;
    if (!honest) throw new Error('no policy');
    const lying: Permission = { ...honest, rule: { sql: () => 'true', test: async () => false } };
    await expect(compare(lying)).rejects.toThrow('anonymous');
  });
});
