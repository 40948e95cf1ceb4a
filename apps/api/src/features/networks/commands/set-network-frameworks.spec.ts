import type { FrameworkCode } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { NetworkFrameworkEntity } from '../model/network-children.entities.ts';
import { networkPolicy } from '../networks.policy.ts';
import { setNetworkFrameworks } from './set-network-frameworks.ts';

describe('Setting the frameworks of a network', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network();
  });
  afterAll(() => db.close());

  const set = async (frameworks: FrameworkCode[], as?: Awaited<ReturnType<Given['stranger']>>) =>
    given.run(as ?? (await given.administrator(network)), networkPolicy.setNetworkFrameworks, setNetworkFrameworks, {
      networkId: network.id,
      frameworks,
    });
  const rows = async () => {
    const found = await given.db.find(NetworkFrameworkEntity, {
      where: { networkId: network.id },
      order: { framework: 'ASC' },
    });
    return found.map(({ id, framework }) => [framework, id]);
  };

  it('adds those that are new, drops those left out and keeps the rows of the others', async () => {
    await set(['PRE', 'PEDT', 'PRE']);
    const before = new Map((await rows()) as [string, string][]);
    expect([...before.keys()]).toEqual(['PEDT', 'PRE']);
    await set(['PRE', 'CITE_EDUCATIVE']);
    expect(await rows()).toEqual([
      ['CITE_EDUCATIVE', expect.any(String)],
      ['PRE', before.get('PRE')],
    ]);
  });

  it('records nothing when nothing changes', async () => {
    await set(['PRE']);
    const before = await given.facts(network);
    await set(['PRE']);
    expect(await given.facts(network)).toEqual(before);
  });

  it('is for its coordination', async () => {
    await expect(set(['CTG'], await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(set(['CTG'], await given.stranger())).rejects.toMatchObject({ code: 'NETWORK_NOT_FOUND' });
  });
});
