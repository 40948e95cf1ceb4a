import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { accountPolicy } from '../identity.policy.ts';
import { ApiTokenEntity } from '../model/api-token.entity.ts';
import { tokenHash } from '../secret-token.ts';
import { type CreateApiToken, createApiToken } from './create-api-token.ts';

describe('createApiToken', () => {
  let db: TestDatabase;
  let given: Given;
  let owner: Viewer;

  const newOwner = async (): Promise<Viewer> => {
    const person = await given.person();
    const account = await given.account({ person });
    return { ...(await given.viewer(person.id)), accountId: account.id };
  };
  const create = (input: Partial<CreateApiToken> = {}, as = owner) =>
    given.run(as, accountPolicy.createApiToken, createApiToken, { name: 'Bilan', scope: 'READ', ...input });
  const tokensOf = (viewer: Viewer) => given.db.findBy(ApiTokenEntity, { accountId: viewer.accountId ?? '' });

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    owner = await newOwner();
  });
  afterAll(() => db.close());

  it('answers 256 bits that it keeps only as a hash, and that end in ninety days', async () => {
    const { apiToken, token } = await create();
    expect(token.value).toMatch(/^mlg_[\w-]{43}$/);
    expect(JSON.stringify({ token })).toBe('{"token":null}');
    expect(await given.db.findOneByOrFail(ApiTokenEntity, { id: apiToken })).toMatchObject({
      tokenHash: tokenHash(token.value),
      scope: 'READ',
      expiresOn: '2026-06-08',
      lastUsedAt: null,
      revokedAt: null,
    });
  });

  it.each([
    ['today', '2026-03-10', 'made'],
    ['a year away', '2027-03-10', 'made'],
    ['yesterday', '2026-03-09', 'API_TOKEN_EXPIRY_INVALID'],
    ['more than a year away', '2027-03-11', 'API_TOKEN_EXPIRY_INVALID'],
  ])('takes a last day within a year: %s is %s', async (_words, expiresOn, outcome) => {
    const answer = await create({ expiresOn }).then(
      () => 'made',
      (error: { code: string; fields?: { path: string }[] }) => {
        expect(error.fields?.map(({ path }) => path)).toEqual(['expiresOn']);
        return error.code;
      },
    );
    expect(answer).toBe(outcome);
  });

  it('counts the days as in Paris', async () => {
    given.clock.now = new Date('2026-03-10T23:30:00Z');
    await expect(create({ expiresOn: '2026-03-10' })).rejects.toMatchObject({ code: 'API_TOKEN_EXPIRY_INVALID' });
    given.clock.now = new Date('2026-03-10T09:00:00Z');
  });

  it('stops at twenty in use, even asked at once; those that are over do not count', async () => {
    const busy = await newOwner();
    await create({ expiresOn: '2026-03-10' }, busy);
    given.clock.now = new Date('2026-03-12T09:00:00Z');
    const answers = await Promise.allSettled(Array.from({ length: 22 }, () => create({}, busy)));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
    given.clock.now = new Date('2026-03-10T09:00:00Z');
    expect(refused).toEqual(['TOO_MANY_API_TOKENS', 'TOO_MANY_API_TOKENS']);
    expect(await tokensOf(busy)).toHaveLength(21);
  });

  it('is refused to who came by a token, and to who is not signed in', async () => {
    const byToken: Viewer = { ...(await newOwner()), via: 'token' };
    await expect(create({}, byToken)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(create({}, { ...byToken, readOnly: true })).rejects.toMatchObject({ code: 'API_TOKEN_READ_ONLY' });
    await expect(create({}, await given.stranger())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await tokensOf(byToken)).toEqual([]);
  });
});
