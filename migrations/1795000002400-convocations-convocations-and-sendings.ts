import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is convened to a meeting, what was sent to each, who wants no reminder. */
export class ConvocationsConvocationsAndSendings1795000002400 implements MigrationInterface {
  name = 'ConvocationsConvocationsAndSendings1795000002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "convocations_convening" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "sent_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "sent_by_person_id" uuid,
        "reply_by" TIMESTAMP(3) WITH TIME ZONE,
        "message" text,
        "announced_revision" integer NOT NULL,
        "announced_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "reminded_for_days" integer,
        CONSTRAINT "uq_convocations_convening_meeting_id" UNIQUE ("network_id", "meeting_id"),
        CONSTRAINT "uq_convocations_convening_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "pk_convocations_convening" PRIMARY KEY ("id")
      );
      CREATE TABLE "convocations_convocation" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "mandate_id" uuid,
        "seat_id" uuid,
        "organisation_id" uuid,
        "role" text NOT NULL,
        "reason" text NOT NULL,
        "channel" text NOT NULL,
        "position" integer NOT NULL,
        "answer" text NOT NULL DEFAULT 'PENDING',
        "answered_at" TIMESTAMP(3) WITH TIME ZONE,
        "answered_by_person_id" uuid,
        "represented_by_person_id" uuid,
        "withdrawn_at" TIMESTAMP(3) WITH TIME ZONE,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_convocations_convocation_meeting_id_mandate_id" UNIQUE ("network_id", "meeting_id", "mandate_id"),
        CONSTRAINT "uq_convocations_convocation_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_convocations_convocation_role" CHECK (role in ('TITULAR', 'ALTERNATE', 'GUEST', 'OBSERVER', 'EXPERT')),
        CONSTRAINT "ck_convocations_convocation_reason" CHECK (reason in ('TITULAR', 'ALTERNATE', 'ALTERNATE_OF_VACANT', 'GUEST', 'OBSERVER', 'EXPERT')),
        CONSTRAINT "ck_convocations_convocation_channel" CHECK (channel in ('MAIL', 'LETTER')),
        CONSTRAINT "ck_convocations_convocation_answer" CHECK (answer in ('PENDING', 'PRESENT', 'REMOTE', 'EXCUSED', 'REPRESENTED')),
        CONSTRAINT "ck_convocations_convocation_represented" CHECK ((answer = 'REPRESENTED') = (represented_by_person_id is not null)),
        CONSTRAINT "ck_convocations_convocation_answered" CHECK ((answer = 'PENDING') = (answered_at is null)),
        CONSTRAINT "ck_convocations_convocation_seat" CHECK ((mandate_id is null) = (seat_id is null)),
        CONSTRAINT "pk_convocations_convocation" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_convocations_convocation_organisation_id" ON "convocations_convocation" ("organisation_id");
      CREATE INDEX "ix_convocations_convocation_person_id" ON "convocations_convocation" ("person_id");
      CREATE INDEX "ix_convocations_convocation_seat_id" ON "convocations_convocation" ("network_id", "seat_id");
      CREATE INDEX "ix_convocations_convocation_mandate_id" ON "convocations_convocation" ("network_id", "mandate_id");
      CREATE UNIQUE INDEX "uq_convocations_convocation_invited" ON "convocations_convocation" ("network_id", "meeting_id", "person_id") WHERE mandate_id is null and withdrawn_at is null;
      CREATE TABLE "convocations_reminder_stop" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "stopped_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_convocations_reminder_stop_person_id" UNIQUE ("network_id", "person_id"),
        CONSTRAINT "uq_convocations_reminder_stop_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "pk_convocations_reminder_stop" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_convocations_reminder_stop_person_id" ON "convocations_reminder_stop" ("person_id");
      CREATE TABLE "convocations_sending" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "convocation_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "queued_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_convocations_sending_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_convocations_sending_kind" CHECK (kind in ('INVITATION', 'UPDATE', 'CANCELLATION', 'REMINDER')),
        CONSTRAINT "pk_convocations_sending" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_convocations_sending_meeting_id" ON "convocations_sending" ("network_id", "meeting_id");
      CREATE INDEX "ix_convocations_sending_convocation_id" ON "convocations_sending" ("network_id", "convocation_id");
      ALTER TABLE "convocations_convening" ADD CONSTRAINT "fk_convocations_convening_sent_by_person_id" FOREIGN KEY ("sent_by_person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convening" ADD CONSTRAINT "fk_convocations_convening_meeting_id" FOREIGN KEY ("network_id", "meeting_id") REFERENCES "meetings_meeting"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convening" ADD CONSTRAINT "fk_convocations_convening_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "actors_organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_represented_by_person_id" FOREIGN KEY ("represented_by_person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_answered_by_person_id" FOREIGN KEY ("answered_by_person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_seat_id" FOREIGN KEY ("network_id", "seat_id") REFERENCES "governance_seat"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_mandate_id" FOREIGN KEY ("network_id", "mandate_id") REFERENCES "governance_mandate"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_meeting_id" FOREIGN KEY ("network_id", "meeting_id") REFERENCES "meetings_meeting"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_convocation" ADD CONSTRAINT "fk_convocations_convocation_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_reminder_stop" ADD CONSTRAINT "fk_convocations_reminder_stop_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_reminder_stop" ADD CONSTRAINT "fk_convocations_reminder_stop_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_sending" ADD CONSTRAINT "fk_convocations_sending_meeting_id" FOREIGN KEY ("network_id", "meeting_id") REFERENCES "meetings_meeting"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_sending" ADD CONSTRAINT "fk_convocations_sending_convocation_id" FOREIGN KEY ("network_id", "convocation_id") REFERENCES "convocations_convocation"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "convocations_sending" ADD CONSTRAINT "fk_convocations_sending_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "convocations_sending";
      DROP TABLE "convocations_reminder_stop";
      DROP TABLE "convocations_convening";
      DROP TABLE "convocations_convocation";
    `);
  }
}
