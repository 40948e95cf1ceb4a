import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenUpload } from '../../../../../../test/support/given-upload.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import { ToolVersionEntity } from '../model/tool-version.entity.ts';
import { toolPolicy } from '../tools.policy.ts';
import { addTool } from './add-tool.ts';
import { addToolVersion } from './add-tool-version.ts';

describe('addToolVersion', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;
  let author: Viewer;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network();
    author = await given.member(network);
  });
  afterAll(() => db.close());

  const upload = async (by: Viewer, content?: string) => (await givenUpload(given.db, { network, by, content })).id;
  const added = async (content: string) =>
    (
      await given.run(author, networkPolicy.addTool, addTool, {
        networkId: network.id,
        title: 'Fiche',
        fileId: await upload(author, content),
      })
    ).tool;
  const addVersion = (viewer: Viewer, toolId: string, fileId: string, note?: string) =>
    given.run(viewer, toolPolicy.addToolVersion, addToolVersion, { toolId, fileId, note });

  it('numbers versions one after the other, each with its note and its author', async () => {
    const tool = await added('un');
    const administrator = await given.administrator(network);
    await addVersion(author, tool, await upload(author, 'deux'), ' Relue par le COTEC ');
    await addVersion(administrator, tool, await upload(administrator, 'trois'));
    const versions = await given.db.find(ToolVersionEntity, { where: { toolId: tool }, order: { number: 'ASC' } });
    expect(versions).toMatchObject([
      { number: 1, note: null },
      { number: 2, note: 'Relue par le COTEC', addedByPersonId: author.personId },
      { number: 3, addedByPersonId: administrator.personId },
    ]);
    expect((await given.facts(network)).filter(({ name }) => name === 'tools.toolVersionAdded')).toHaveLength(2);
  });

  it('gives two versions added at once two numbers', async () => {
    const tool = await added('seul');
    const files = await Promise.all(['a', 'b', 'c', 'd'].map((content) => upload(author, content)));
    await Promise.all(files.map((file) => addVersion(author, tool, file)));
    const versions = await given.db.findBy(ToolVersionEntity, { toolId: tool });
    expect(versions.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('refuses a content that is a version already, and says which', async () => {
    const tool = await added('le même');
    await expect(addVersion(author, tool, await upload(author, 'le même'))).rejects.toMatchObject({
      code: 'TOOL_VERSION_IDENTICAL',
      params: { number: 1 },
    });
  });

  it('is for who added the tool and for administrators, with a file of their own', async () => {
    const tool = await added('protégé');
    const member = await given.member(network);
    await expect(addVersion(member, tool, await upload(member))).rejects.toThrow('FORBIDDEN');
    await expect(addVersion(author, tool, await upload(member))).rejects.toThrow('FILE_NOT_FOUND');
  });
});
