import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { givenUpload } from '../../../../../../test/support/given-upload.ts';
import { allEntities } from '../../../create-services.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { agendaDocumentDoor } from '../agenda-document.door.ts';
import type { AddAgendaDocumentInput } from '../api/agenda.inputs.ts';
import { agendaDocumentPolicy, meetingPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';
import { addAgendaDocument } from './add-agenda-document.ts';
import { removeAgendaDocument } from './remove-agenda-document.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';
import { updateAgendaDocument } from './update-agenda-document.ts';

let database: TestDatabase;
let given: Given;
let network: GivenNetwork;
beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
  network = await given.network();
});
afterAll(() => database.close());

async function prepared() {
  const body = await given.body({ network });
  const secretary = await given.seated(body, 'SECRETARY');
  const meeting = await given.meeting({ body, startsAt: new Date('2026-04-02T08:00:00Z') });
  const agendaItemId = meeting.agendaItems[0]?.id ?? '';
  const add = async (input: Partial<AddAgendaDocumentInput> = {}, viewer: Viewer = secretary) => {
    const fileId = input.fileId ?? (await givenUpload(given.db, { network, by: viewer, filename: 'bilan.pdf' })).id;
    await given.run(viewer, meetingPolicy.addAgendaDocument, addAgendaDocument, { agendaItemId, ...input, fileId });
    return given.db.findOneByOrFail(AgendaDocumentEntity, { agendaItemId, fileId });
  };
  return { body, secretary, meeting, agendaItemId, add };
}

/** What `/files/meetings.document/<id>` gives to a viewer. */
const download = (viewer: Viewer, id: string) => agendaDocumentDoor(database.dataSource).find(viewer, id);

describe('addAgendaDocument, updateAgendaDocument, removeAgendaDocument', () => {
  it('attaches a document for the readers of the meeting, under its file name', async () => {
    const { body, meeting, agendaItemId, add } = await prepared();
    const document = await add();
    expect(document).toMatchObject({ title: 'bilan.pdf', visibility: 'BODY', meetingId: meeting.id, agendaItemId });
    expect(await download(await given.seated(body), document.id)).toMatchObject({ filename: 'bilan.pdf' });
    expect(await download(await given.member(network), document.id)).toBeNull();
    expect(await download(await given.stranger(), document.id)).toBeNull();
  });

  it('is for the people named only, who adds it among them, as long as they may open the meeting', async () => {
    const { body, secretary, add } = await prepared();
    const reader = await given.seated(body);
    const outsider = await given.member(network);
    await expect(add({ visibility: 'RESTRICTED' })).rejects.toThrow('NAMED_PEOPLE_MISSING');
    const named = [reader.personId ?? '', outsider.personId ?? ''];
    const { id } = await add({ visibility: 'RESTRICTED', namedPersonIds: named });
    expect(await download(reader, id)).not.toBeNull();
    expect(await download(secretary, id)).not.toBeNull();
    expect(await download(await given.seated(body, 'CHAIR'), id)).toBeNull();
    // Named, but the meeting itself is closed to this person.
    expect(await download(outsider, id)).toBeNull();
  });

  it('never opens wider than its meeting', async () => {
    const { add } = await prepared();
    const { id } = await add({ visibility: 'PUBLIC' });
    expect(await download(await given.member(network), id)).toBeNull();
  });

  it('changes name and readers, and goes', async () => {
    const { body, secretary, agendaItemId, add } = await prepared();
    const { id: agendaDocumentId } = await add();
    const update = (input: object, viewer = secretary) =>
      given.run(viewer, agendaDocumentPolicy.updateAgendaDocument, updateAgendaDocument, {
        agendaDocumentId,
        ...input,
      });
    await update({ title: ' Bilan 2025 ', visibility: 'NETWORK' });
    expect(await given.db.findOneBy(AgendaDocumentEntity, { id: agendaDocumentId })).toMatchObject({
      title: 'Bilan 2025',
      visibility: 'NETWORK',
    });
    await expect(update({ title: 'Autre' }, await given.seated(body))).rejects.toThrow('FORBIDDEN');
    await expect(update({ title: 'Autre' }, await given.stranger())).rejects.toThrow('AGENDA_DOCUMENT_NOT_FOUND');
    const removeItem = () => given.run(secretary, meetingPolicy.removeAgendaItem, removeAgendaItem, { agendaItemId });
    await expect(removeItem()).rejects.toThrow('AGENDA_ITEM_HAS_DOCUMENTS');
    await given.run(secretary, agendaDocumentPolicy.removeAgendaDocument, removeAgendaDocument, { agendaDocumentId });
    expect(await given.db.countBy(AgendaDocumentEntity, { agendaItemId })).toBe(0);
    await expect(removeItem()).resolves.toMatchObject({});
  });

  it('refuses somebody else’s upload, a member, and a meeting whose minutes are out', async () => {
    const { body, secretary, add } = await prepared();
    const theirs = await givenUpload(given.db, { network, by: await given.member(network) });
    await expect(add({ fileId: theirs.id })).rejects.toThrow('FILE_NOT_FOUND');
    await expect(add({}, await given.seated(body))).rejects.toThrow('FORBIDDEN');
    const cancelled = await given.meeting({ body, state: 'CANCELLED', cancelledAt: given.clock.now });
    const upload = await givenUpload(given.db, { network, by: secretary });
    await expect(add({ agendaItemId: cancelled.agendaItems[0]?.id ?? '', fileId: upload.id })).rejects.toThrow(
      'MEETING_CANCELLED',
    );
  });

  it('holds a bounded number of documents an item', async () => {
    const { add } = await prepared();
    for (let count = 0; count < 20; count += 1) await add();
    await expect(add()).rejects.toMatchObject({ code: 'AGENDA_DOCUMENTS_TOO_MANY', params: { max: 20 } });
  });
});
