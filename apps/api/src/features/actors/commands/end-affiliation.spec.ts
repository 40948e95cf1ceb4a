import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { affiliationPolicy } from '../actors.policy.ts';
import { AffiliationEntity } from '../model/affiliation.entity.ts';
import { endAffiliation } from './end-affiliation.ts';

describe('Ending an affiliation', () => {
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

  const affiliation = async (extra: Partial<AffiliationEntity> = {}, within: { id: string } = network) =>
    given.affiliation({
      network: within,
      person: await given.person({ network: within }),
      organisation: await given.organisation({ network: within }),
      from: '2020-09-01',
      ...extra,
    });
  const end = (affiliationId: string, until: string, as = coordination) =>
    given.run(as, affiliationPolicy.endAffiliation, endAffiliation, { networkId: network.id, affiliationId, until });

  it('keeps it, with its last day', async () => {
    const { id, personId } = await affiliation();
    expect(await end(id, '2026-06-30')).toEqual({ person: personId });
    expect(await given.db.findOneByOrFail(AffiliationEntity, { id })).toMatchObject({ until: '2026-06-30' });
  });

  it('may be changed as long as the last day is not over', async () => {
    const { id } = await affiliation({ until: '2026-03-10' });
    await end(id, '2026-03-31');
    const { id: over } = await affiliation({ until: '2026-03-09' });
    await expect(end(over, '2026-03-31')).rejects.toMatchObject({
      code: 'AFFILIATION_ENDED',
      params: { until: '2026-03-09' },
    });
  });

  it('cannot come before its beginning', async () => {
    const { id } = await affiliation();
    await expect(end(id, '2020-08-31')).rejects.toMatchObject({ code: 'AFFILIATION_PERIOD_INVALID' });
  });

  it('is for the coordination of the network that says it', async () => {
    const other = await given.network();
    const { id: foreign } = await affiliation({}, other);
    await expect(end(foreign, '2026-06-30')).rejects.toMatchObject({ code: 'AFFILIATION_NOT_FOUND' });
    const { id } = await affiliation();
    await expect(end(id, '2026-06-30', await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
