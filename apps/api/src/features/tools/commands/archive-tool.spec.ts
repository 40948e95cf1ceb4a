import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenUpload } from '../../../../../../test/support/given-upload.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { toolPolicy } from '../tools.policy.ts';
import { addTool } from './add-tool.ts';
import { archiveTool } from './archive-tool.ts';

describe('archiveTool', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let author: Viewer;
  let tool: string;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network();
    author = await given.member(network);
    const { id: fileId } = await givenUpload(given.db, { network, by: author });
    const input = { networkId: network.id, title: 'Fiche', fileId };
    ({ tool } = await given.run(author, networkPolicy.addTool, addTool, input));
  });
  afterAll(() => db.close());

  const archive = (viewer: Viewer) => given.run(viewer, toolPolicy.archiveTool, archiveTool, { toolId: tool });

  it('refuses another member, then takes the tool out of the library once', async () => {
    await expect(archive(await given.member(network))).rejects.toThrow('FORBIDDEN');
    await archive(author);
    expect((await given.db.findOneByOrFail(ToolEntity, { id: tool })).archivedAt).toEqual(given.clock.now);
    await expect(archive(author)).rejects.toThrow('TOOL_ARCHIVED');
    expect((await given.facts(network)).filter(({ name }) => name === 'tools.toolArchived')).toHaveLength(1);
  });
});
