import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What clients sent once and must not be done twice. */
export class PlatformCommands1795000000000 implements MigrationInterface {
  name = 'PlatformCommands1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "platform_command_key" (
        "viewer_person_id" uuid NOT NULL,
        "client_mutation_id" uuid NOT NULL,
        "command" text NOT NULL,
        "input_hash" text NOT NULL,
        "result" jsonb,
        "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "pk_platform_command_key" PRIMARY KEY ("viewer_person_id", "client_mutation_id")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "platform_command_key" CASCADE');
  }
}
