import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates asked of the seats of a body. */
export class PollsDatePolls1795000002300 implements MigrationInterface {
  name = 'PollsDatePolls1795000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "polls_date_answer" ("id" uuid NOT NULL DEFAULT uuidv7(), "network_id" uuid NOT NULL, "date_option_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "availability" text NOT NULL, "person_id" uuid NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_polls_date_answer_date_option_id_seat_id" UNIQUE ("network_id", "date_option_id", "seat_id"), CONSTRAINT "uq_polls_date_answer_id" UNIQUE ("network_id", "id"), CONSTRAINT "ck_polls_date_answer_availability" CHECK (availability in ('YES', 'IF_NEEDED', 'NO')), CONSTRAINT "pk_polls_date_answer" PRIMARY KEY ("id"));
      CREATE TABLE "polls_date_option" ("id" uuid NOT NULL DEFAULT uuidv7(), "network_id" uuid NOT NULL, "date_poll_id" uuid NOT NULL, "starts_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "is_chosen" boolean NOT NULL DEFAULT false, CONSTRAINT "uq_polls_date_option_date_poll_id_starts_at" UNIQUE ("network_id", "date_poll_id", "starts_at"), CONSTRAINT "uq_polls_date_option_id" UNIQUE ("network_id", "id"), CONSTRAINT "pk_polls_date_option" PRIMARY KEY ("id"));
      CREATE UNIQUE INDEX "uq_polls_date_option_chosen" ON "polls_date_option"  ("network_id", "date_poll_id") WHERE is_chosen;
      CREATE TABLE "polls_date_poll" ("id" uuid NOT NULL DEFAULT uuidv7(), "network_id" uuid NOT NULL, "body_id" uuid NOT NULL, "title" text NOT NULL, "duration_minutes" integer NOT NULL, "time_zone" text NOT NULL, "place" text, "video_url" text, "message" text, "closes_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP(3) WITH TIME ZONE, "meeting_id" uuid, "reminded_at" TIMESTAMP(3) WITH TIME ZONE, "created_by_person_id" uuid, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_polls_date_poll_id" UNIQUE ("network_id", "id"), CONSTRAINT "ck_polls_date_poll_duration" CHECK (duration_minutes > 0), CONSTRAINT "pk_polls_date_poll" PRIMARY KEY ("id"));
      CREATE INDEX "ix_polls_date_poll_waiting" ON "polls_date_poll"  ("closes_at") WHERE closed_at is null and reminded_at is null;
      CREATE INDEX "ix_polls_date_poll_body_id_created_at" ON "polls_date_poll"  ("network_id", "body_id", "created_at") ;
      CREATE TABLE "polls_date_poll_invitation" ("id" uuid NOT NULL DEFAULT uuidv7(), "network_id" uuid NOT NULL, "date_poll_id" uuid NOT NULL, "person_id" uuid NOT NULL, "invited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_polls_date_poll_invitation_date_poll_id_person_id" UNIQUE ("network_id", "date_poll_id", "person_id"), CONSTRAINT "uq_polls_date_poll_invitation_id" UNIQUE ("network_id", "id"), CONSTRAINT "pk_polls_date_poll_invitation" PRIMARY KEY ("id"));
      ALTER TABLE "polls_date_answer" ADD CONSTRAINT "fk_polls_date_answer_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_answer" ADD CONSTRAINT "fk_polls_date_answer_seat_id" FOREIGN KEY ("network_id", "seat_id") REFERENCES "governance_seat"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_answer" ADD CONSTRAINT "fk_polls_date_answer_date_option_id" FOREIGN KEY ("network_id", "date_option_id") REFERENCES "polls_date_option"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_answer" ADD CONSTRAINT "fk_polls_date_answer_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_option" ADD CONSTRAINT "fk_polls_date_option_date_poll_id" FOREIGN KEY ("network_id", "date_poll_id") REFERENCES "polls_date_poll"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_option" ADD CONSTRAINT "fk_polls_date_option_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_poll" ADD CONSTRAINT "fk_polls_date_poll_created_by_person_id" FOREIGN KEY ("created_by_person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_poll" ADD CONSTRAINT "fk_polls_date_poll_meeting_id" FOREIGN KEY ("network_id", "meeting_id") REFERENCES "meetings_meeting"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_poll" ADD CONSTRAINT "fk_polls_date_poll_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_poll" ADD CONSTRAINT "fk_polls_date_poll_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_poll_invitation" ADD CONSTRAINT "fk_polls_date_poll_invitation_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_poll_invitation" ADD CONSTRAINT "fk_polls_date_poll_invitation_date_poll_id" FOREIGN KEY ("network_id", "date_poll_id") REFERENCES "polls_date_poll"("network_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION;
      ALTER TABLE "polls_date_poll_invitation" ADD CONSTRAINT "fk_polls_date_poll_invitation_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "polls_date_poll_invitation";
      DROP TABLE "polls_date_answer";
      DROP TABLE "polls_date_option";
      DROP TABLE "polls_date_poll";
    `);
  }
}
