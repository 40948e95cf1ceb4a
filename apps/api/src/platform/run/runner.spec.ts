import { randomUUID } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../test/support/given.ts';
import { allEntities } from '../../create-services.ts';
import { definePolicy } from '../access/policy.ts';
import { administers } from '../access/rule.ts';
import type { Viewer } from '../access/viewer.ts';
import { FactEntity } from '../facts/fact.entity.ts';
import { defineFact } from '../facts/fact.ts';
import type { CommandContext } from './command-context.ts';

const renamed = defineFact<{ networkId: string }>('networks.planted');

describe('A command', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let administrator: Viewer;
  const networkTable = () => db.dataSource.getMetadata('NetworkEntity').target;
  const planted = definePolicy('networks', () => networkTable(), {
    read: administers('id'),
    rename: administers('id'),
    other: administers('id'),
  });

  const rename =
    ({ check = true, thenFail = false }: { check?: boolean; thenFail?: boolean } = {}) =>
    async (ctx: CommandContext, { name }: { name: string }) => {
      const row = await ctx.db.findOneByOrFail(networkTable(), { id: network.id });
      if (check) await ctx.authorize(planted.rename, row);
      await ctx.db.update(networkTable(), { id: network.id }, { name });
      ctx.record(renamed(network.id, { networkId: network.id }));
      if (thenFail) throw new Error('planted');
      return { network: network.id };
    };
  const nameNow = async () => {
    const [row] = (await db.dataSource.query('select name from networks_network where id = $1', [network.id])) as {
      name: string;
    }[];
    return row?.name;
  };
  const factCount = () => db.dataSource.manager.countBy(FactEntity, { name: 'networks.planted' });

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network({ name: 'Avant' });
    administrator = await given.administrator(network);
  });
  afterAll(() => db.close());

  it('keeps its changes and its facts together', async () => {
    await given.run(administrator, planted.rename, rename(), { name: 'Un' });
    expect([await nameNow(), await factCount()]).toEqual(['Un', 1]);
  });

  it('leaves neither change nor fact when it fails', async () => {
    await expect(
      given.run(administrator, planted.rename, rename({ thenFail: true }), { name: 'Deux' }),
    ).rejects.toThrow('planted');
    expect([await nameNow(), await factCount()]).toEqual(['Un', 1]);
  });

  it('is rolled back when it never checked the permission of its door', async () => {
    const unchecked = given.run(administrator, planted.rename, rename({ check: false }), { name: 'Trois' });
    await expect(unchecked).rejects.toMatchObject({ code: 'PERMISSION_NOT_CHECKED' });
    const other = given.run(administrator, planted.other, rename(), { name: 'Trois' });
    await expect(other).rejects.toMatchObject({ code: 'PERMISSION_NOT_CHECKED' });
    expect([await nameNow(), await factCount()]).toEqual(['Un', 1]);
  });

  it('is refused to who lacks the right', async () => {
    const member = await given.member(network);
    await expect(given.run(member, planted.rename, rename(), { name: 'Quatre' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await nameNow()).toBe('Un');
  });

  it('sent twice with one id, even at once, has one effect and one answer', async () => {
    const clientMutationId = randomUUID();
    const before = await factCount();
    const twice = rename();
    const send = () => given.run(administrator, planted.rename, twice, { name: 'Cinq' }, { clientMutationId });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ network: network.id })]),
    );
    expect(await factCount()).toBe(before + 1);
  });

  it('refuses another input under the same id', async () => {
    const clientMutationId = randomUUID();
    const same = rename();
    await given.run(administrator, planted.rename, same, { name: 'Six' }, { clientMutationId });
    const other = given.run(administrator, planted.rename, same, { name: 'Sept' }, { clientMutationId });
    await expect(other).rejects.toMatchObject({ code: 'COMMAND_KEY_REUSED' });
    expect(await nameNow()).toBe('Six');
  });
});
