import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenCommune } from '../../../../../../test/support/given-places.ts';
import { allEntities } from '../../../create-services.ts';
import { NetworkTerritoryEntity } from '../model/network-children.entities.ts';
import { networkPolicy } from '../networks.policy.ts';
import { addDistrict } from './add-district.ts';
import { addNetworkTerritory } from './add-network-territory.ts';

describe('Adding a territory to a network', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network();
  });
  afterAll(() => db.close());

  const add = async (territoryId: string, as?: Awaited<ReturnType<Given['stranger']>>) =>
    given.run(as ?? (await given.administrator(network)), networkPolicy.addNetworkTerritory, addNetworkTerritory, {
      networkId: network.id,
      territoryId,
    });

  it('lists it once', async () => {
    const alencon = await givenCommune(given, '61001', '61');
    await add(alencon.id);
    await expect(add(alencon.id)).rejects.toMatchObject({ code: 'ALREADY_LISTED', params: { name: alencon.name } });
    expect(await given.db.countBy(NetworkTerritoryEntity, { networkId: network.id, territoryId: alencon.id })).toBe(1);
  });

  it('does not find the quartier of another network, nor what does not exist', async () => {
    await givenCommune(given, '61001', '61');
    const elsewhere = await given.network();
    const { territory } = await given.run(
      await given.administrator(elsewhere),
      networkPolicy.addDistrict,
      addDistrict,
      {
        networkId: elsewhere.id,
        name: 'Perseigne',
        communeCodes: ['61001'],
      },
    );
    await expect(add(territory)).rejects.toMatchObject({ code: 'TERRITORY_NOT_FOUND' });
    await expect(add(network.id)).rejects.toMatchObject({ code: 'TERRITORY_NOT_FOUND' });
  });

  it('is for its coordination', async () => {
    const flers = await givenCommune(given, '61169', '61');
    await expect(add(flers.id, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
