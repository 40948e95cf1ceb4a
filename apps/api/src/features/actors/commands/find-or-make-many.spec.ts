import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { allEntities } from '../../../create-services.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { OrganisationDraft } from '../organisation-rules.ts';
import { findOrMakeOrganisation } from './find-or-make-organisation.ts';
import { findOrMakeOrganisations } from './find-or-make-organisations.ts';
import { findOrMakePeople, type ManyPeopleDraft } from './find-or-make-people.ts';
import { findOrMakePerson } from './find-or-make-person.ts';

/** Two ways to the same end: a hand types one after the other, an import brings them together. */
describe('Finding or making many at once', () => {
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

  const within = async (work: (ctx: CommandContext) => Promise<string[]>): Promise<string[]> => {
    const command = async (ctx: CommandContext) => {
      await ctx.authorize(networkPolicy.startImport, network);
      return { ids: JSON.stringify(await work(ctx)) };
    };
    const { ids } = await given.run(await given.administrator(network), networkPolicy.startImport, command, {});
    return JSON.parse(ids);
  };
  const draft = (familyName: string, email: string): ManyPeopleDraft => ({
    personId: null,
    givenName: 'Dominique',
    familyName,
    email,
  });

  it('recognises people as one by one: by the network, by accounts, by other networks, and trusts no more', async () => {
    const other = await given.network();
    const here = await given.person({ network, email: 'ici@example.org' });
    const elsewhere = await given.person({ network: other, email: 'ailleurs@example.org' });
    const holder = await given.person({ network: other, email: 'bureau@example.org' });
    await given.account({ person: { id: holder.id, email: 'compte@example.org' } });
    const emails = ['ici', 'ailleurs', 'compte', 'bureau'].map((name) => `${name}@example.org`);
    const together = await within((ctx) =>
      findOrMakePeople(
        ctx,
        network.id,
        emails.map((email) => draft('Marchand', email)),
      ),
    );
    expect(together.slice(0, 3)).toEqual([here.id, elsewhere.id, holder.id]);
    expect([here.id, elsewhere.id, holder.id]).not.toContain(together[3]);
    const oneByOne = await within(async (ctx) => {
      const ids: string[] = [];
      for (const email of emails) {
        const { personId } = await findOrMakePerson(ctx, { ...draft('Marchand', email), networkId: network.id });
        ids.push(personId);
      }
      return ids;
    });
    expect(oneByOne).toEqual(together);
  });

  it('recognises organisations as one by one, and each other', async () => {
    const other = await given.network();
    await given.organisation({ network: other, name: 'Mission locale', type: 'MISSION_LOCALE', siren: '999000003' });
    const drafts: OrganisationDraft[] = [
      { name: 'Mission locale du bocage', type: 'MISSION_LOCALE', siren: '999000003' },
      { name: 'Les Petits Débrouillards', type: 'ASSOCIATION' },
      { name: 'les petits debrouillards', type: 'ASSOCIATION' },
      { name: 'Les Petites Débrouillardes', type: 'ASSOCIATION' },
    ];
    const together = await within((ctx) => findOrMakeOrganisations(ctx, network.id, drafts));
    expect(new Set(together).size).toBe(3);
    expect(together[1]).toBe(together[2]);
    const oneByOne = await within(async (ctx) => {
      const ids: string[] = [];
      for (const one of drafts)
        ids.push((await findOrMakeOrganisation(ctx, { ...one, networkId: network.id })).organisationId);
      return ids;
    });
    expect(oneByOne).toEqual(together);
  });
});
