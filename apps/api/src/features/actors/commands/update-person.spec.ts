import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { personPolicy } from '../actors.policy.ts';
import type { UpdatePersonInput } from '../api/actors.inputs.ts';
import { PersonEntity } from '../model/person.entity.ts';
import { updatePerson } from './update-person.ts';

describe('Correcting a person', () => {
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

  const update = (personId: string, input: Partial<UpdatePersonInput>, as = coordination) =>
    given.run(as, personPolicy.updatePerson, updatePerson, { personId, ...input });

  it('is for the network that typed them, while they have no account', async () => {
    const person = await given.person({ network, givenName: 'Eli', familyName: 'Roussel' });
    await update(person.id, { givenName: 'Élie', functionForm: 'FEMININE' });
    expect(await given.db.findOneByOrFail(PersonEntity, { id: person.id })).toMatchObject({
      displayName: 'Élie Roussel',
      searchText: 'eli roussel',
      functionForm: 'FEMININE',
    });
    await given.account({ person });
    await expect(update(person.id, { givenName: 'Autre' })).rejects.toMatchObject({ code: 'PERSON_RULES_OWN_NAME' });
  });

  it('is one’s own to do', async () => {
    const person = await given.person({ network });
    await given.account({ person });
    await update(person.id, { functionForm: 'MASCULINE' }, await given.viewer(person.id));
    expect((await given.db.findOneByOrFail(PersonEntity, { id: person.id })).functionForm).toBe('MASCULINE');
  });

  it('is not for a network that lists them after, nor for a member', async () => {
    const person = await given.person({ networks: [await given.network(), network] });
    await expect(update(person.id, { givenName: 'Autre' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const own = await given.person({ network });
    await expect(update(own.id, { givenName: 'Autre' }, await given.member(network))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('does not find somebody of another directory', async () => {
    const person = await given.person({ network: await given.network() });
    await expect(update(person.id, { givenName: 'Autre' })).rejects.toMatchObject({ code: 'PERSON_NOT_FOUND' });
  });

  it('refuses a name that is none', async () => {
    const person = await given.person({ network });
    await expect(update(person.id, { familyName: ' ' })).rejects.toMatchObject({
      code: 'NAME_INVALID',
      fields: [{ path: 'familyName' }],
    });
  });
});
