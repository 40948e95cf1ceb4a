import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What calendars need to follow a meeting, and when it was convened. */
export class MeetingsRevisionAndConvening1795000002000 implements MigrationInterface {
  name = 'MeetingsRevisionAndConvening1795000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "meetings_meeting" ADD "revision" integer NOT NULL DEFAULT '0';
      ALTER TABLE "meetings_meeting" ADD "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now();
      UPDATE "meetings_meeting" SET "changed_at" = coalesce("cancelled_at", "created_at");
      ALTER TABLE "meetings_meeting" ADD "convened_at" TIMESTAMP(3) WITH TIME ZONE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "meetings_meeting" DROP COLUMN "convened_at";
      ALTER TABLE "meetings_meeting" DROP COLUMN "changed_at";
      ALTER TABLE "meetings_meeting" DROP COLUMN "revision";
    `);
  }
}
