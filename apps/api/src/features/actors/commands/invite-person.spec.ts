import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { SignInLinkEntity } from '../../identity/model/sign-in-link.entity.ts';
import { contactPolicy } from '../actors.policy.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { invitePerson } from './invite-person.ts';

describe('Inviting a person', () => {
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

  const invite = (personId: string, as = coordination) =>
    given.run(as, contactPolicy.invitePerson, invitePerson, { networkId: network.id, personId });

  it('makes a link for the address that the network knows', async () => {
    const person = await given.person({ network });
    await invite(person.id);
    expect(await given.db.findOneByOrFail(SignInLinkEntity, { personId: person.id })).toMatchObject({
      purpose: 'INVITATION',
      email: person.email,
      networkId: network.id,
    });
    expect((await given.facts(network)).map(({ name }) => name)).toEqual(['identity.personInvited']);
  });

  it('needs an address, and nobody who can sign in already', async () => {
    const unreachable = await given.person();
    await given.contact({ network, person: unreachable });
    await expect(invite(unreachable.id)).rejects.toMatchObject({ code: 'SIGN_IN_LINK_NOT_POSSIBLE' });
    const person = await given.person({ network });
    await given.account({ person });
    await expect(invite(person.id)).rejects.toMatchObject({ code: 'ACCOUNT_ALREADY_EXISTS' });
  });

  it('refuses an address that differs from the one another network knows: its mandates would open to it', async () => {
    const other = await given.network();
    const person = await given.person({ networks: [network, other] });
    await given.db.update(ContactEntity, { networkId: network.id, personId: person.id }, { email: 'moi@example.org' });
    await expect(invite(person.id)).rejects.toMatchObject({ code: 'INVITATION_ADDRESS_UNCONFIRMED' });
  });

  it('refuses an address that the network which typed the person first does not know', async () => {
    const other = await given.network();
    const person = await given.person({ networks: [other, network] });
    await given.db.update(ContactEntity, { networkId: other.id, personId: person.id }, { email: null });
    await expect(invite(person.id)).rejects.toMatchObject({ code: 'INVITATION_ADDRESS_UNCONFIRMED' });
    await given.db.update(ContactEntity, { networkId: other.id, personId: person.id }, { email: person.email });
    await expect(invite(person.id)).resolves.toEqual({ person: person.id });
  });

  it('sends one mail when it is asked twice in a row, and another one later', async () => {
    const person = await given.person({ network });
    const began = given.clock.now;
    await invite(person.id);
    await expect(invite(person.id)).rejects.toMatchObject({ code: 'INVITATION_THROTTLED', params: { minutes: 5 } });
    given.clock.now = new Date(began.getTime() + 6 * 60_000);
    await invite(person.id);
    given.clock.now = began;
    expect(await given.db.countBy(SignInLinkEntity, { personId: person.id })).toBe(2);
  });

  it('is for the coordination', async () => {
    const person = await given.person({ network });
    await expect(invite(person.id, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
