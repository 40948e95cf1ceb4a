import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { organisationPolicy } from '../actors.policy.ts';
import type { UpdateOrganisationInput } from '../api/actors.inputs.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { updateOrganisation } from './update-organisation.ts';

describe('Correcting an organisation', () => {
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

  const update = (organisationId: string, input: Partial<UpdateOrganisationInput>, as = coordination) =>
    given.run(as, organisationPolicy.updateOrganisation, updateOrganisation, { organisationId, ...input });

  it('changes what is given, clears what is null, and leaves the rest', async () => {
    const { id } = await given.organisation({ network, siren: '999000003', uai: '0619001C', type: 'COLLEGE' });
    await update(id, { name: 'Collège Jean-Moulin', uai: null });
    expect(await given.db.findOneByOrFail(OrganisationEntity, { id })).toMatchObject({
      name: 'Collège Jean-Moulin',
      searchText: 'colleg jean moulin',
      siren: '999000003',
      uai: null,
      type: 'COLLEGE',
    });
  });

  it('follows a new SIRET with its SIREN', async () => {
    const { id } = await given.organisation({ network, siren: '999000011', siret: '99900001100018' });
    await update(id, { siret: '99900002900010' });
    expect(await given.db.findOneByOrFail(OrganisationEntity, { id })).toMatchObject({ siren: '999000029' });
  });

  it('is for the network that typed it first, not for those that list it after', async () => {
    const other = await given.network();
    const { id } = await given.organisation({ networks: [other, network] });
    await expect(update(id, { name: 'Autre' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(update(id, { name: 'Autre' }, await given.administrator(other))).resolves.toEqual({
      organisation: id,
    });
  });

  it('does not find one of another directory', async () => {
    const { id } = await given.organisation({ network: await given.network() });
    await expect(update(id, { name: 'Autre' })).rejects.toMatchObject({ code: 'ORGANISATION_NOT_FOUND' });
  });

  it('refuses the number of another one', async () => {
    await given.organisation({ network: await given.network(), uai: '9769901H' });
    const { id } = await given.organisation({ network, type: 'COLLEGE' });
    await expect(update(id, { uai: '9769901H' })).rejects.toMatchObject({
      code: 'ORGANISATION_NUMBER_TAKEN',
      fields: [{ path: 'uai' }],
    });
  });
});
