import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenCommune } from '../../../../../../test/support/given-places.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { CreateOrganisationInput } from '../api/actors.inputs.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { OrganisationEntryEntity } from '../model/organisation-entry.entity.ts';
import { createOrganisation } from './create-organisation.ts';

describe('Adding an organisation to a directory', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let coordination: Viewer;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    network = await given.network();
    coordination = await given.administrator(network);
  });

  const create = (input: Partial<CreateOrganisationInput>, as = coordination) =>
    given.run(as, networkPolicy.createOrganisation, createOrganisation, {
      networkId: network.id,
      name: 'Maison des jeunes',
      type: 'ASSOCIATION',
      ...input,
    });
  const networksThatList = async (organisationId: string) =>
    (await given.db.findBy(OrganisationEntryEntity, { organisationId })).map(({ networkId }) => networkId);

  it('makes it, lists it, and lets this network correct it', async () => {
    const { organisation } = await create({ name: ' Maison de l’Enfance ', siret: '999 000 102 00015' });
    expect(await given.db.findOneByOrFail(OrganisationEntity, { id: organisation })).toMatchObject({
      name: 'Maison de l’Enfance',
      siren: '999000102',
      siret: '99900010200015',
      stewardNetworkId: network.id,
    });
    expect(await networksThatList(organisation)).toEqual([network.id]);
    expect(await given.facts(network)).toEqual([
      { name: 'actors.organisationListed', payload: { organisationId: organisation } },
    ]);
  });

  it('lists one that another network typed as it is known there, and answers as if it were new', async () => {
    const other = await given.network();
    const known = await given.organisation({ network: other, name: 'CAF de l’Orne', type: 'CAF', siren: '999000003' });
    const { organisation } = await create({ name: 'Caisse d’allocations', type: 'CAF', siren: '999000003' });
    expect(organisation).toBe(known.id);
    expect(await networksThatList(organisation)).toEqual([other.id, network.id]);
    expect((await given.db.findOneByOrFail(OrganisationEntity, { id: organisation })).name).toBe('CAF de l’Orne');
  });

  it('says that it is there already in this very network', async () => {
    await create({ name: 'Les Francas' });
    await expect(create({ name: 'les francas' })).rejects.toMatchObject({
      code: 'ORGANISATION_ALREADY_LISTED',
      params: { name: 'Les Francas' },
    });
  });

  it('refuses the RNA in Alsace-Moselle, where the court keeps the register', async () => {
    const strasbourg = await givenCommune(given, '67482', '67');
    const association = { name: 'Les Amis du Rhin', territoryId: strasbourg.id };
    await expect(create({ ...association, rna: 'W672000123' })).rejects.toMatchObject({
      code: 'RNA_NOT_IN_ALSACE_MOSELLE',
      fields: [{ path: 'rna' }],
    });
    await expect(
      create({ ...association, courtRegister: 'TJ Strasbourg, volume 92, folio 14' }),
    ).resolves.toBeDefined();
  });

  it('does not find the quartier of another network', async () => {
    const other = await given.network();
    const [{ id }] = await db.dataSource.query(
      `insert into networks_territory (kind, name, search_text, steward_network_id) values ('QUARTIER', 'X', 'x', $1) returning id`,
      [other.id],
    );
    await expect(create({ territoryId: id })).rejects.toMatchObject({ code: 'TERRITORY_NOT_FOUND' });
  });

  it('is for the coordination', async () => {
    await expect(create({}, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(create({}, await given.stranger())).rejects.toMatchObject({ code: 'NETWORK_NOT_FOUND' });
  });
});
