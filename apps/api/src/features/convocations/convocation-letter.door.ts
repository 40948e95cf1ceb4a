import type { DataSource } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.ts';
import { isUuid } from '../../platform/database/is-uuid.ts';
import type { FileDoor } from '../../platform/files/file-door.ts';
import { rowsOf } from '../../platform/run/runner.ts';
import { meetingPolicy } from '../meetings/index.ts';
import { convocationPolicy } from './convocations.policy.ts';
import { convocationLetter } from './letter/convocation-letter.ts';
import { letterOfConvocation, letterOfMeeting } from './queries/letter-of.ts';

/**
 * The letter, made when it is asked for, at `/files/convocations.letter/<id>`: of one convocation, to be printed, or of a
 * meeting, as it would leave. For who may send it.
 */
export const convocationLetterDoor = (db: DataSource): FileDoor => ({
  name: 'convocations.letter',
  find: async (viewer, id) => {
    const options = { senderPersonId: viewer.personId, now: new Date() };
    const letter = (await holds(db, viewer, convocationPolicy.resendConvocation, id))
      ? await letterOfConvocation(db, id, options)
      : (await holds(db, viewer, meetingPolicy.sendConvocation, id))
        ? await letterOfMeeting(db, id, options)
        : null;
    return (
      letter && {
        content: await convocationLetter(letter),
        filename: `invitation-${letter.reference.toLowerCase()}.pdf`,
        contentType: 'application/pdf',
      }
    );
  },
});

async function holds(
  db: DataSource,
  viewer: Viewer,
  permission: (typeof meetingPolicy)['sendConvocation'],
  id: string,
): Promise<boolean> {
  if (!isUuid(id) || viewer.kind === 'system') return false;
  const row = await db.manager.findOneBy(permission.entity(), { id });
  return row !== null && permission.rule.test(row, viewer, rowsOf(db.manager));
}
