import type { Visibility } from '@maillage/domain';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { type Given, givenIn } from '../../../../../test/support/given.ts';
import { givenUpload } from '../../../../../test/support/given-upload.ts';
import { allEntities } from '../../create-services.ts';
import { anonymousViewer, type Viewer } from '../../platform/access/viewer.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { ToolEntity } from './model/tool.entity.ts';
import { ToolVersionEntity } from './model/tool-version.entity.ts';
import { toolVersionDoor } from './tools.file-door.ts';
import { toolPolicy } from './tools.policy.ts';

const readers = ['anonymous', 'stranger', 'member', 'seated', 'administrator', 'named', 'namedGone'] as const;
type Reader = (typeof readers)[number];

/** Who reads what, as the customer signs it. Source: rights matrix. */
const matrix: Record<Visibility | 'PUBLIC on a public page', readonly Reader[]> = {
  PUBLIC: ['member', 'seated', 'administrator', 'named'],
  'PUBLIC on a public page': readers,
  NETWORK: ['member', 'seated', 'administrator', 'named'],
  BODY: ['seated', 'administrator'],
  RESTRICTED: ['named'],
};

describe('who reads a tool', () => {
  let db: TestDatabase;
  let given: Given;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
  });
  afterAll(() => db.close());

  async function scene(isPublic: boolean, visibility: Visibility) {
    const network = await given.network({ isPublic });
    const body = await given.body({ network });
    const named = await given.member(network);
    const gone = await given.mandate({ body: { id: network.networkBodyId }, until: '2025-12-31' });
    const viewers: Record<Reader, Viewer> = {
      anonymous: anonymousViewer(),
      stranger: await given.member(await given.network()),
      member: await given.member(network),
      seated: await given.seated(body),
      administrator: await given.administrator(network),
      named,
      namedGone: await given.viewer(gone.personId),
    };
    const restricted = visibility === 'RESTRICTED';
    const tool = await given.db.save(
      given.db.create(ToolEntity, {
        networkId: network.id,
        bodyId: body.id,
        title: 'Fiche',
        searchText: 'fich',
        visibility,
        namedPersonIds: restricted ? [String(named.personId), gone.personId] : [],
        addedAt: given.clock.now,
      }),
    );
    const file = await givenUpload(given.db, { network, by: named });
    const version = await given.db.save(
      given.db.create(ToolVersionEntity, {
        networkId: network.id,
        toolId: tool.id,
        number: 1,
        fileId: file.id,
        addedAt: given.clock.now,
      }),
    );
    return { viewers, tool, version };
  }

  it.each(Object.keys(matrix) as (keyof typeof matrix)[])('%s', async (level) => {
    const isPublic = level === 'PUBLIC on a public page';
    const { viewers, tool, version } = await scene(isPublic, isPublic ? 'PUBLIC' : (level as Visibility));
    const door = toolVersionDoor(db.dataSource);
    const seen: Reader[] = [];
    const downloaded: Reader[] = [];
    for (const reader of readers) {
      if (await toolPolicy.read.rule.test(tool, viewers[reader], rowsOf(given.db))) seen.push(reader);
      if (await door.find(viewers[reader], version.id)) downloaded.push(reader);
    }
    expect({ seen, downloaded }).toEqual({ seen: matrix[level], downloaded: matrix[level] });
  });
});
