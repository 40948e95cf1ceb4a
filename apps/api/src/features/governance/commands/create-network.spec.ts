import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import { systemViewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { createNetwork } from './create-network.ts';

const network = { name: 'Réseau des PRE de Mayotte', timeZone: 'Indian/Mayotte' };
let count = 0;
const slug = () => `reseau-neuf-${++count}`;

describe('createNetwork', () => {
  let database: TestDatabase;
  let given: Given;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
  });
  afterAll(() => database.close());

  const operator = async () => {
    const person = await given.person();
    await given.account({ person, email: `${person.id}@ligue.example.org`, isOperator: true });
    return given.viewer(person.id, { isOperator: true });
  };
  const create = (viewer: Awaited<ReturnType<typeof operator>>, parentNetworkId?: string) =>
    given.run(viewer, networkPolicy.createNetwork, createNetwork, { ...network, slug: slug(), parentNetworkId });

  it('gives birth to Coordination and Réseau, on the clock of the network', async () => {
    const { network: networkId } = await create(await operator());
    const bodies = await given.db.find(BodyEntity, { where: { networkId }, order: { position: 'ASC' } });
    expect(bodies).toMatchObject([
      { role: 'COORDINATION', timeZone: 'Indian/Mayotte', startedOn: '2026-03-10' },
      { role: 'NETWORK', timeZone: 'Indian/Mayotte' },
    ]);
  });

  it('makes its author the one who coordinates it, reached by the address of their account', async () => {
    const author = await operator();
    const { network: networkId } = await create(author);
    expect((await given.viewer(author.personId ?? '')).adminNetworkIds).toEqual([networkId]);
    const [contact] = await database.dataSource.query('select email from actors_contact where network_id = $1', [
      networkId,
    ]);
    expect(contact.email).toBe(`${author.personId}@ligue.example.org`);
    expect((await given.facts({ id: networkId })).map(({ name }) => name)).toEqual([
      'governance.networkCreated',
      'governance.personAppointed',
    ]);
  });

  it('lets the coordination of a network open one under it, and nobody else', async () => {
    const parent = await given.network();
    const { network: childId } = await create(await given.administrator(parent), parent.id);
    expect(await given.db.findOneBy('NetworkEntity', { id: childId })).toMatchObject({ parentNetworkId: parent.id });
    await expect(create(await given.member(parent), parent.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(create(await given.stranger(), parent.id)).rejects.toMatchObject({ code: 'NETWORK_NOT_FOUND' });
    await expect(create(await given.administrator(parent))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('leaves a network opened by the set-up without anybody, to be appointed', async () => {
    const { network: networkId } = await create(systemViewer('set-up'));
    expect(await given.db.countBy(MandateEntity, { networkId })).toBe(0);
  });

  it('keeps nothing when the address is taken', async () => {
    const author = await operator();
    const taken = await given.network();
    const again = given.run(author, networkPolicy.createNetwork, createNetwork, { ...network, slug: taken.slug });
    await expect(again).rejects.toMatchObject({ code: 'SLUG_TAKEN' });
    expect((await given.viewer(author.personId ?? '')).networkIds).toEqual([]);
  });
});
