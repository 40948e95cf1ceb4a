import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guest is listed once: the same rule, with the network in its key, as a table spread by network needs it. */
export class MeetingsGuestsByNetwork1795000001020 implements MigrationInterface {
  name = 'MeetingsGuestsByNetwork1795000001020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "uq_meetings_attendance_guest";
      CREATE UNIQUE INDEX "uq_meetings_attendance_guest" ON "meetings_attendance" ("network_id", "meeting_id", "person_id") WHERE mandate_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "uq_meetings_attendance_guest";
      CREATE UNIQUE INDEX "uq_meetings_attendance_guest" ON "meetings_attendance" ("meeting_id", "person_id") WHERE mandate_id is null;
    `);
  }
}
