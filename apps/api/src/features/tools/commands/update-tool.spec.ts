import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenUpload } from '../../../../../../test/support/given-upload.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { AddToolInput, UpdateToolInput } from '../api/tools.inputs.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { toolPolicy } from '../tools.policy.ts';
import { addTool } from './add-tool.ts';
import { archiveTool } from './archive-tool.ts';
import { updateTool } from './update-tool.ts';

describe('updateTool', () => {
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

  const added = async (input: Partial<AddToolInput> = {}) => {
    const { id: fileId } = await givenUpload(given.db, { network, by: author });
    const whole = { networkId: network.id, title: 'Fiche de suivi', fileId, description: 'Pour la rentrée', ...input };
    return (await given.run(author, networkPolicy.addTool, addTool, whole)).tool;
  };
  const update = (viewer: Viewer, toolId: string, input: Omit<UpdateToolInput, 'toolId'>) =>
    given.run(viewer, toolPolicy.updateTool, updateTool, { toolId, ...input });
  const read = (id: string) => given.db.findOneByOrFail(ToolEntity, { id });

  it('changes what is given and leaves the rest', async () => {
    const id = await added({ themes: ['SANTE'] });
    await update(author, id, { title: 'Fiche de liaison' });
    expect(await read(id)).toMatchObject({
      title: 'Fiche de liaison',
      description: 'Pour la rentrée',
      themes: ['SANTE'],
      searchText: expect.stringMatching(/^fich liaison|fich de liaison/),
    });
    await update(author, id, { description: null, themes: [] });
    expect(await read(id)).toMatchObject({ title: 'Fiche de liaison', description: null, themes: [] });
    expect((await given.facts(network)).map(({ name }) => name)).toContain('tools.toolUpdated');
  });

  it('is for who added the tool and for administrators', async () => {
    const id = await added();
    await expect(update(await given.member(network), id, { title: 'À moi' })).rejects.toThrow('FORBIDDEN');
    await update(await given.administrator(network), id, { title: 'Fiche commune' });
    expect((await read(id)).title).toBe('Fiche commune');
  });

  it('does not find a tool that the viewer may not read', async () => {
    const reader = await given.person({ network });
    const id = await added({ visibility: 'RESTRICTED', namedPersonIds: [reader.id] });
    await expect(update(await given.administrator(network), id, { title: 'Autre' })).rejects.toThrow('TOOL_NOT_FOUND');
    await expect(update(await given.stranger(), await added(), { title: 'Autre' })).rejects.toThrow('TOOL_NOT_FOUND');
  });

  it('opens a restricted tool to the network and forgets who was named', async () => {
    const reader = await given.person({ network });
    const id = await added({ visibility: 'RESTRICTED', namedPersonIds: [reader.id] });
    await update(author, id, { visibility: 'NETWORK' });
    expect(await read(id)).toMatchObject({ visibility: 'NETWORK', namedPersonIds: [] });
  });

  it('refuses to keep for a body a tool that has none', async () => {
    await expect(update(author, await added(), { visibility: 'BODY' })).rejects.toThrow('TOOL_VISIBILITY_NEEDS_BODY');
  });

  it('refuses a tool that was archived, and says since when', async () => {
    const id = await added();
    await given.run(author, toolPolicy.archiveTool, archiveTool, { toolId: id });
    await expect(update(author, id, { title: 'Trop tard' })).rejects.toMatchObject({
      code: 'TOOL_ARCHIVED',
      params: { archivedOn: '2026-03-10' },
    });
  });
});
