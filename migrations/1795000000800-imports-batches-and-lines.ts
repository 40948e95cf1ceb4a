import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on their way into a network, and their lines. */
export class ImportsBatchesAndLines1795000000800 implements MigrationInterface {
  name = 'ImportsBatchesAndLines1795000000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "imports_batch" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "file_id" uuid NOT NULL,
        "state" text NOT NULL DEFAULT 'CHECKING',
        "progress_percent" integer NOT NULL DEFAULT '0',
        "columns" jsonb NOT NULL DEFAULT '[]',
        "ignored_headings" text array NOT NULL DEFAULT '{}',
        "refusal_code" text,
        "refusal_params" jsonb,
        "started_by_person_id" uuid,
        "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "touched_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "written_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "uq_imports_batch_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_imports_batch_kind" CHECK (kind in ('ORGANISATIONS', 'PEOPLE', 'SEATS', 'MANDATES')),
        CONSTRAINT "ck_imports_batch_state" CHECK (state in ('CHECKING', 'READY', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'DISCARDED')),
        CONSTRAINT "ck_imports_batch_progress_percent" CHECK (progress_percent between 0 and 100),
        CONSTRAINT "pk_imports_batch" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_imports_batch_started_at" ON "imports_batch" ("network_id", "started_at");
      CREATE TABLE "imports_line" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "import_batch_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "state" text NOT NULL,
        "urgency" smallint NOT NULL,
        "values" jsonb NOT NULL,
        "code" text,
        "fault_column" text,
        "params" jsonb,
        CONSTRAINT "uq_imports_line_import_batch_id_number" UNIQUE ("network_id", "import_batch_id", "number"),
        CONSTRAINT "uq_imports_line_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_imports_line_state" CHECK (state in ('NEW', 'MATCHED', 'TO_CORRECT', 'REFUSED', 'SKIPPED', 'IMPORTED')),
        CONSTRAINT "pk_imports_line" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_imports_line_import_batch_id_state" ON "imports_line" ("network_id", "import_batch_id", "state");
      ALTER TABLE "imports_batch"
        ADD CONSTRAINT "fk_imports_batch_started_by_person_id" FOREIGN KEY ("started_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "imports_batch"
        ADD CONSTRAINT "fk_imports_batch_file_id" FOREIGN KEY ("network_id", "file_id") REFERENCES "platform_file"("network_id","id");
      ALTER TABLE "imports_batch"
        ADD CONSTRAINT "fk_imports_batch_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "imports_line"
        ADD CONSTRAINT "fk_imports_line_import_batch_id" FOREIGN KEY ("network_id", "import_batch_id") REFERENCES "imports_batch"("network_id","id") ON DELETE CASCADE;
      ALTER TABLE "imports_line"
        ADD CONSTRAINT "fk_imports_line_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "imports_batch", "imports_line" CASCADE');
  }
}
