import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those convened know of the meeting, so that a change is told in words. Empty for what was convened before. */
export class ConvocationsAnnouncedMeeting1795000002610 implements MigrationInterface {
  name = 'ConvocationsAnnouncedMeeting1795000002610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "convocations_convening" ADD "announced" jsonb;
      ALTER TABLE "convocations_convening" ADD "announced_before" jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "convocations_convening" DROP COLUMN "announced_before";
      ALTER TABLE "convocations_convening" DROP COLUMN "announced";
    `);
  }
}
