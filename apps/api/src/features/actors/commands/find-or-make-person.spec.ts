import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { networkPolicy } from '../../networks/index.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { findOrMakePerson, type PersonDraft } from './find-or-make-person.ts';

describe('Finding or making the person of a line', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    network = await given.network();
  });

  const find = async (draft: Partial<PersonDraft>) => {
    const line = async (ctx: CommandContext, input: PersonDraft) => {
      await ctx.authorize(networkPolicy.startImport, network);
      return findOrMakePerson(ctx, input);
    };
    return given.run(await given.administrator(network), networkPolicy.startImport, line, {
      networkId: network.id,
      givenName: 'Maxence',
      familyName: 'Lefèvre',
      ...draft,
    });
  };

  it('makes one, then finds it again by name, and gives the contact what it lacked', async () => {
    const made = await find({});
    expect(made.wasListed).toBe(false);
    expect(await find({ email: 'max@example.org' })).toEqual({ personId: made.personId, wasListed: true });
    expect(await find({ phone: '06 39 98 00 03' })).toEqual({ personId: made.personId, wasListed: true });
    expect(await given.db.findOneByOrFail(ContactEntity, { personId: made.personId })).toMatchObject({
      email: 'max@example.org',
      phone: '06 39 98 00 03',
    });
  });

  it('changes nothing that a contact says already', async () => {
    const { personId } = await find({ email: 'max-2@example.org', phone: '06 39 98 00 04' });
    await find({ email: 'max-2@example.org', phone: '06 39 98 00 05' });
    expect(await given.db.findOneByOrFail(ContactEntity, { personId })).toMatchObject({ phone: '06 39 98 00 04' });
  });

  it('takes nobody for a person to whom two networks gave one address', async () => {
    const [one, two] = [await given.network(), await given.network()];
    const first = await given.person({ network: one, email: 'accueil@example.org' });
    const second = await given.person({ network: two, email: 'accueil@example.org' });
    const { personId } = await find({ email: 'accueil@example.org' });
    expect([first.id, second.id]).not.toContain(personId);
  });
});
