import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who ruled what and when; a mandate's body is its seat's; each network has its two birth bodies once. */
export class GovernanceRulesHistory1795000000510 implements MigrationInterface {
  name = 'GovernanceRulesHistory1795000000510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "governance_body_rules_version" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "meetings_per_year_min" integer,
        "meetings_per_year_max" integer,
        "notice_days" integer,
        "quorum_percent" integer,
        "proxies_per_person" integer,
        "decision_mode" text NOT NULL DEFAULT 'CONSENSUS',
        "minutes_delay_days" integer,
        "set_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "set_by_person_id" uuid,
        CONSTRAINT "uq_governance_body_rules_version_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_governance_body_rules_version_decision_mode" CHECK (decision_mode in ('CONSENSUS', 'CONSENT', 'TROIKA_AGREEMENT', 'MAJORITY_VOTE', 'QUALIFIED_VOTE', 'OPINION', 'ACKNOWLEDGEMENT')),
        CONSTRAINT "pk_governance_body_rules_version" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_governance_body_rules_version_body_id" ON "governance_body_rules_version" ("network_id", "body_id");
      ALTER TABLE "governance_body_rules_version"
        ADD CONSTRAINT "fk_governance_body_rules_version_set_by_person_id" FOREIGN KEY ("set_by_person_id") REFERENCES "actors_person"("id"),
        ADD CONSTRAINT "fk_governance_body_rules_version_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id"),
        ADD CONSTRAINT "fk_governance_body_rules_version_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      CREATE UNIQUE INDEX "uq_governance_body_role" ON "governance_body" ("network_id", "role") WHERE role <> 'ORDINARY';
      ALTER TABLE "governance_seat" ADD CONSTRAINT "uq_governance_seat_body_id_id" UNIQUE ("network_id", "body_id", "id");
      ALTER TABLE "governance_mandate" DROP CONSTRAINT "fk_governance_mandate_seat_id";
      ALTER TABLE "governance_mandate"
        ADD CONSTRAINT "fk_governance_mandate_body_id_seat_id" FOREIGN KEY ("network_id", "body_id", "seat_id") REFERENCES "governance_seat"("network_id","body_id","id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "governance_mandate" DROP CONSTRAINT "fk_governance_mandate_body_id_seat_id";
      ALTER TABLE "governance_mandate"
        ADD CONSTRAINT "fk_governance_mandate_seat_id" FOREIGN KEY ("network_id", "seat_id") REFERENCES "governance_seat"("network_id","id");
      ALTER TABLE "governance_seat" DROP CONSTRAINT "uq_governance_seat_body_id_id";
      DROP INDEX "uq_governance_body_role";
      DROP TABLE "governance_body_rules_version";
    `);
  }
}
