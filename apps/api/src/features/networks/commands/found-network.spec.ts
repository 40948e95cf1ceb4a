import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { NetworkStatusEntity } from '../model/network-children.entities.ts';
import { networkPolicy } from '../networks.policy.ts';
import { type FoundNetwork, foundNetwork } from './found-network.ts';

describe('Opening a network', () => {
  let db: TestDatabase;
  let given: Given;
  const about = (slug: string, more: Partial<FoundNetwork> = {}): FoundNetwork => ({
    slug,
    name: 'Réseau des ludothèques du bocage',
    timeZone: 'Europe/Paris',
    ...more,
  });
  const open = async (input: FoundNetwork, as?: Awaited<ReturnType<Given['stranger']>>) => {
    const viewer = as ?? (await given.viewer((await given.person()).id, { isOperator: true }));
    const founding = async (...[ctx, it]: Parameters<typeof foundNetwork>) => ({
      network: (await foundNetwork(ctx, it)).id,
    });
    return given.run(viewer, networkPolicy.createNetwork, founding, input);
  };

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
  });
  afterAll(() => db.close());

  it('by an operator makes an informal network whose history has begun', async () => {
    const { network } = await open(about('ludotheques', { startedOn: '2021-09-01' }));
    const [line] = await given.db.findBy(NetworkStatusEntity, { networkId: network });
    expect(line).toMatchObject({ status: 'INFORMAL', on: '2021-09-01' });
  });

  it('cuts the name for the header of a telephone when no short name is given', async () => {
    const { network } = await open(about('ludotheques-du-bocage'));
    const [row] = await db.dataSource.query('select short_name from networks_network where id = $1', [network]);
    expect(row.short_name).toBe('Réseau des ludoth…');
  });

  it('under another network is for the coordination of that one', async () => {
    const parent = await given.network();
    await expect(
      open(about('sous-reseau', { parentNetworkId: parent.id }), await given.administrator(parent)),
    ).resolves.toBeDefined();
    await expect(
      open(about('sous-reseau-2', { parentNetworkId: parent.id }), await given.member(parent)),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      open(about('sous-reseau-3', { parentNetworkId: parent.id }), await given.stranger()),
    ).rejects.toMatchObject({ code: 'NETWORK_NOT_FOUND' });
  });

  it('on its own is not for the coordination of a network', async () => {
    const elsewhere = await given.network();
    await expect(open(about('a-part'), await given.administrator(elsewhere))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('refuses an address that is badly formed, kept by the platform or taken', async () => {
    await open(about('rez-orne'));
    await expect(open(about('Rez Orne'))).rejects.toMatchObject({ code: 'SLUG_INVALID' });
    await expect(open(about('graphql'))).rejects.toMatchObject({ code: 'SLUG_RESERVED' });
    await expect(open(about('rez-orne'))).rejects.toMatchObject({ code: 'SLUG_TAKEN', params: { slug: 'rez-orne' } });
  });

  it('refuses a network without a name, and a clock that does not exist', async () => {
    await expect(open(about('sans-nom', { name: '  ' }))).rejects.toMatchObject({ code: 'NETWORK_NAME_MISSING' });
    await expect(open(about('sans-heure', { timeZone: 'Europe/Alençon' }))).rejects.toMatchObject({
      code: 'TIME_ZONE_INVALID',
    });
  });
});
