import type { EntityManager } from 'typeorm';

/** The lines of a meeting's attendance list, in their order; no person on that of a guest who is only a name. */
export const attendanceLines = (
  db: EntityManager,
  { networkId, meetingId }: { networkId: string; meetingId: string },
): Promise<{ id: string; personId: string | null }[]> =>
  db.query(
    `select id, person_id as "personId" from meetings_attendance
     where network_id = $1 and meeting_id = $2 order by position, id`,
    [networkId, meetingId],
  );
