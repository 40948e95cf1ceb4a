import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import type { UpdateNetworkInput } from '../api/networks.inputs.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import { networkPolicy } from '../networks.policy.ts';
import { updateNetwork } from './update-network.ts';

describe('Changing a network', () => {
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
    network = await given.network({ purpose: 'Tenir ensemble', website: 'https://reseau.example.org' });
    coordination = await given.administrator(network);
  });

  const change = (as: Viewer, input: Partial<UpdateNetworkInput>) =>
    given.run(as, networkPolicy.updateNetwork, updateNetwork, { networkId: network.id, ...input });
  const row = () => given.db.findOneByOrFail(NetworkEntity, { id: network.id });

  it('changes what is given, clears what is emptied, and leaves the rest', async () => {
    await change(coordination, { name: '  Rez’Orne ', website: '', objectives: ['Se connaître', ' '], isPublic: true });
    expect(await row()).toMatchObject({
      name: 'Rez’Orne',
      shortName: network.shortName,
      purpose: 'Tenir ensemble',
      website: null,
      objectives: ['Se connaître'],
      isPublic: true,
    });
    expect(await given.facts(network)).toEqual([
      { name: 'networks.networkUpdated', payload: { networkId: network.id } },
    ]);
  });

  it('is for its coordination: a member is refused, and a stranger does not find it', async () => {
    await expect(change(await given.member(network), { name: 'Autre' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(change(await given.stranger(), { name: 'Autre' })).rejects.toMatchObject({
      code: 'NETWORK_NOT_FOUND',
    });
    expect((await row()).name).toBe(network.name);
  });

  it('refuses a short name that a telephone cannot show', async () => {
    await expect(change(coordination, { shortName: 'Dix-neuf signes, oui' })).rejects.toMatchObject({
      code: 'NETWORK_SHORT_NAME_TOO_LONG',
      params: { max: 18 },
    });
  });

  it('refuses to stand under itself or under one of its own, however deep', async () => {
    const child = await given.network({ parentNetworkId: network.id });
    const grandchild = await given.network({ parentNetworkId: child.id });
    const [{ personId }] = [coordination];
    await given.mandate({ body: { id: grandchild.coordinationBodyId }, person: { id: personId ?? '' } });
    const both = await given.viewer(personId ?? '');
    for (const parentNetworkId of [network.id, grandchild.id]) {
      await expect(change(both, { parentNetworkId })).rejects.toMatchObject({ code: 'NETWORK_PARENT_LOOP' });
    }
  });

  it('puts it under another network only with the coordination of both', async () => {
    const parent = await given.network({ isPublic: true });
    await expect(change(coordination, { parentNetworkId: parent.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await given.mandate({ body: { id: parent.coordinationBodyId }, person: { id: coordination.personId ?? '' } });
    const both = await given.viewer(coordination.personId ?? '');
    await change(both, { parentNetworkId: parent.id, inheritsMembers: true });
    expect((await given.viewer((await given.member(parent)).personId ?? '')).networkIds).toContain(network.id);
    await change(both, { parentNetworkId: null });
    expect((await row()).parentNetworkId).toBeNull();
  });

  it('changes nothing in an archived network', async () => {
    await given.db.update(NetworkEntity, { id: network.id }, { status: 'ARCHIVED' });
    await expect(change(coordination, { name: 'Autre' })).rejects.toMatchObject({ code: 'NETWORK_ARCHIVED' });
  });
});
