import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { SignInLinkEntity } from '../../identity/model/sign-in-link.entity.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { CreatePersonInput } from '../api/actors.inputs.ts';
import { AffiliationEntity } from '../model/affiliation.entity.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { PersonEntity } from '../model/person.entity.ts';
import { createPerson } from './create-person.ts';

describe('Adding a person to a directory', () => {
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

  const create = (input: Partial<CreatePersonInput> = {}, as = coordination) =>
    given.run(as, networkPolicy.createPerson, createPerson, {
      networkId: network.id,
      givenName: 'Camille',
      familyName: 'Dupont',
      ...input,
    });
  const contactOf = (personId: string) => given.db.findOneByOrFail(ContactEntity, { networkId: network.id, personId });

  it('keeps the name, the contact and the function in one go', async () => {
    const organisation = await given.organisation({ network });
    const { person } = await create({
      givenName: ' Jean - Marc ',
      familyName: "N'Diaye",
      functionForm: 'MASCULINE',
      email: ' JM.Ndiaye@Example.org',
      phone: '06 39 98 00 01',
      organisationId: organisation.id,
      functionCode: 'MEDIATEUR',
    });
    expect(await given.db.findOneByOrFail(PersonEntity, { id: person })).toMatchObject({
      displayName: 'Jean-Marc N’Diaye',
      functionForm: 'MASCULINE',
      stewardNetworkId: network.id,
    });
    expect(await contactOf(person)).toMatchObject({ email: 'jm.ndiaye@example.org', phone: '06 39 98 00 01' });
    expect(await given.db.findOneByOrFail(AffiliationEntity, { personId: person })).toMatchObject({
      networkId: network.id,
      functionCode: 'MEDIATEUR',
    });
    expect((await given.facts(network)).map(({ name }) => name)).toEqual([
      'actors.personListed',
      'actors.affiliationAdded',
    ]);
  });

  it('knows by their address somebody whom another network typed: only the contact is new, the known name stays', async () => {
    const other = await given.network();
    const known = await given.person({
      network: other,
      givenName: 'Inès',
      familyName: 'Haddad',
      phone: '02 61 91 00 01',
    });
    const { person } = await create({
      givenName: 'I.',
      familyName: 'Hadad',
      email: known.email,
      phone: '06 39 98 00 02',
    });
    expect(person).toBe(known.id);
    expect((await given.db.findOneByOrFail(PersonEntity, { id: person })).displayName).toBe('Inès Haddad');
    expect(await contactOf(person)).toMatchObject({ phone: '06 39 98 00 02' });
    expect(await given.db.findOneByOrFail(ContactEntity, { networkId: other.id, personId: person })).toMatchObject({
      phone: '02 61 91 00 01',
    });
  });

  it('knows whoever can sign in by the address of the account, and by no other', async () => {
    const other = await given.network();
    const known = await given.person({ network: other, email: 'bureau-1@example.org' });
    await given.account({ person: { id: known.id, email: 'compte-1@example.org' } });
    expect(await create({ email: 'compte-1@example.org' })).toEqual({ person: known.id });
    // The other network could have written anybody's address on an accomplice.
    expect((await create({ email: 'bureau-1@example.org' })).person).not.toBe(known.id);
  });

  it('does not know by an address elsewhere somebody who is invited under another one', async () => {
    const other = await given.network();
    const known = await given.person({ network: other, email: 'bureau-2@example.org' });
    await given.db.insert(SignInLinkEntity, {
      personId: known.id,
      email: 'ailleurs@example.org',
      purpose: 'INVITATION',
      networkId: other.id,
      createdAt: given.clock.now,
      expiresAt: new Date('2026-03-20T00:00:00Z'),
    });
    expect((await create({ email: 'bureau-2@example.org' })).person).not.toBe(known.id);
  });

  it('says that somebody is there already, by address or, without one, by name', async () => {
    await create({ email: 'camille@example.org' });
    await expect(create({ email: 'camille@example.org' })).rejects.toMatchObject({ code: 'PERSON_ALREADY_LISTED' });
    await expect(create({ givenName: 'CAMILLE', familyName: 'dupont' })).rejects.toMatchObject({
      code: 'PERSON_ALREADY_LISTED',
      params: { personName: 'Camille Dupont' },
    });
    await expect(create({ givenName: 'Théo', email: 'camille@example.org' })).rejects.toMatchObject({
      code: 'CONTACT_EMAIL_TAKEN',
      fields: [{ path: 'email' }],
    });
  });

  it('lets two people bear one name when their addresses differ, and tells René from Renée', async () => {
    const one = await create({ email: 'une@example.org' });
    const two = await create({ email: 'deux@example.org' });
    expect(two.person).not.toBe(one.person);
    await create({ givenName: 'René' });
    await expect(create({ givenName: 'Renée' })).resolves.toBeDefined();
  });

  it.each([
    [{ familyName: '4x4' }, 'NAME_INVALID'],
    [{ email: 'camille@' }, 'EMAIL_INVALID'],
    [{ phone: '12' }, 'PHONE_INVALID'],
    [{ functionTitle: 'Directrice' }, 'VALUE_MISSING'],
  ])('refuses %j with %s', async (input, code) => {
    await expect(create(input)).rejects.toMatchObject({ code });
  });

  it('is for the coordination, in an organisation it can see', async () => {
    const { id } = await given.organisation({ network: await given.network() });
    await expect(create({ organisationId: id })).rejects.toMatchObject({ code: 'ORGANISATION_NOT_FOUND' });
    await expect(create({}, await given.member(network))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
