import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { AddAffiliationInput } from '../api/actors.inputs.ts';
import { AffiliationEntity } from '../model/affiliation.entity.ts';
import { addAffiliation } from './add-affiliation.ts';

describe('Putting a person in an organisation', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let coordination: Viewer;
  let personId: string;
  let organisationId: string;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    network = await given.network();
    coordination = await given.administrator(network);
    personId = (await given.person({ network })).id;
    organisationId = (await given.organisation({ network })).id;
  });

  const add = (input: Partial<AddAffiliationInput> = {}, as = coordination) =>
    given.run(as, networkPolicy.addAffiliation, addAffiliation, {
      networkId: network.id,
      personId,
      organisationId,
      functionCode: 'DIRECTEUR',
      ...input,
    });

  it('may be done several times, with other functions or other dates', async () => {
    await add({ from: '2020-09-01', until: '2023-08-31' });
    await add({ from: '2023-09-01' });
    await add({ functionCode: null, functionTitle: ' Référente laïcité ' });
    const rows = await given.db.findBy(AffiliationEntity, { personId });
    expect(rows).toHaveLength(3);
    expect(rows.map(({ functionTitle }) => functionTitle)).toContain('Référente laïcité');
  });

  it('refuses the same function there on some of the same days', async () => {
    await add({ until: '2023-08-31' });
    await expect(add({ from: '2023-08-31' })).rejects.toMatchObject({ code: 'AFFILIATION_ALREADY_LISTED' });
  });

  it('needs a function, and an end that does not come before the beginning', async () => {
    await expect(add({ functionCode: null, functionTitle: ' ' })).rejects.toMatchObject({ code: 'FUNCTION_MISSING' });
    await expect(add({ from: '2024-01-02', until: '2024-01-01' })).rejects.toMatchObject({
      code: 'AFFILIATION_PERIOD_INVALID',
    });
  });

  it('finds neither a person nor an organisation of another directory', async () => {
    const other = await given.network();
    await expect(add({ personId: (await given.person({ network: other })).id })).rejects.toMatchObject({
      code: 'CONTACT_NOT_FOUND',
    });
    await expect(add({ organisationId: (await given.organisation({ network: other })).id })).rejects.toMatchObject({
      code: 'ORGANISATION_NOT_FOUND',
    });
  });

  it('is for the coordination', async () => {
    await expect(add({}, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
