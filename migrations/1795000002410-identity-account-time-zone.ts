import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the person of an account is, for the hours at which nothing is sent. */
export class IdentityAccountTimeZone1795000002410 implements MigrationInterface {
  name = 'IdentityAccountTimeZone1795000002410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "identity_account" ADD "time_zone" text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "identity_account" DROP COLUMN "time_zone"');
  }
}
