import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { SignInLinkEntity } from '../../identity/model/sign-in-link.entity.ts';
import { contactPolicy } from '../actors.policy.ts';
import type { UpdateContactInput } from '../api/actors.inputs.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { invitePerson } from './invite-person.ts';
import { updateContact } from './update-contact.ts';

describe('Changing how a network reaches a person', () => {
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

  const update = (personId: string, input: Partial<UpdateContactInput>, as = coordination) =>
    given.run(as, contactPolicy.updateContact, updateContact, { networkId: network.id, personId, ...input });
  const contactIn = ({ id: networkId }: { id: string }, personId: string) =>
    given.db.findOneByOrFail(ContactEntity, { networkId, personId });

  it('changes what is given here, clears what is null, and nothing elsewhere', async () => {
    const other = await given.network();
    const person = await given.person({ networks: [network, other], phone: '02 61 91 00 01' });
    await update(person.id, { email: ' Neuf@Example.org ', phone: null });
    expect(await contactIn(network, person.id)).toMatchObject({ email: 'neuf@example.org', phone: null });
    expect(await contactIn(other, person.id)).toMatchObject({ email: person.email, phone: '02 61 91 00 01' });
  });

  it('is for the coordination and for the person', async () => {
    const person = await given.person({ network });
    await given.mandate({ body: { id: network.networkBodyId }, person });
    await update(person.id, { phone: '06 39 98 00 06' }, await given.viewer(person.id));
    expect(await contactIn(network, person.id)).toMatchObject({ phone: '06 39 98 00 06', email: person.email });
    await expect(update(person.id, { phone: null }, await given.member(network))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('refuses the address of somebody else of the network', async () => {
    const [one, two] = [await given.person({ network }), await given.person({ network })];
    await expect(update(one.id, { email: two.email })).rejects.toMatchObject({
      code: 'CONTACT_EMAIL_TAKEN',
      params: { personName: two.displayName },
    });
  });

  it('does not find somebody whom the network does not list', async () => {
    const person = await given.person({ network: await given.network() });
    await expect(update(person.id, { phone: null })).rejects.toMatchObject({ code: 'CONTACT_NOT_FOUND' });
  });

  it('withdraws the invitation that went to the address before', async () => {
    const person = await given.person({ network });
    await given.run(coordination, contactPolicy.invitePerson, invitePerson, {
      networkId: network.id,
      personId: person.id,
    });
    await update(person.id, { phone: '06 39 98 00 07' });
    const link = () => given.db.findOneByOrFail(SignInLinkEntity, { personId: person.id });
    expect((await link()).expiresAt > given.clock.now).toBe(true);
    await update(person.id, { email: 'bonne-adresse@example.org' });
    expect((await link()).expiresAt).toEqual(given.clock.now);
  });
});
