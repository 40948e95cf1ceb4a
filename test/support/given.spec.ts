import { allEntities } from '../../apps/api/src/create-services.ts';
import { updateAccount } from '../../apps/api/src/features/identity/commands/update-account.ts';
import { accountPolicy } from '../../apps/api/src/features/identity/identity.policy.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { type Given, givenIn } from './given.ts';

describe('what is given', () => {
  let database: TestDatabase;
  let given: Given;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
  });
  afterAll(() => database.close());

  it('gives viewers the rights of real mandates', async () => {
    const network = await given.network();
    const body = await given.body({ network });
    const secretary = await given.seated(body, 'SECRETARY');
    const administrator = await given.administrator(network);
    const member = await given.member(network);
    const stranger = await given.stranger();
    expect(secretary.officeBodyIds.SECRETARY).toEqual([body.id]);
    expect(administrator.adminNetworkIds).toEqual([network.id]);
    expect(member).toMatchObject({ networkIds: [network.id], bodyIds: [network.networkBodyId], adminNetworkIds: [] });
    expect(stranger).toMatchObject({ kind: 'person', networkIds: [], bodyIds: [] });
  });

  it('builds people and institutions who sit somewhere', async () => {
    const network = await given.network();
    const organisation = await given.organisation({ network, name: 'Caf de l’Orne', type: 'CAF' });
    const person = await given.person({ network, email: 'noor@example.org' });
    const affiliation = await given.affiliation({ network, person, organisation, functionCode: 'PREFET' });
    const seat = await given.seat({ body: await given.body({ network }), organisation });
    const mandate = await given.mandate({ seat, person, office: 'CHAIR' });
    expect(seat).toMatchObject({ networkId: network.id, organisationId: organisation.id, label: 'Caf de l’Orne' });
    expect(mandate).toMatchObject({ personId: person.id, bodyId: seat.bodyId, role: 'TITULAR', until: null });
    expect(affiliation).toMatchObject({ personId: person.id, functionCode: 'PREFET' });
  });

  it('runs commands as the product does', async () => {
    const account = await given.account({ person: await given.person() });
    const viewer = { ...(await given.viewer(account.personId)), accountId: account.id };
    await given.run(viewer, accountPolicy.updateAccount, updateAccount, { locale: 'en' });
    expect(await given.db.findOneBy('AccountEntity', { id: account.id })).toMatchObject({ locale: 'en' });
    await expect(given.run(viewer, accountPolicy.changePassword, updateAccount, {})).rejects.toThrow(
      'PERMISSION_NOT_CHECKED',
    );
  });
});
