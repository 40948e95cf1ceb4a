import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a body rules of its reminders, of the call for agenda items, and of the delay that its rhythm forgives. */
export class GovernanceRemindersAndAgendaCall1795000002600 implements MigrationInterface {
  name = 'GovernanceRemindersAndAgendaCall1795000002600';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['governance_body_rules', 'governance_body_rules_version']) {
      await runner.query(`
        ALTER TABLE "${table}" ADD "rhythm_grace_days" integer;
        ALTER TABLE "${table}" ADD "reminder_days" integer array NOT NULL DEFAULT '{7,1}';
        ALTER TABLE "${table}" ADD "agenda_call_days" integer;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['governance_body_rules', 'governance_body_rules_version']) {
      await runner.query(`
        ALTER TABLE "${table}" DROP COLUMN "agenda_call_days";
        ALTER TABLE "${table}" DROP COLUMN "reminder_days";
        ALTER TABLE "${table}" DROP COLUMN "rhythm_grace_days";
      `);
    }
  }
}
