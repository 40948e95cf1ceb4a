import type { DataSource } from 'typeorm';
import type { FileDoor } from '../../platform/files/file-door.ts';
import { fileDoor } from '../../platform/files/permitted-file.ts';
import { agendaDocumentPolicy } from './meetings.policy.ts';
import { AgendaDocumentEntity } from './model/agenda-document.entity.ts';

/** The documents of agendas, under the very rule that shows them: `/files/meetings.document/<document id>`. */
export const agendaDocumentDoor = (db: DataSource): FileDoor =>
  fileDoor(db, {
    name: 'meetings.document',
    entity: AgendaDocumentEntity,
    read: agendaDocumentPolicy.read,
    fileId: 'fileId',
  });
