import type { Visibility } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../test/support/given.ts';
import { allEntities } from '../../create-services.ts';
import type { Permission } from '../../platform/access/policy.ts';
import { anonymousViewer, type Viewer } from '../../platform/access/viewer.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { networkPolicy } from '../networks/index.ts';
import { bodyPolicy, bodyRulesPolicy, mandatePolicy, seatPolicy } from './governance.policy.ts';
import { BodyEntity } from './model/body.entity.ts';
import { MandateEntity } from './model/mandate.entity.ts';

/** Who may do what, as the coordination of a network may read it. */
const table = `
|                                       | anonymous | elsewhere | member | in body | secretary | coordination | named |
| the page off: see a PUBLIC body       |           |           | ✔      | ✔       | ✔         | ✔            |       |
| the page on: see a PUBLIC body        | ✔         | ✔         | ✔      | ✔       | ✔         | ✔            | ✔     |
| the page on: see its seats            | ✔         | ✔         | ✔      | ✔       | ✔         | ✔            | ✔     |
| the page on: see its people           |           |           | ✔      | ✔       | ✔         | ✔            |       |
| the page on: see its rules            |           |           | ✔      | ✔       | ✔         | ✔            |       |
| see a NETWORK body and its people     |           |           | ✔      | ✔       | ✔         | ✔            |       |
| see a BODY body and its people        |           |           |        | ✔       | ✔         | ✔            |       |
| see a RESTRICTED body, being in it    |           |           |        |         |           |              |       |
| see a RESTRICTED body, being named    |           |           | ✔      | ✔       | ✔         | ✔            |       |
| read the letter that appoints         |           |           |        | ✔       | ✔         | ✔            |       |
| schedule a meeting                    |           |           |        |         | ✔         | ✔            |       |
| create a body, a sub-network          |           |           |        |         |           | ✔            |       |
| change, rule, dissolve a body         |           |           |        |         |           | ✔            |       |
| add, change, close a seat             |           |           |        |         |           | ✔            |       |
| appoint, end, succeed                 |           |           |        |         |           | ✔            |       |
`;
const [, ...viewerNames] = cellsOf(table.trim().split('\n')[0] ?? '');
const rights = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [right = '', ...cells] = cellsOf(line);
    return { right, allowed: viewerNames.filter((_, index) => cells[index] === '✔') };
  });

describe('The rights in bodies', () => {
  let database: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let body: BodyEntity;
  let viewers: Record<string, Viewer>;
  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    given = givenIn(database.dataSource);
    network = await given.network();
    body = await given.body({ network });
    viewers = {
      anonymous: anonymousViewer(),
      elsewhere: await given.administrator(await given.network()),
      member: await given.member(network),
      'in body': await given.seated(body),
      secretary: await given.seated(body, 'SECRETARY'),
      coordination: await given.administrator(network),
      // Named once, and gone since: a name on a list is no mandate.
      named: await given.viewer((await given.person({ network })).id),
    };
  });
  afterAll(() => database.close());

  const may = async (...asked: [Permission, object][]) => {
    const rows = rowsOf(given.db);
    const allowed: string[] = [];
    for (const [name, viewer] of Object.entries(viewers)) {
      const answers = await Promise.all(asked.map(([{ rule }, row]) => rule.test(row, viewer, rows)));
      if (answers.every(Boolean)) allowed.push(name);
      else if (answers.some(Boolean)) allowed.push(`${name}, in part`);
    }
    return allowed;
  };
  const show = async (visibility: Visibility, { isPublic = false, namedPersonIds = [] as string[] } = {}) => {
    await given.db.update('NetworkEntity', { id: network.id }, { isPublic });
    await given.db.update(BodyEntity, { id: body.id }, { visibility, namedPersonIds });
    return given.db.findOneByOrFail(BodyEntity, { id: body.id });
  };
  const ofBody = () => ({ networkId: network.id, bodyId: body.id });
  const mandate = () => given.db.findOneByOrFail(MandateEntity, { bodyId: body.id, office: 'SECRETARY' });
  const everybody = () => Object.values(viewers).flatMap(({ personId }) => personId ?? []);

  const checks: Record<string, () => Promise<string[]>> = {
    'the page off: see a PUBLIC body': async () => may([bodyPolicy.read, await show('PUBLIC')]),
    'the page on: see a PUBLIC body': async () => may([bodyPolicy.read, await show('PUBLIC', { isPublic: true })]),
    'the page on: see its seats': async () => {
      await show('PUBLIC', { isPublic: true });
      return may([seatPolicy.read, ofBody()]);
    },
    'the page on: see its people': async () => {
      await show('PUBLIC', { isPublic: true });
      return may([mandatePolicy.read, ofBody()]);
    },
    'the page on: see its rules': async () => {
      await show('PUBLIC', { isPublic: true });
      return may([bodyRulesPolicy.read, ofBody()]);
    },
    'see a NETWORK body and its people': async () =>
      may([bodyPolicy.read, await show('NETWORK')], [seatPolicy.read, ofBody()], [mandatePolicy.read, ofBody()]),
    'see a BODY body and its people': async () =>
      may([bodyPolicy.read, await show('BODY')], [seatPolicy.read, ofBody()], [mandatePolicy.read, ofBody()]),
    'see a RESTRICTED body, being in it': async () => may([bodyPolicy.read, await show('RESTRICTED')]),
    'see a RESTRICTED body, being named': async () =>
      may([bodyPolicy.read, await show('RESTRICTED', { namedPersonIds: everybody().slice(1) })]),
    'read the letter that appoints': async () => {
      await show('NETWORK');
      return may([mandatePolicy.readSource, { ...(await mandate()), personId: 'somebody else' }]);
    },
    'schedule a meeting': async () => may([bodyPolicy.scheduleMeeting, body]),
    'create a body, a sub-network': () =>
      may([networkPolicy.createBody, network], [networkPolicy.createNetwork, network]),
    'change, rule, dissolve a body': () =>
      may(
        [bodyPolicy.updateBody, body],
        [bodyPolicy.setBodyRules, body],
        [bodyPolicy.addBodyLineage, body],
        [bodyPolicy.dissolveBody, body],
      ),
    'add, change, close a seat': () =>
      may([bodyPolicy.addSeat, body], [seatPolicy.updateSeat, ofBody()], [seatPolicy.closeSeat, ofBody()]),
    'appoint, end, succeed': async () =>
      may(
        [seatPolicy.appointToSeat, ofBody()],
        [mandatePolicy.updateMandate, await mandate()],
        [mandatePolicy.endMandate, await mandate()],
        [mandatePolicy.succeedMandate, await mandate()],
      ),
  };

  it.each(rights)('$right: $allowed', async ({ right, allowed }) => {
    expect(await checks[right]?.()).toEqual(allowed);
  });

  it('let people read the letter that appoints themselves', async () => {
    const row = await mandate();
    const own = await given.viewer(row.personId);
    expect(await mandatePolicy.readSource.rule.test({ ...row, bodyId: 'another' }, own, rowsOf(given.db))).toBe(true);
  });
});

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
