import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenCommune } from '../../../../../../test/support/given-places.ts';
import { allEntities } from '../../../create-services.ts';
import type { AddDistrictInput } from '../api/networks.inputs.ts';
import { NetworkTerritoryEntity } from '../model/network-children.entities.ts';
import { TerritoryEntity } from '../model/territory.entity.ts';
import { networkPolicy } from '../networks.policy.ts';
import { addDistrict } from './add-district.ts';

describe('Adding a quartier', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    await givenCommune(given, '61001', '61');
    await givenCommune(given, '61117', '61');
    await givenCommune(given, '97611', '976');
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    network = await given.network();
  });

  const add = async (input: Partial<AddDistrictInput>, as?: Awaited<ReturnType<Given['stranger']>>) =>
    given.run(as ?? (await given.administrator(network)), networkPolicy.addDistrict, addDistrict, {
      networkId: network.id,
      name: 'Perseigne',
      communeCodes: ['61001'],
      ...input,
    });
  const parentsOf = async (territoryId: string) =>
    (await db.dataSource.query(
      'select p.code from networks_territory_link l join networks_territory p on p.id = l.parent_id where l.territory_id = $1 order by 1',
      [territoryId],
    )) as { code: string }[];

  it('may lie in several communes, and joins the territories of the network', async () => {
    const { territory } = await add({ code: ' qn06101m ', communeCodes: ['61001', '61117'] });
    expect(await given.db.findOneByOrFail(TerritoryEntity, { id: territory })).toMatchObject({
      kind: 'QUARTIER',
      code: 'QN06101M',
      name: 'Perseigne',
      stewardNetworkId: network.id,
    });
    expect(await parentsOf(territory)).toEqual([{ code: '61001' }, { code: '61117' }]);
    expect(await given.db.countBy(NetworkTerritoryEntity, { networkId: network.id, territoryId: territory })).toBe(1);
  });

  it.each([
    [{ code: 'QN00101X' }, 'QPV_INVALID'],
    [{ code: 'QN97609M' }, 'QPV_DEPARTEMENT_MISMATCH'],
    [{ communeCodes: [] }, 'DISTRICT_NEEDS_COMMUNE'],
    [{ communeCodes: ['61'] }, 'COMMUNE_CODE_INVALID'],
    [{ communeCodes: ['61002'] }, 'TERRITORY_UNKNOWN'],
    [{ name: ' ' }, 'VALUE_MISSING'],
  ])('refuses %j with %s', async (input, code) => {
    await expect(add(input)).rejects.toMatchObject({ code });
  });

  it('needs no code, and is then known by its name', async () => {
    await add({});
    await expect(add({ name: 'PERSEIGNE' })).rejects.toMatchObject({ code: 'ALREADY_LISTED' });
    await expect(add({ name: 'Courteille' })).resolves.toBeDefined();
  });

  it('is each network’s own: another one may type the same code', async () => {
    await add({ code: 'QN06101M' });
    await expect(add({ code: 'QN06101M' })).rejects.toMatchObject({ code: 'ALREADY_LISTED' });
    network = await given.network();
    await expect(add({ code: 'QN06101M' })).resolves.toBeDefined();
  });

  it('is for the coordination', async () => {
    await expect(add({}, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
