import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Networks, their history, and the territories they work on. */
export class NetworksNetworksAndTerritories1795000000300 implements MigrationInterface {
  name = 'NetworksNetworksAndTerritories1795000000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "networks_network" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "slug" text NOT NULL,
        "name" text NOT NULL,
        "short_name" text NOT NULL,
        "long_name" text,
        "purpose" text,
        "objectives" text array NOT NULL DEFAULT '{}',
        "website" text,
        "status" text NOT NULL DEFAULT 'INFORMAL',
        "started_on" date,
        "time_zone" text NOT NULL,
        "is_public" boolean NOT NULL DEFAULT false,
        "parent_network_id" uuid,
        "inherits_members" boolean NOT NULL DEFAULT false,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_networks_network_slug" UNIQUE ("slug"),
        CONSTRAINT "ck_networks_network_status" CHECK (status in ('INFORMAL', 'FORMALISED', 'ASSOCIATION', 'ARCHIVED')),
        CONSTRAINT "pk_networks_network" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_networks_network_parent_network_id" ON "networks_network" ("parent_network_id");
      CREATE TABLE "networks_network_status" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "status" text NOT NULL,
        "on_day" date NOT NULL,
        "note" text,
        "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_networks_network_status_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_networks_network_status_status" CHECK (status in ('INFORMAL', 'FORMALISED', 'ASSOCIATION', 'ARCHIVED')),
        CONSTRAINT "pk_networks_network_status" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_networks_network_status_on_day" ON "networks_network_status" ("network_id", "on_day");
      CREATE TABLE "networks_network_framework" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "framework" text NOT NULL,
        CONSTRAINT "uq_networks_network_framework_framework" UNIQUE ("network_id", "framework"),
        CONSTRAINT "uq_networks_network_framework_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_networks_network_framework_framework" CHECK (framework in ('CITE_EDUCATIVE', 'PRE', 'PEDT', 'PLAN_MERCREDI', 'CLAS', 'REAAP', 'CTG', 'CONTRAT_VILLE', 'CLSPD', 'CISPD', 'REP', 'REP_PLUS', 'PSAD', 'MLDS', 'PPRE', 'TER', 'CLA', 'ANRU_PRU', 'PEL', 'MSMS', 'ADULTES_RELAIS', 'QUARTIERS_ETE', 'COLOS_APPRENANTES', 'FIPD', 'ALTERNATIVE_SUSPENSION', 'COOP_DECENTRALISEE', 'AUTRE')),
        CONSTRAINT "pk_networks_network_framework" PRIMARY KEY ("id")
      );
      CREATE TABLE "networks_network_territory" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "territory_id" uuid NOT NULL,
        CONSTRAINT "uq_networks_network_territory_territory_id" UNIQUE ("network_id", "territory_id"),
        CONSTRAINT "uq_networks_network_territory_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "pk_networks_network_territory" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_networks_network_territory_territory_id" ON "networks_network_territory" ("territory_id");
      CREATE TABLE "networks_territory" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "kind" text NOT NULL,
        "code" text,
        "name" text NOT NULL,
        "search_text" text NOT NULL,
        "population" integer,
        "steward_network_id" uuid,
        CONSTRAINT "ck_networks_territory_kind" CHECK (kind in ('COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION', 'ACADEMIE', 'QUARTIER')),
        CONSTRAINT "pk_networks_territory" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_networks_territory_search_text" ON "networks_territory" ("search_text");
      CREATE UNIQUE INDEX "ix_networks_territory_kind_code" ON "networks_territory" ("kind", "code") WHERE code is not null;
      CREATE TABLE "networks_territory_link" (
        "territory_id" uuid NOT NULL,
        "parent_id" uuid NOT NULL,
        CONSTRAINT "pk_networks_territory_link" PRIMARY KEY ("territory_id", "parent_id")
      );
      CREATE INDEX "ix_networks_territory_link_parent_id" ON "networks_territory_link" ("parent_id");
      ALTER TABLE "networks_network"
        ADD CONSTRAINT "fk_networks_network_parent_network_id" FOREIGN KEY ("parent_network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "networks_network_status"
        ADD CONSTRAINT "fk_networks_network_status_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "networks_network_framework"
        ADD CONSTRAINT "fk_networks_network_framework_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "networks_network_territory"
        ADD CONSTRAINT "fk_networks_network_territory_territory_id" FOREIGN KEY ("territory_id") REFERENCES "networks_territory"("id");
      ALTER TABLE "networks_network_territory"
        ADD CONSTRAINT "fk_networks_network_territory_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "networks_territory_link"
        ADD CONSTRAINT "fk_networks_territory_link_parent_id" FOREIGN KEY ("parent_id") REFERENCES "networks_territory"("id");
      ALTER TABLE "networks_territory_link"
        ADD CONSTRAINT "fk_networks_territory_link_territory_id" FOREIGN KEY ("territory_id") REFERENCES "networks_territory"("id") ON DELETE CASCADE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "networks_network", "networks_network_status", "networks_network_framework", "networks_network_territory", "networks_territory", "networks_territory_link" CASCADE',
    );
  }
}
