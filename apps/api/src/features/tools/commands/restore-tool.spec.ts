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
import { restoreTool } from './restore-tool.ts';

describe('restoreTool', () => {
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

  const restore = (viewer: Viewer) => given.run(viewer, toolPolicy.restoreTool, restoreTool, { toolId: tool });

  it('refuses another member, then brings the tool back into the library once', async () => {
    await expect(restore(author)).rejects.toThrow('TOOL_NOT_ARCHIVED');
    await archive(author);
    await expect(restore(await given.member(network))).rejects.toThrow('FORBIDDEN');
    await restore(await given.administrator(network));
    expect((await given.db.findOneByOrFail(ToolEntity, { id: tool })).archivedAt).toBeNull();
    expect((await given.facts(network)).filter(({ name }) => name === 'tools.toolRestored')).toHaveLength(1);
  });
});
