import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings, their agenda and minutes, who came, what came out, and the numbers of decisions. */
export class MeetingsMeetingsAndMinutes1795000000600 implements MigrationInterface {
  name = 'MeetingsMeetingsAndMinutes1795000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "meetings_agenda_item" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "title" text NOT NULL,
        "kind" text NOT NULL,
        "duration_minutes" integer,
        "presenter_person_id" uuid,
        "presenter_label" text,
        "minutes" jsonb,
        "minutes_version" integer NOT NULL DEFAULT '0',
        "minutes_saved_at" TIMESTAMP(3) WITH TIME ZONE,
        "minutes_saved_by_person_id" uuid,
        CONSTRAINT "uq_meetings_agenda_item_meeting_id_position" UNIQUE ("network_id", "meeting_id", "position") DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT "uq_meetings_agenda_item_meeting_id_id" UNIQUE ("network_id", "meeting_id", "id"),
        CONSTRAINT "uq_meetings_agenda_item_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_meetings_agenda_item_kind" CHECK (kind in ('INFORMATION', 'DISCUSSION', 'DECISION', 'VALIDATION', 'OPINION')),
        CONSTRAINT "ck_meetings_agenda_item_duration" CHECK (duration_minutes > 0),
        CONSTRAINT "ck_meetings_agenda_item_position" CHECK (position >= 1),
        CONSTRAINT "pk_meetings_agenda_item" PRIMARY KEY ("id")
      );
      CREATE TABLE "meetings_attendance" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "mandate_id" uuid,
        "seat_id" uuid,
        "person_id" uuid,
        "guest_name" text,
        "organisation_id" uuid,
        "role" text NOT NULL,
        "state" text NOT NULL DEFAULT 'EXPECTED',
        "represented_by_person_id" uuid,
        "position" integer NOT NULL,
        "recorded_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "uq_meetings_attendance_meeting_id_mandate_id" UNIQUE ("network_id", "meeting_id", "mandate_id"),
        CONSTRAINT "uq_meetings_attendance_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_meetings_attendance_role" CHECK (role in ('TITULAR', 'ALTERNATE', 'GUEST', 'OBSERVER', 'EXPERT')),
        CONSTRAINT "ck_meetings_attendance_state" CHECK (state in ('EXPECTED', 'PRESENT', 'REMOTE', 'EXCUSED', 'REPRESENTED', 'ABSENT', 'LATE', 'LEFT_EARLY')),
        CONSTRAINT "ck_meetings_attendance_represented" CHECK ((state = 'REPRESENTED') = (represented_by_person_id is not null)),
        CONSTRAINT "ck_meetings_attendance_who" CHECK (case when mandate_id is null then seat_id is null and (person_id is null) <> (guest_name is null) else seat_id is not null and person_id is not null and guest_name is null end),
        CONSTRAINT "pk_meetings_attendance" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_meetings_attendance_organisation_id" ON "meetings_attendance" ("organisation_id");
      CREATE INDEX "ix_meetings_attendance_person_id" ON "meetings_attendance" ("person_id");
      CREATE INDEX "ix_meetings_attendance_seat_id" ON "meetings_attendance" ("network_id", "seat_id");
      CREATE INDEX "ix_meetings_attendance_mandate_id" ON "meetings_attendance" ("network_id", "mandate_id");
      CREATE UNIQUE INDEX "uq_meetings_attendance_guest" ON "meetings_attendance" ("meeting_id", "person_id") WHERE mandate_id is null;
      CREATE TABLE "meetings_meeting" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "title" text NOT NULL,
        "state" text NOT NULL DEFAULT 'SCHEDULED',
        "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "duration_minutes" integer NOT NULL,
        "time_zone" text NOT NULL,
        "place" text,
        "video_url" text,
        "visibility" text NOT NULL DEFAULT 'BODY',
        "named_person_ids" uuid array NOT NULL DEFAULT '{}',
        "opened_at" TIMESTAMP(3) WITH TIME ZONE,
        "quorum_percent" integer,
        "minutes_published_at" TIMESTAMP(3) WITH TIME ZONE,
        "cancelled_at" TIMESTAMP(3) WITH TIME ZONE,
        "cancel_reason" text,
        "created_by_person_id" uuid,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_meetings_meeting_body_id_id" UNIQUE ("network_id", "body_id", "id"),
        CONSTRAINT "uq_meetings_meeting_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_meetings_meeting_state" CHECK (state in ('SCHEDULED', 'CANCELLED', 'HELD', 'PUBLISHED')),
        CONSTRAINT "ck_meetings_meeting_visibility" CHECK (visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')),
        CONSTRAINT "ck_meetings_meeting_cancelled" CHECK ((state = 'CANCELLED') = (cancelled_at is not null)),
        CONSTRAINT "ck_meetings_meeting_opened" CHECK ((state in ('HELD', 'PUBLISHED')) = (opened_at is not null)),
        CONSTRAINT "ck_meetings_meeting_published" CHECK ((state = 'PUBLISHED') = (minutes_published_at is not null)),
        CONSTRAINT "ck_meetings_meeting_named" CHECK ((visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)),
        CONSTRAINT "ck_meetings_meeting_duration" CHECK (duration_minutes > 0),
        CONSTRAINT "pk_meetings_meeting" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_meetings_meeting_starts_at" ON "meetings_meeting" ("network_id", "starts_at");
      CREATE INDEX "ix_meetings_meeting_body_id_starts_at" ON "meetings_meeting" ("network_id", "body_id", "starts_at");
      CREATE TABLE "meetings_outcome" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "agenda_item_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "number" text,
        "text" text NOT NULL,
        "owner_person_id" uuid,
        "due_on" date,
        "done_at" TIMESTAMP(3) WITH TIME ZONE,
        "position" integer NOT NULL,
        "published_at" TIMESTAMP(3) WITH TIME ZONE,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_meetings_outcome_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_meetings_outcome_kind" CHECK (kind in ('INFORMATION', 'DECISION', 'ACTION', 'DISAGREEMENT')),
        CONSTRAINT "ck_meetings_outcome_number" CHECK ((number is not null) = (kind = 'DECISION' and published_at is not null)),
        CONSTRAINT "ck_meetings_outcome_action" CHECK (kind = 'ACTION' or (owner_person_id is null and due_on is null and done_at is null)),
        CONSTRAINT "pk_meetings_outcome" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "uq_meetings_outcome_number" ON "meetings_outcome" ("network_id", "body_id", "number") WHERE number is not null;
      CREATE INDEX "ix_meetings_outcome_owner_person_id" ON "meetings_outcome" ("owner_person_id");
      CREATE INDEX "ix_meetings_outcome_published_at" ON "meetings_outcome" ("network_id", "published_at");
      CREATE INDEX "ix_meetings_outcome_meeting_id_agenda_item_id_position" ON "meetings_outcome" ("network_id", "meeting_id", "agenda_item_id", "position");
      CREATE INDEX "ix_meetings_outcome_body_id_meeting_id" ON "meetings_outcome" ("network_id", "body_id", "meeting_id");
      CREATE TABLE "meetings_decision_register" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "year" integer NOT NULL,
        "last_rank" integer NOT NULL,
        CONSTRAINT "uq_meetings_decision_register_body_id_year" UNIQUE ("network_id", "body_id", "year"),
        CONSTRAINT "uq_meetings_decision_register_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "pk_meetings_decision_register" PRIMARY KEY ("id")
      );
      ALTER TABLE "meetings_agenda_item"
        ADD CONSTRAINT "fk_meetings_agenda_item_minutes_saved_by_person_id" FOREIGN KEY ("minutes_saved_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_agenda_item"
        ADD CONSTRAINT "fk_meetings_agenda_item_presenter_person_id" FOREIGN KEY ("presenter_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_agenda_item"
        ADD CONSTRAINT "fk_meetings_agenda_item_meeting_id" FOREIGN KEY ("network_id", "meeting_id") REFERENCES "meetings_meeting"("network_id","id");
      ALTER TABLE "meetings_agenda_item"
        ADD CONSTRAINT "fk_meetings_agenda_item_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "meetings_attendance"
        ADD CONSTRAINT "fk_meetings_attendance_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "actors_organisation"("id");
      ALTER TABLE "meetings_attendance"
        ADD CONSTRAINT "fk_meetings_attendance_represented_by_person_id" FOREIGN KEY ("represented_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_attendance"
        ADD CONSTRAINT "fk_meetings_attendance_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_attendance"
        ADD CONSTRAINT "fk_meetings_attendance_seat_id" FOREIGN KEY ("network_id", "seat_id") REFERENCES "governance_seat"("network_id","id");
      ALTER TABLE "meetings_attendance"
        ADD CONSTRAINT "fk_meetings_attendance_mandate_id" FOREIGN KEY ("network_id", "mandate_id") REFERENCES "governance_mandate"("network_id","id");
      ALTER TABLE "meetings_attendance"
        ADD CONSTRAINT "fk_meetings_attendance_meeting_id" FOREIGN KEY ("network_id", "meeting_id") REFERENCES "meetings_meeting"("network_id","id");
      ALTER TABLE "meetings_attendance"
        ADD CONSTRAINT "fk_meetings_attendance_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "meetings_meeting"
        ADD CONSTRAINT "fk_meetings_meeting_created_by_person_id" FOREIGN KEY ("created_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_meeting"
        ADD CONSTRAINT "fk_meetings_meeting_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "meetings_meeting"
        ADD CONSTRAINT "fk_meetings_meeting_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "meetings_outcome"
        ADD CONSTRAINT "fk_meetings_outcome_owner_person_id" FOREIGN KEY ("owner_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_outcome"
        ADD CONSTRAINT "fk_meetings_outcome_meeting_id_agenda_item_id" FOREIGN KEY ("network_id", "meeting_id", "agenda_item_id") REFERENCES "meetings_agenda_item"("network_id","meeting_id","id");
      ALTER TABLE "meetings_outcome"
        ADD CONSTRAINT "fk_meetings_outcome_body_id_meeting_id" FOREIGN KEY ("network_id", "body_id", "meeting_id") REFERENCES "meetings_meeting"("network_id","body_id","id");
      ALTER TABLE "meetings_outcome"
        ADD CONSTRAINT "fk_meetings_outcome_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "meetings_decision_register"
        ADD CONSTRAINT "fk_meetings_decision_register_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "meetings_decision_register"
        ADD CONSTRAINT "fk_meetings_decision_register_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "meetings_decision_register", "meetings_outcome", "meetings_attendance", "meetings_agenda_item", "meetings_meeting";
    `);
  }
}
