import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenCommune } from '../../../../../../test/support/given-places.ts';
import { allEntities } from '../../../create-services.ts';
import { NetworkTerritoryEntity } from '../model/network-children.entities.ts';
import { TerritoryEntity } from '../model/territory.entity.ts';
import { networkPolicy } from '../networks.policy.ts';
import { removeNetworkTerritory } from './remove-network-territory.ts';

describe('Removing a territory from a network', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let territoryId: string;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network();
    territoryId = (await givenCommune(given, '61001', '61')).id;
  });
  afterAll(() => db.close());
  beforeEach(() => given.db.save(NetworkTerritoryEntity, { networkId: network.id, territoryId }));
  afterEach(() => given.db.delete(NetworkTerritoryEntity, { territoryId }));

  const remove = async (as?: Awaited<ReturnType<Given['stranger']>>) =>
    given.run(
      as ?? (await given.administrator(network)),
      networkPolicy.removeNetworkTerritory,
      removeNetworkTerritory,
      {
        networkId: network.id,
        territoryId,
      },
    );

  it('leaves the territory itself, and the lists of other networks', async () => {
    const other = await given.network();
    await given.db.insert(NetworkTerritoryEntity, { networkId: other.id, territoryId });
    await remove();
    expect(await given.db.findBy(NetworkTerritoryEntity, { territoryId })).toMatchObject([{ networkId: other.id }]);
    expect(await given.db.countBy(TerritoryEntity, { id: territoryId })).toBe(1);
  });

  it('says when it is not there any more', async () => {
    await remove();
    await expect(remove()).rejects.toMatchObject({ code: 'NOT_LISTED' });
  });

  it('is for its coordination', async () => {
    await expect(remove(await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
