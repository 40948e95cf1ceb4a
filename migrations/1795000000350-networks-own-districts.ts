import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each network types its own quartiers, under a code that another network may use too; which official code was loaded. */
export class NetworksOwnDistricts1795000000350 implements MigrationInterface {
  name = 'NetworksOwnDistricts1795000000350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX "ix_networks_territory_kind_code";
      DROP INDEX "ix_networks_territory_search_text";
      CREATE UNIQUE INDEX "uq_networks_territory_official_code" ON "networks_territory" ("kind", "code") WHERE steward_network_id is null;
      CREATE UNIQUE INDEX "uq_networks_territory_own_code" ON "networks_territory" ("steward_network_id", "kind", "code") WHERE steward_network_id is not null;
      ALTER TABLE "networks_territory"
        ADD CONSTRAINT "fk_networks_territory_steward_network_id" FOREIGN KEY ("steward_network_id") REFERENCES "networks_network"("id");
      CREATE TABLE "networks_territory_source" (
        "version" text NOT NULL,
        "loaded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "pk_networks_territory_source" PRIMARY KEY ("version")
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "networks_territory_source";
      ALTER TABLE "networks_territory" DROP CONSTRAINT "fk_networks_territory_steward_network_id";
      DROP INDEX "uq_networks_territory_own_code";
      DROP INDEX "uq_networks_territory_official_code";
      CREATE INDEX "ix_networks_territory_search_text" ON "networks_territory" ("search_text");
      CREATE UNIQUE INDEX "ix_networks_territory_kind_code" ON "networks_territory" ("kind", "code") WHERE code is not null;
    `);
  }
}
