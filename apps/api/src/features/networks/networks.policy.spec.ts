import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../test/support/given.ts';
import { rowsThatHold } from '../../../../../test/support/rows-that-hold.ts';
import { allEntities } from '../../create-services.ts';
import { anonymousViewer, type Viewer } from '../../platform/access/viewer.ts';
import { networkPolicy } from './networks.policy.ts';

const coordination = [
  'updateNetwork',
  'changeNetworkStatus',
  'setNetworkFrameworks',
  'addNetworkTerritory',
  'removeNetworkTerritory',
  'addDistrict',
  'importDistricts',
  'createNetwork',
  'createBody',
  'createOrganisation',
  'createPerson',
  'setPartner',
  'addAffiliation',
  'startImport',
  'addSchoolHoliday',
  'addTool',
] as const;
type Right = keyof typeof networkPolicy;

/** Rows: who asks. Columns: the network as it stands. What is not written is refused. */
const table: Record<string, Record<'withPage' | 'withoutPage' | 'archived', readonly Right[]>> = {
  anonymous: { withPage: ['read'], withoutPage: [], archived: [] },
  stranger: { withPage: ['read'], withoutPage: [], archived: [] },
  'coordination of another network': { withPage: ['read'], withoutPage: [], archived: [] },
  member: { withPage: ['read', 'addTool'], withoutPage: ['read', 'addTool'], archived: ['read'] },
  'member of the parent of the first': { withPage: ['read', 'addTool'], withoutPage: [], archived: [] },
  coordination: {
    withPage: ['read', ...coordination],
    withoutPage: ['read', ...coordination],
    archived: ['read', 'changeNetworkStatus'],
  },
  operator: { withPage: ['read', 'createNetwork'], withoutPage: ['createNetwork'], archived: ['createNetwork'] },
};

describe('Who may do what with a network', () => {
  let db: TestDatabase;
  let given: Given;
  const networks: Record<string, Awaited<ReturnType<Given['network']>>> = {};
  const viewers: Record<string, Viewer> = {};

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    const parent = await given.network();
    networks.withPage = await given.network({ isPublic: true, parentNetworkId: parent.id, inheritsMembers: true });
    networks.withoutPage = await given.network();
    networks.archived = await given.network({ status: 'ARCHIVED' });
    const inAll = async (body: 'coordinationBodyId' | 'networkBodyId') => {
      const person = await given.person();
      for (const network of Object.values(networks)) await given.mandate({ body: { id: network[body] }, person });
      return given.viewer(person.id);
    };
    viewers.anonymous = anonymousViewer();
    viewers.stranger = await given.stranger();
    viewers['coordination of another network'] = await given.administrator(await given.network());
    viewers.member = await inAll('networkBodyId');
    viewers['member of the parent of the first'] = await given.member(parent);
    viewers.coordination = await inAll('coordinationBodyId');
    viewers.operator = await given.viewer((await given.person()).id, { isOperator: true });
  });
  afterAll(() => db.close());

  it.each(Object.keys(table))('%s', async (who) => {
    for (const [state, allowed] of Object.entries(table[who] ?? {})) {
      const held: string[] = [];
      for (const [name, permission] of Object.entries(networkPolicy)) {
        const ids = await rowsThatHold(db.dataSource, permission, viewers[who] ?? anonymousViewer());
        if (ids.includes(networks[state]?.id ?? '')) held.push(name);
      }
      expect({ who, state, held: held.sort() }).toEqual({ who, state, held: [...allowed].sort() });
    }
  });
});
