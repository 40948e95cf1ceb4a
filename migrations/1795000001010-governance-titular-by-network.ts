import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One titular at a time on a seat: the same rule, with the network in its key, as a table spread by network needs it. */
export class GovernanceTitularByNetwork1795000001010 implements MigrationInterface {
  name = 'GovernanceTitularByNetwork1795000001010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "governance_mandate" DROP CONSTRAINT "ex_governance_mandate_titular";
      ALTER TABLE "governance_mandate" ADD CONSTRAINT "ex_governance_mandate_titular"
        EXCLUDE USING gist (network_id WITH =, seat_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (role = 'TITULAR');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "governance_mandate" DROP CONSTRAINT "ex_governance_mandate_titular";
      ALTER TABLE "governance_mandate" ADD CONSTRAINT "ex_governance_mandate_titular"
        EXCLUDE USING gist (seat_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (role = 'TITULAR');
    `);
  }
}
