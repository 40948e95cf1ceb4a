import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stewards are networks; people and organisations are found by address, number and name; an address is one person's. */
export class ActorsStewardsAndAddresses1795000000450 implements MigrationInterface {
  name = 'ActorsStewardsAndAddresses1795000000450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "actors_organisation"
        ADD CONSTRAINT "fk_actors_organisation_steward_network_id" FOREIGN KEY ("steward_network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "actors_person"
        ADD CONSTRAINT "fk_actors_person_steward_network_id" FOREIGN KEY ("steward_network_id") REFERENCES "networks_network"("id");
      CREATE INDEX "ix_actors_organisation_siren" ON "actors_organisation" ("siren") WHERE siren is not null;
      CREATE INDEX "ix_actors_person_search_text" ON "actors_person" ("search_text");
      DROP INDEX "ix_actors_contact_email";
      CREATE UNIQUE INDEX "uq_actors_contact_email" ON "actors_contact" ("network_id", "email") WHERE email is not null;
      CREATE INDEX "ix_actors_contact_email" ON "actors_contact" ("email");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "ix_actors_contact_email";
      DROP INDEX "uq_actors_contact_email";
      CREATE INDEX "ix_actors_contact_email" ON "actors_contact" ("network_id", "email");
      DROP INDEX "ix_actors_person_search_text";
      DROP INDEX "ix_actors_organisation_siren";
      ALTER TABLE "actors_person" DROP CONSTRAINT "fk_actors_person_steward_network_id";
      ALTER TABLE "actors_organisation" DROP CONSTRAINT "fk_actors_organisation_steward_network_id";
    `);
  }
}
