import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { accountPolicy, apiTokenPolicy } from '../identity.policy.ts';
import { ApiTokenEntity } from '../model/api-token.entity.ts';
import { createApiToken } from './create-api-token.ts';
import { revokeApiToken } from './revoke-api-token.ts';

describe('revokeApiToken', () => {
  let db: TestDatabase;
  let given: Given;
  let owner: Viewer;
  let apiTokenId: string;

  const revoke = (as: Viewer) => given.run(as, apiTokenPolicy.revokeApiToken, revokeApiToken, { apiTokenId });
  const revokedAt = async () => (await given.db.findOneByOrFail(ApiTokenEntity, { id: apiTokenId })).revokedAt;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    const person = await given.person();
    const account = await given.account({ person });
    owner = { ...(await given.viewer(person.id)), accountId: account.id };
    const input = { name: 'Bilan', scope: 'READ' as const };
    apiTokenId = (await given.run(owner, accountPolicy.createApiToken, createApiToken, input)).apiToken;
  });
  afterAll(() => db.close());

  it('finds only one’s own, and none for who came by a token', async () => {
    const person = await given.person();
    const account = await given.account({ person });
    const other = { ...(await given.viewer(person.id)), accountId: account.id };
    await expect(revoke(other)).rejects.toMatchObject({ code: 'API_TOKEN_NOT_FOUND' });
    await expect(revoke({ ...owner, via: 'token' })).rejects.toMatchObject({ code: 'API_TOKEN_NOT_FOUND' });
    expect(await revokedAt()).toBeNull();
  });

  it('ends it once, and says so', async () => {
    await revoke(owner);
    expect(await revokedAt()).toEqual(given.clock.now);
    const facts = (await given.db.query(
      'select name, payload from platform_fact order by id desc limit 1',
    )) as object[];
    expect(facts).toEqual([{ name: 'identity.apiTokenRevoked', payload: { personId: owner.personId, apiTokenId } }]);
    await expect(revoke(owner)).rejects.toMatchObject({ code: 'API_TOKEN_NOT_FOUND' });
  });
});
