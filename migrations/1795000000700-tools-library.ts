import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The library: tools and their versions. */
export class ToolsLibrary1795000000700 implements MigrationInterface {
  name = 'ToolsLibrary1795000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "tools_tool" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid,
        "title" text NOT NULL,
        "description" text,
        "themes" text array NOT NULL DEFAULT '{}',
        "visibility" text NOT NULL DEFAULT 'NETWORK',
        "named_person_ids" uuid array NOT NULL DEFAULT '{}',
        "added_by_person_id" uuid,
        "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "archived_at" TIMESTAMP(3) WITH TIME ZONE,
        "search_text" text NOT NULL,
        CONSTRAINT "uq_tools_tool_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_tools_tool_themes" CHECK (themes <@ array['PERSEVERANCE', 'PARENTALITE', 'PETITE_ENFANCE', 'LANGAGE', 'ACC_SCOLARITE', 'CLIMAT_SCOLAIRE', 'ORIENTATION', 'SANTE', 'CULTURE', 'SPORT', 'NUMERIQUE', 'ESPRIT_CRITIQUE', 'CITOYENNETE', 'EGALITE_FG', 'DISCRIMINATIONS', 'INCLUSION', 'PREVENTION', 'ACCES_DROITS', 'PERI_EXTRASCOLAIRE', 'VACANCES', 'CADRE_VIE', 'ECOLOGIE', 'CONTINUITE', 'ALLOPHONES', 'ENGAGEMENT', 'FORMATION_ACTEURS', 'EVALUATION', 'COOPERATION', 'INTERNATIONAL']::text[]),
        CONSTRAINT "ck_tools_tool_visibility" CHECK (visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')),
        CONSTRAINT "ck_tools_tool_named" CHECK ((visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)),
        CONSTRAINT "ck_tools_tool_body" CHECK (visibility <> 'BODY' or body_id is not null),
        CONSTRAINT "pk_tools_tool" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_tools_tool_body_id" ON "tools_tool" ("network_id", "body_id");
      CREATE INDEX "ix_tools_tool_added_at" ON "tools_tool" ("network_id", "added_at");
      CREATE TABLE "tools_tool_version" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "tool_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "file_id" uuid NOT NULL,
        "note" text,
        "added_by_person_id" uuid,
        "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_tools_tool_version_tool_id_number" UNIQUE ("network_id", "tool_id", "number"),
        CONSTRAINT "uq_tools_tool_version_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_tools_tool_version_number" CHECK (number > 0),
        CONSTRAINT "pk_tools_tool_version" PRIMARY KEY ("id")
      );
      ALTER TABLE "tools_tool"
        ADD CONSTRAINT "fk_tools_tool_added_by_person_id" FOREIGN KEY ("added_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "tools_tool"
        ADD CONSTRAINT "fk_tools_tool_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "tools_tool"
        ADD CONSTRAINT "fk_tools_tool_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "tools_tool_version"
        ADD CONSTRAINT "fk_tools_tool_version_added_by_person_id" FOREIGN KEY ("added_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "tools_tool_version"
        ADD CONSTRAINT "fk_tools_tool_version_file_id" FOREIGN KEY ("network_id", "file_id") REFERENCES "platform_file"("network_id","id");
      ALTER TABLE "tools_tool_version"
        ADD CONSTRAINT "fk_tools_tool_version_tool_id" FOREIGN KEY ("network_id", "tool_id") REFERENCES "tools_tool"("network_id","id");
      ALTER TABLE "tools_tool_version"
        ADD CONSTRAINT "fk_tools_tool_version_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "tools_tool", "tools_tool_version" CASCADE');
  }
}
