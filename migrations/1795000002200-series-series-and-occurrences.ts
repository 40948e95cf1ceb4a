import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings that come back by a rule, and the dates of each. */
export class SeriesSeriesAndOccurrences1795000002200 implements MigrationInterface {
  name = 'SeriesSeriesAndOccurrences1795000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "series_series" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "title" text NOT NULL,
        "pattern" text NOT NULL,
        "interval_count" integer NOT NULL,
        "short_months" text NOT NULL,
        "skip_school_holidays" boolean NOT NULL,
        "skip_public_holidays" boolean NOT NULL,
        "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "time_zone" text NOT NULL,
        "duration_minutes" integer NOT NULL,
        "place" text,
        "video_url" text,
        "visibility" text NOT NULL DEFAULT 'BODY',
        "named_person_ids" uuid array NOT NULL DEFAULT '{}',
        "standing_items" jsonb NOT NULL DEFAULT '[]',
        "until_on" date,
        "planned_until_on" date NOT NULL,
        "replaces_series_id" uuid,
        "created_by_person_id" uuid,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_series_series_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_series_series_pattern" CHECK (pattern in ('WEEKLY', 'MONTHLY_DAY', 'MONTHLY_WEEKDAY', 'MONTHLY_LAST_WEEKDAY')),
        CONSTRAINT "ck_series_series_short_months" CHECK (short_months in ('SKIP', 'LAST_DAY')),
        CONSTRAINT "ck_series_series_visibility" CHECK (visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')),
        CONSTRAINT "ck_series_series_named" CHECK ((visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)),
        CONSTRAINT "ck_series_series_duration" CHECK (duration_minutes > 0),
        CONSTRAINT "ck_series_series_interval" CHECK (interval_count between 1 and 12),
        CONSTRAINT "pk_series_series" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_series_series_planned_until_on" ON "series_series" ("planned_until_on");
      CREATE INDEX "ix_series_series_body_id" ON "series_series" ("network_id", "body_id");
      CREATE TABLE "series_occurrence" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "series_id" uuid NOT NULL,
        "planned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "meeting_id" uuid,
        "skipped_because" text,
        CONSTRAINT "uq_series_occurrence_meeting_id" UNIQUE ("network_id", "meeting_id"),
        CONSTRAINT "uq_series_occurrence_series_id_planned_at" UNIQUE ("network_id", "series_id", "planned_at"),
        CONSTRAINT "uq_series_occurrence_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_series_occurrence_skipped_because" CHECK (skipped_because in ('SCHOOL_HOLIDAYS', 'PUBLIC_HOLIDAY', 'CLOCK_CHANGE')),
        CONSTRAINT "ck_series_occurrence_skipped" CHECK (meeting_id is not null or skipped_because is not null),
        CONSTRAINT "pk_series_occurrence" PRIMARY KEY ("id")
      );
      ALTER TABLE "series_series" ADD CONSTRAINT "fk_series_series_created_by_person_id" FOREIGN KEY ("created_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "series_series" ADD CONSTRAINT "fk_series_series_replaces_series_id" FOREIGN KEY ("network_id", "replaces_series_id") REFERENCES "series_series"("network_id", "id");
      ALTER TABLE "series_series" ADD CONSTRAINT "fk_series_series_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id", "id");
      ALTER TABLE "series_series" ADD CONSTRAINT "fk_series_series_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "series_occurrence" ADD CONSTRAINT "fk_series_occurrence_meeting_id" FOREIGN KEY ("network_id", "meeting_id") REFERENCES "meetings_meeting"("network_id", "id");
      ALTER TABLE "series_occurrence" ADD CONSTRAINT "fk_series_occurrence_series_id" FOREIGN KEY ("network_id", "series_id") REFERENCES "series_series"("network_id", "id");
      ALTER TABLE "series_occurrence" ADD CONSTRAINT "fk_series_occurrence_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "series_occurrence"; DROP TABLE "series_series";');
  }
}
