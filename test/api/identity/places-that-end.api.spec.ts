import { setTimeout as wait } from 'node:timers/promises';
import { createServices, type Services } from '../../../apps/api/src/create-services.ts';
import { endMandate } from '../../../apps/api/src/features/governance/commands/end-mandate.ts';
import { mandatePolicy } from '../../../apps/api/src/features/governance/governance.policy.ts';
import { cookieName } from '../../../apps/api/src/features/identity/session-cookie.ts';
import { createLogger } from '../../../apps/api/src/platform/observability/logger.ts';
import { testNow, testPassword } from '../../support/given.ts';
import { type Api, startApi } from '../../support/start-api.ts';

/** A right lives as long as its mandate, on every process, whatever is cached. */
describe('When a mandate ends', () => {
  let api: Api;
  let other: Services;

  beforeAll(async () => {
    api = await startApi({ clock: () => new Date(testNow) });
    other = await createServices(api.services.config, createLogger({ level: 'silent' }), () => new Date(testNow));
  });
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  it('access ends at once, here and on the other processes', async () => {
    const { given } = api;
    const network = await given.network();
    const body = await given.body({ network });
    const person = await given.person({ network });
    await given.account({ person });
    const mandate = await given.mandate({ body, person });
    const response = await api.visitor().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($i: SignInInput!) { signIn(input: $i) { viewer { id } } }',
        variables: { i: { email: person.email, password: testPassword } },
      }),
    });
    const token = new RegExp(`${cookieName(false)}=([^;]+)`).exec(response.headers.get('set-cookie') ?? '')?.[1];
    const placesOn = async (services: Services) => (await services.viewers.ofToken(token)).bodyIds;
    expect(await placesOn(api.services)).toEqual([body.id]);
    expect(await placesOn(other)).toEqual([body.id]);

    const administrator = await given.administrator(network);
    await api.services.runner.command(administrator, { permission: mandatePolicy.endMandate }, endMandate, {
      mandateId: mandate.id,
      until: '2026-03-09',
    });

    expect(await placesOn(api.services)).toEqual([]);
    const deadline = Date.now() + 2000;
    while ((await placesOn(other)).length && Date.now() < deadline) await wait(20);
    expect(await placesOn(other)).toEqual([]);
  });
});
