import type { ObjectLiteral } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../test/support/given.ts';
import { allEntities } from '../../create-services.ts';
import type { Permission } from '../../platform/access/policy.ts';
import { anonymousViewer, type Viewer } from '../../platform/access/viewer.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { affiliationPolicy, contactPolicy, organisationPolicy, partnerPolicy, personPolicy } from './actors.policy.ts';

/** Who may do what with Camille and her organisation, both typed by `network` and listed by `other` too. */
const table = `
                                | anonymous | stranger | other's coordination | member | colleague | Camille | coordination
see Camille                     |           |          | x                    | x      | x         | x       | x
correct her name                |           |          |                      |        |           | x       | x
see that the network lists her  |           |          |                      | x      | x         | x       | x
reach her                       |           |          |                      |        | x         | x       | x
change how the network does     |           |          |                      |        |           | x       | x
invite her                      |           |          |                      |        |           |         | x
see her function                |           |          |                      | x      | x         | x       | x
end it                          |           |          |                      |        |           |         | x
see her organisation            |           |          | x                    | x      | x         | x       | x
correct it                      |           |          |                      |        |           |         | x
see how it takes part           |           |          |                      | x      | x         | x       | x
`;
const cells = (line: string) => line.split('|').map((cell) => cell.trim());
const [header = '', ...lines] = table.trim().split('\n');
const viewerNames = cells(header).slice(header.startsWith('anonymous') ? 0 : 1);
const rights = lines.map((line) => {
  const [right = '', ...marks] = cells(line);
  return { right, allowed: viewerNames.filter((_, index) => marks[index] === 'x') };
});

describe('Who may do what in a directory', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  const viewers: Record<string, Viewer> = {};
  const asked: Record<string, [Permission, ObjectLiteral]> = {};

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network({ isPublic: true });
    const other = await given.network();
    const camille = await given.person({ networks: [network, other] });
    const organisation = await given.organisation({ networks: [network, other] });
    const body = await given.body({ network });
    await given.mandate({ body, person: camille });
    viewers.anonymous = anonymousViewer();
    viewers.stranger = await given.stranger();
    viewers["other's coordination"] = await given.administrator(other);
    viewers.member = await given.member(network);
    viewers.colleague = await given.seated(body);
    viewers.Camille = await given.viewer(camille.id);
    viewers.coordination = await given.administrator(network);
    const contact = { networkId: network.id, personId: camille.id };
    Object.assign(asked, {
      'see Camille': [personPolicy.read, camille],
      'correct her name': [personPolicy.updatePerson, camille],
      'see that the network lists her': [contactPolicy.read, contact],
      'reach her': [contactPolicy.reach, contact],
      'change how the network does': [contactPolicy.updateContact, contact],
      'invite her': [contactPolicy.invitePerson, contact],
      'see her function': [affiliationPolicy.read, contact],
      'end it': [affiliationPolicy.endAffiliation, contact],
      'see her organisation': [organisationPolicy.read, organisation],
      'correct it': [organisationPolicy.updateOrganisation, organisation],
      'see how it takes part': [partnerPolicy.read, { networkId: network.id }],
    });
  });
  afterAll(() => db.close());

  it.each(rights)('$right: $allowed', async ({ right, allowed }) => {
    const held: string[] = [];
    for (const [name, viewer] of Object.entries(viewers)) {
      const question = asked[right];
      if (question && (await question[0].rule.test(question[1], viewer, rowsOf(given.db)))) held.push(name);
    }
    expect(held).toEqual(allowed);
  });
});
