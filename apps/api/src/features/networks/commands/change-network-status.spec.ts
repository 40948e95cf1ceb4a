import type { NetworkStatus } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import { NetworkStatusEntity } from '../model/network-children.entities.ts';
import { networkPolicy } from '../networks.policy.ts';
import { changeNetworkStatus } from './change-network-status.ts';

describe('Changing the status of a network', () => {
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
    network = await given.network({ startedOn: '2019-09-01' });
    coordination = await given.administrator(network);
  });

  const change = (status: NetworkStatus, on: string, as = coordination, note?: string) =>
    given.run(as, networkPolicy.changeNetworkStatus, changeNetworkStatus, { networkId: network.id, status, on, note });

  it('keeps the network and adds a line to its history', async () => {
    await change('FORMALISED', '2021-01-15', coordination, ' Charte signée ');
    await change('ASSOCIATION', '2024-06-01');
    const history = await given.db.find(NetworkStatusEntity, {
      where: { networkId: network.id },
      order: { on: 'ASC' },
    });
    expect(history).toMatchObject([
      { status: 'FORMALISED', on: '2021-01-15', note: 'Charte signée' },
      { status: 'ASSOCIATION', on: '2024-06-01', note: null },
    ]);
    expect((await given.db.findOneByOrFail(NetworkEntity, { id: network.id })).status).toBe('ASSOCIATION');
  });

  it('refuses the status it has', async () => {
    await expect(change('INFORMAL', '2026-01-01')).rejects.toMatchObject({ code: 'NETWORK_STATUS_UNCHANGED' });
  });

  it('refuses a day before the last change, or to come on the clock of the network', async () => {
    await change('FORMALISED', '2021-01-15');
    await expect(change('ASSOCIATION', '2021-01-14')).rejects.toMatchObject({
      code: 'NETWORK_STATUS_DATE_INVALID',
      params: { lastChangeOn: '2021-01-15' },
    });
    await expect(change('ASSOCIATION', '2026-03-11')).rejects.toMatchObject({ code: 'NETWORK_STATUS_DATE_INVALID' });
  });

  it('is for its coordination', async () => {
    await expect(change('FORMALISED', '2026-01-01', await given.member(network))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('opens an archived network again', async () => {
    await change('ARCHIVED', '2026-01-01');
    await change('INFORMAL', '2026-03-01');
    expect((await given.db.findOneByOrFail(NetworkEntity, { id: network.id })).status).toBe('INFORMAL');
  });
});
