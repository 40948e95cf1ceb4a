import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How agendas are prepared: sections, standing items, backlog, what is carried over, documents. */
export class MeetingsAgendas1795000002100 implements MigrationInterface {
  name = 'MeetingsAgendas1795000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "meetings_agenda_document" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "meeting_id" uuid NOT NULL,
        "agenda_item_id" uuid NOT NULL,
        "file_id" uuid NOT NULL,
        "title" text NOT NULL,
        "visibility" text NOT NULL DEFAULT 'BODY',
        "named_person_ids" uuid array NOT NULL DEFAULT '{}',
        "added_by_person_id" uuid,
        "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_meetings_agenda_document_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_meetings_agenda_document_visibility" CHECK (visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')),
        CONSTRAINT "ck_meetings_agenda_document_named" CHECK ((visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)),
        CONSTRAINT "pk_meetings_agenda_document" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_meetings_agenda_document_file_id" ON "meetings_agenda_document" ("network_id", "file_id");
      CREATE INDEX "ix_meetings_agenda_document_meeting_id_agenda_item_id_added_at" ON "meetings_agenda_document" ("network_id", "meeting_id", "agenda_item_id", "added_at");
      CREATE TABLE "meetings_agenda_proposal" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "meeting_id" uuid,
        "title" text NOT NULL,
        "kind" text NOT NULL,
        "duration_minutes" integer,
        "framework" text,
        "presenter_person_id" uuid,
        "presenter_label" text,
        "note" text,
        "state" text NOT NULL DEFAULT 'OPEN',
        "proposed_by_person_id" uuid,
        "proposed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "agenda_item_id" uuid,
        "decided_at" TIMESTAMP(3) WITH TIME ZONE,
        "decided_by_person_id" uuid,
        "decline_reason" text,
        "carried_from_item_id" uuid,
        "origin_item_id" uuid,
        CONSTRAINT "uq_meetings_agenda_proposal_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_meetings_agenda_proposal_kind" CHECK (kind in ('INFORMATION', 'DISCUSSION', 'DECISION', 'VALIDATION', 'OPINION')),
        CONSTRAINT "ck_meetings_agenda_proposal_framework" CHECK (framework in ('CITE_EDUCATIVE', 'PRE', 'PEDT', 'PLAN_MERCREDI', 'CLAS', 'REAAP', 'CTG', 'CONTRAT_VILLE', 'CLSPD', 'CISPD', 'REP', 'REP_PLUS', 'PSAD', 'MLDS', 'PPRE', 'TER', 'CLA', 'ANRU_PRU', 'PEL', 'MSMS', 'ADULTES_RELAIS', 'QUARTIERS_ETE', 'COLOS_APPRENANTES', 'FIPD', 'ALTERNATIVE_SUSPENSION', 'COOP_DECENTRALISEE', 'AUTRE')),
        CONSTRAINT "ck_meetings_agenda_proposal_state" CHECK (state in ('OPEN', 'TAKEN', 'DECLINED', 'WITHDRAWN')),
        CONSTRAINT "ck_meetings_agenda_proposal_carried" CHECK ((carried_from_item_id is null) = (origin_item_id is null)),
        CONSTRAINT "ck_meetings_agenda_proposal_decided" CHECK ((state = 'OPEN') = (decided_at is null)),
        CONSTRAINT "ck_meetings_agenda_proposal_taken" CHECK ((state = 'TAKEN') = (agenda_item_id is not null)),
        CONSTRAINT "ck_meetings_agenda_proposal_duration" CHECK (duration_minutes > 0),
        CONSTRAINT "pk_meetings_agenda_proposal" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_meetings_agenda_proposal_origin_item_id" ON "meetings_agenda_proposal" ("network_id", "origin_item_id");
      CREATE INDEX "ix_meetings_agenda_proposal_carried_from_item_id" ON "meetings_agenda_proposal" ("network_id", "carried_from_item_id");
      CREATE INDEX "ix_meetings_agenda_proposal_agenda_item_id" ON "meetings_agenda_proposal" ("network_id", "agenda_item_id");
      CREATE INDEX "ix_meetings_agenda_proposal_body_id_state_proposed_at" ON "meetings_agenda_proposal" ("network_id", "body_id", "state", "proposed_at");
      CREATE TABLE "meetings_standing_item" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "position" integer NOT NULL,
        "title" text NOT NULL,
        "kind" text NOT NULL,
        "duration_minutes" integer,
        "standing" text NOT NULL,
        "section" text,
        "framework" text,
        "presenter_person_id" uuid,
        "presenter_label" text,
        CONSTRAINT "uq_meetings_standing_item_body_id_position" UNIQUE ("network_id", "body_id", "position"),
        CONSTRAINT "uq_meetings_standing_item_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_meetings_standing_item_kind" CHECK (kind in ('INFORMATION', 'DISCUSSION', 'DECISION', 'VALIDATION', 'OPINION')),
        CONSTRAINT "ck_meetings_standing_item_standing" CHECK (standing in ('REVIEW', 'REGULAR', 'CLOSING')),
        CONSTRAINT "ck_meetings_standing_item_framework" CHECK (framework in ('CITE_EDUCATIVE', 'PRE', 'PEDT', 'PLAN_MERCREDI', 'CLAS', 'REAAP', 'CTG', 'CONTRAT_VILLE', 'CLSPD', 'CISPD', 'REP', 'REP_PLUS', 'PSAD', 'MLDS', 'PPRE', 'TER', 'CLA', 'ANRU_PRU', 'PEL', 'MSMS', 'ADULTES_RELAIS', 'QUARTIERS_ETE', 'COLOS_APPRENANTES', 'FIPD', 'ALTERNATIVE_SUSPENSION', 'COOP_DECENTRALISEE', 'AUTRE')),
        CONSTRAINT "ck_meetings_standing_item_duration" CHECK (duration_minutes > 0),
        CONSTRAINT "ck_meetings_standing_item_position" CHECK (position >= 1),
        CONSTRAINT "pk_meetings_standing_item" PRIMARY KEY ("id")
      );
      ALTER TABLE "meetings_agenda_item" ADD "title_pattern" text;
      ALTER TABLE "meetings_agenda_item" ADD "section" text;
      ALTER TABLE "meetings_agenda_item" ADD "framework" text;
      ALTER TABLE "meetings_agenda_item" ADD "standing" text;
      ALTER TABLE "meetings_agenda_item" ADD "carried_from_item_id" uuid;
      ALTER TABLE "meetings_agenda_item" ADD "origin_item_id" uuid;
      CREATE INDEX "ix_meetings_agenda_item_origin_item_id" ON "meetings_agenda_item" ("network_id", "origin_item_id");
      CREATE INDEX "ix_meetings_agenda_item_carried_from_item_id" ON "meetings_agenda_item" ("network_id", "carried_from_item_id");
      ALTER TABLE "meetings_agenda_item" ADD CONSTRAINT "ck_meetings_agenda_item_framework" CHECK (framework in ('CITE_EDUCATIVE', 'PRE', 'PEDT', 'PLAN_MERCREDI', 'CLAS', 'REAAP', 'CTG', 'CONTRAT_VILLE', 'CLSPD', 'CISPD', 'REP', 'REP_PLUS', 'PSAD', 'MLDS', 'PPRE', 'TER', 'CLA', 'ANRU_PRU', 'PEL', 'MSMS', 'ADULTES_RELAIS', 'QUARTIERS_ETE', 'COLOS_APPRENANTES', 'FIPD', 'ALTERNATIVE_SUSPENSION', 'COOP_DECENTRALISEE', 'AUTRE'));
      ALTER TABLE "meetings_agenda_item" ADD CONSTRAINT "ck_meetings_agenda_item_standing" CHECK (standing in ('REVIEW', 'REGULAR', 'CLOSING'));
      ALTER TABLE "meetings_agenda_item" ADD CONSTRAINT "ck_meetings_agenda_item_carried" CHECK ((carried_from_item_id is null) = (origin_item_id is null));
      ALTER TABLE "meetings_agenda_document" ADD CONSTRAINT "fk_meetings_agenda_document_added_by_person_id" FOREIGN KEY ("added_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_agenda_document" ADD CONSTRAINT "fk_meetings_agenda_document_file_id" FOREIGN KEY ("network_id", "file_id") REFERENCES "platform_file"("network_id", "id");
      ALTER TABLE "meetings_agenda_document" ADD CONSTRAINT "fk_meetings_agenda_document_meeting_id_agenda_item_id" FOREIGN KEY ("network_id", "meeting_id", "agenda_item_id") REFERENCES "meetings_agenda_item"("network_id", "meeting_id", "id");
      ALTER TABLE "meetings_agenda_document" ADD CONSTRAINT "fk_meetings_agenda_document_body_id_meeting_id" FOREIGN KEY ("network_id", "body_id", "meeting_id") REFERENCES "meetings_meeting"("network_id", "body_id", "id");
      ALTER TABLE "meetings_agenda_document" ADD CONSTRAINT "fk_meetings_agenda_document_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "meetings_agenda_item" ADD CONSTRAINT "fk_meetings_agenda_item_origin_item_id" FOREIGN KEY ("network_id", "origin_item_id") REFERENCES "meetings_agenda_item"("network_id", "id");
      ALTER TABLE "meetings_agenda_item" ADD CONSTRAINT "fk_meetings_agenda_item_carried_from_item_id" FOREIGN KEY ("network_id", "carried_from_item_id") REFERENCES "meetings_agenda_item"("network_id", "id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_decided_by_person_id" FOREIGN KEY ("decided_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_proposed_by_person_id" FOREIGN KEY ("proposed_by_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_presenter_person_id" FOREIGN KEY ("presenter_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_origin_item_id" FOREIGN KEY ("network_id", "origin_item_id") REFERENCES "meetings_agenda_item"("network_id", "id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_carried_from_item_id" FOREIGN KEY ("network_id", "carried_from_item_id") REFERENCES "meetings_agenda_item"("network_id", "id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_agenda_item_id" FOREIGN KEY ("network_id", "agenda_item_id") REFERENCES "meetings_agenda_item"("network_id", "id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_body_id_meeting_id" FOREIGN KEY ("network_id", "body_id", "meeting_id") REFERENCES "meetings_meeting"("network_id", "body_id", "id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id", "id");
      ALTER TABLE "meetings_agenda_proposal" ADD CONSTRAINT "fk_meetings_agenda_proposal_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "meetings_standing_item" ADD CONSTRAINT "fk_meetings_standing_item_presenter_person_id" FOREIGN KEY ("presenter_person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "meetings_standing_item" ADD CONSTRAINT "fk_meetings_standing_item_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id", "id");
      ALTER TABLE "meetings_standing_item" ADD CONSTRAINT "fk_meetings_standing_item_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "meetings_standing_item";
      DROP TABLE "meetings_agenda_proposal";
      DROP TABLE "meetings_agenda_document";
      ALTER TABLE "meetings_agenda_item" DROP CONSTRAINT "fk_meetings_agenda_item_carried_from_item_id";
      ALTER TABLE "meetings_agenda_item" DROP CONSTRAINT "fk_meetings_agenda_item_origin_item_id";
      ALTER TABLE "meetings_agenda_item" DROP COLUMN "origin_item_id";
      ALTER TABLE "meetings_agenda_item" DROP COLUMN "carried_from_item_id";
      ALTER TABLE "meetings_agenda_item" DROP COLUMN "standing";
      ALTER TABLE "meetings_agenda_item" DROP COLUMN "framework";
      ALTER TABLE "meetings_agenda_item" DROP COLUMN "section";
      ALTER TABLE "meetings_agenda_item" DROP COLUMN "title_pattern";
    `);
  }
}
