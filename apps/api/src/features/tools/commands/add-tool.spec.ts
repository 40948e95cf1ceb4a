import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenUpload } from '../../../../../../test/support/given-upload.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { networkPolicy } from '../../networks/index.ts';
import type { AddToolInput } from '../api/tools.inputs.ts';
import { ToolEntity } from '../model/tool.entity.ts';
import { ToolVersionEntity } from '../model/tool-version.entity.ts';
import { addTool } from './add-tool.ts';

describe('addTool', () => {
  let db: TestDatabase;
  let given: Given;
  let network: GivenNetwork;

  beforeAll(async () => {
    db = await freshDatabase(allEntities());
    given = givenIn(db.dataSource);
    network = await given.network();
  });
  afterAll(() => db.close());

  const add = async (viewer: Viewer, input: Partial<AddToolInput> = {}) => {
    const fileId = input.fileId ?? (await givenUpload(given.db, { network, by: viewer })).id;
    return given.run(viewer, networkPolicy.addTool, addTool, {
      networkId: network.id,
      title: 'Fiche de suivi',
      ...input,
      fileId,
    });
  };

  it('lets a member add a tool with its first version, for the whole network unless told otherwise', async () => {
    const member = await given.member(network);
    const { tool: id } = await add(member, {
      title: '  Charte des coordinateurs ',
      themes: ['COOPERATION', 'COOPERATION'],
      versionNote: 'Première écriture',
    });
    expect(await given.db.findOneBy(ToolEntity, { id })).toMatchObject({
      title: 'Charte des coordinateurs',
      themes: ['COOPERATION'],
      visibility: 'NETWORK',
      addedByPersonId: member.personId,
      archivedAt: null,
    });
    expect(await given.db.findBy(ToolVersionEntity, { toolId: id })).toMatchObject([
      { number: 1, note: 'Première écriture', addedByPersonId: member.personId },
    ]);
    expect(await given.facts(network)).toContainEqual({
      name: 'tools.toolAdded',
      payload: { toolId: id, bodyId: null },
    });
  });

  it('refuses who holds no mandate in the network', async () => {
    await expect(add(await given.stranger())).rejects.toThrow('NETWORK_NOT_FOUND');
    const open = await given.network({ isPublic: true });
    const visitor = await given.member(network);
    const upload = await givenUpload(given.db, { network: open, by: visitor });
    await expect(add(visitor, { networkId: open.id, fileId: upload.id })).rejects.toThrow('FORBIDDEN');
  });

  it('refuses a file that the viewer did not upload, or uploaded into another network', async () => {
    const [member, other] = [await given.member(network), await given.member(network)];
    const theirs = await givenUpload(given.db, { network, by: other });
    await expect(add(member, { fileId: theirs.id })).rejects.toThrow('FILE_NOT_FOUND');
    const elsewhere = await givenUpload(given.db, { network: await given.network(), by: member });
    await expect(add(member, { fileId: elsewhere.id })).rejects.toThrow('FILE_NOT_FOUND');
  });

  it('refuses a title made of spaces', async () => {
    await expect(add(await given.member(network), { title: '   ' })).rejects.toThrow('TOOL_TITLE_MISSING');
  });

  it('keeps a tool for a body only when the body is told and the viewer sits in it', async () => {
    const body = await given.body({ network });
    const [seated, member] = [await given.seated(body), await given.member(network)];
    await expect(add(seated, { visibility: 'BODY' })).rejects.toThrow('TOOL_VISIBILITY_NEEDS_BODY');
    await expect(add(member, { visibility: 'BODY', bodyId: body.id })).rejects.toThrow('FORBIDDEN');
    const { tool } = await add(seated, { visibility: 'BODY', bodyId: body.id });
    expect(await given.db.findOneBy(ToolEntity, { id: tool })).toMatchObject({ visibility: 'BODY', bodyId: body.id });
  });

  it('refuses a body of another network', async () => {
    const administrator = await given.administrator(network);
    const body = await given.body({ network: await given.network() });
    await expect(add(administrator, { bodyId: body.id })).rejects.toThrow('BODY_NOT_FOUND');
  });

  it('names the readers of a restricted tool, who shares it among them', async () => {
    const member = await given.member(network);
    const reader = await given.person({ network });
    await expect(add(member, { visibility: 'RESTRICTED' })).rejects.toThrow('NAMED_PEOPLE_MISSING');
    const unknown = await given.person();
    await expect(add(member, { visibility: 'RESTRICTED', namedPersonIds: [unknown.id] })).rejects.toThrow(
      'PERSON_NOT_FOUND',
    );
    const { tool } = await add(member, { visibility: 'RESTRICTED', namedPersonIds: [reader.id] });
    const { namedPersonIds } = await given.db.findOneByOrFail(ToolEntity, { id: tool });
    expect(new Set(namedPersonIds)).toEqual(new Set([reader.id, member.personId]));
  });
});
