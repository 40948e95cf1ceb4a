import type { DataSource } from 'typeorm';
import { anonymousViewer, type Viewer } from '../../../platform/access/viewer.ts';
import { rowsOf } from '../../../platform/run/runner.ts';
import { mandateGrants } from '../../governance/index.ts';
import { agendaDocumentPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';

export interface ReadableDocument {
  id: string;
  agendaItemId: string;
  fileId: string;
  title: string;
}

/**
 * The documents of a meeting's agenda that a person may open, to be named in a message: the very rule that opens them.
 * By a personal link one opens them without an account too: it is the place that gives the right.
 */
export async function documentsReadBy(
  db: DataSource,
  { networkId, meetingId, personId }: { networkId: string; meetingId: string; personId: string },
  now: Date,
): Promise<ReadableDocument[]> {
  const all = await db.manager.find(AgendaDocumentEntity, {
    where: { networkId, meetingId },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
  if (all.length === 0) return [];
  const grants = await mandateGrants(db, personId, now);
  const reader: Viewer = { ...anonymousViewer(), ...grants, kind: 'person', personId, label: `person:${personId}` };
  const rows = rowsOf(db.manager);
  const readable: ReadableDocument[] = [];
  for (const document of all) {
    if (!(await agendaDocumentPolicy.read.rule.test(document, reader, rows))) continue;
    const { id, agendaItemId, fileId, title } = document;
    readable.push({ id, agendaItemId, fileId, title });
  }
  return readable;
}
