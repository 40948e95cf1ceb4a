import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies, their rules and lineage, seats, and dated mandates. */
export class GovernanceBodiesSeatsMandates1795000000500 implements MigrationInterface {
  name = 'GovernanceBodiesSeatsMandates1795000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE TABLE "governance_body" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "role" text NOT NULL DEFAULT 'ORDINARY',
        "name" text NOT NULL,
        "long_name" text,
        "kind" text NOT NULL,
        "level" text,
        "formality" text,
        "power" text NOT NULL,
        "scale" text,
        "purpose" text,
        "frameworks" text array NOT NULL DEFAULT '{}',
        "position" integer NOT NULL DEFAULT '0',
        "visibility" text NOT NULL DEFAULT 'NETWORK',
        "time_zone" text NOT NULL,
        "started_on" date,
        "dissolved_on" date,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "named_person_ids" uuid array NOT NULL DEFAULT '{}',
        CONSTRAINT "uq_governance_body_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_governance_body_role" CHECK (role in ('COORDINATION', 'NETWORK', 'ORDINARY')),
        CONSTRAINT "ck_governance_body_kind" CHECK (kind in ('COPIL', 'COTECH', 'EQUIPE_PROJET', 'TROIKA', 'COMITE_FINANCEURS', 'COMITE_SUIVI', 'COMITE_EVALUATION', 'GROUPE_TRAVAIL', 'GROUPE_PILOTE', 'COMMISSION_THEMATIQUE', 'PLENIERE', 'FORMATION_RESTREINTE', 'EPS', 'CELLULE_VEILLE', 'COMITE_PILOTAGE_RESEAU', 'CONSEIL_ECOLE_COLLEGE', 'GAD', 'COMITE_DEPARTEMENTAL', 'RESEAU_COORDONNATEURS', 'RESEAU_REFERENTS', 'RESEAU_ELUS', 'CONSEIL_CITOYEN', 'ASSEMBLEE_GENERALE', 'CONSEIL_ADMINISTRATION', 'BUREAU', 'COMITE_LECTURE', 'ATELIER', 'CYCLE_ATELIERS', 'JOURNEE_THEMATIQUE', 'FORUM', 'SEMINAIRE', 'WEBINAIRE', 'VISITE_SITE', 'ANALYSE_PRATIQUES', 'BILATERALE', 'COORDINATION', 'RESEAU_ACTEURS', 'AUTRE')),
        CONSTRAINT "ck_governance_body_level" CHECK (level in ('FIELD', 'MANAGEMENT', 'POLITICAL')),
        CONSTRAINT "ck_governance_body_formality" CHECK (formality in ('FORMAL', 'NETWORK', 'INFORMAL')),
        CONSTRAINT "ck_governance_body_power" CHECK (power in ('DECISION', 'CONSULTATION', 'TECHNICAL', 'OPERATIONAL', 'FACILITATION')),
        CONSTRAINT "ck_governance_body_scale" CHECK (scale in ('MICRO_LOCALE', 'COMMUNALE', 'INTERCOMMUNALE', 'BASSIN', 'DEPARTEMENTALE', 'ACADEMIQUE', 'REGIONALE', 'INTERREGIONALE', 'NATIONALE', 'INTERNATIONALE')),
        CONSTRAINT "ck_governance_body_frameworks" CHECK (frameworks <@ array['CITE_EDUCATIVE', 'PRE', 'PEDT', 'PLAN_MERCREDI', 'CLAS', 'REAAP', 'CTG', 'CONTRAT_VILLE', 'CLSPD', 'CISPD', 'REP', 'REP_PLUS', 'PSAD', 'MLDS', 'PPRE', 'TER', 'CLA', 'ANRU_PRU', 'PEL', 'MSMS', 'ADULTES_RELAIS', 'QUARTIERS_ETE', 'COLOS_APPRENANTES', 'FIPD', 'ALTERNATIVE_SUSPENSION', 'COOP_DECENTRALISEE', 'AUTRE']::text[]),
        CONSTRAINT "ck_governance_body_visibility" CHECK (visibility in ('PUBLIC', 'NETWORK', 'BODY', 'RESTRICTED')),
        CONSTRAINT "pk_governance_body" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_governance_body_name" ON "governance_body" ("network_id", "name");
      CREATE TABLE "governance_body_lineage" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "from_body_id" uuid,
        "from_label" text,
        "note" text,
        "on_day" date,
        CONSTRAINT "uq_governance_body_lineage_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_governance_body_lineage_kind" CHECK (kind in ('REPLACES', 'EXTENDS', 'MERGES')),
        CONSTRAINT "ck_governance_body_lineage_from" CHECK ((from_body_id is null) <> (from_label is null)),
        CONSTRAINT "pk_governance_body_lineage" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_governance_body_lineage_body_id" ON "governance_body_lineage" ("network_id", "body_id");
      CREATE TABLE "governance_body_rules" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "meetings_per_year_min" integer,
        "meetings_per_year_max" integer,
        "notice_days" integer,
        "quorum_percent" integer,
        "proxies_per_person" integer,
        "decision_mode" text NOT NULL DEFAULT 'CONSENSUS',
        "minutes_delay_days" integer,
        "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_governance_body_rules_body_id" UNIQUE ("network_id", "body_id"),
        CONSTRAINT "uq_governance_body_rules_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_governance_body_rules_decision_mode" CHECK (decision_mode in ('CONSENSUS', 'CONSENT', 'TROIKA_AGREEMENT', 'MAJORITY_VOTE', 'QUALIFIED_VOTE', 'OPINION', 'ACKNOWLEDGEMENT')),
        CONSTRAINT "ck_governance_body_rules_rhythm" CHECK (meetings_per_year_max >= meetings_per_year_min),
        CONSTRAINT "ck_governance_body_rules_quorum" CHECK (quorum_percent between 1 and 100),
        CONSTRAINT "pk_governance_body_rules" PRIMARY KEY ("id")
      );
      CREATE TABLE "governance_mandate" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "seat_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "role" text NOT NULL,
        "office" text,
        "from_on" date NOT NULL,
        "until_on" date,
        "source_label" text,
        "source_file_id" uuid,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_governance_mandate_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_governance_mandate_role" CHECK (role in ('TITULAR', 'ALTERNATE', 'GUEST', 'OBSERVER', 'EXPERT')),
        CONSTRAINT "ck_governance_mandate_office" CHECK (office in ('CHAIR', 'COCHAIR', 'SECRETARY', 'FACILITATOR')),
        CONSTRAINT "ck_governance_mandate_period" CHECK (until_on is null or until_on >= from_on),
        CONSTRAINT "ex_governance_mandate_titular" EXCLUDE USING gist (seat_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (role = 'TITULAR'),
        CONSTRAINT "pk_governance_mandate" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_governance_mandate_person_id" ON "governance_mandate" ("person_id");
      CREATE INDEX "ix_governance_mandate_seat_id" ON "governance_mandate" ("network_id", "seat_id");
      CREATE INDEX "ix_governance_mandate_body_id" ON "governance_mandate" ("network_id", "body_id");
      CREATE TABLE "governance_seat" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "body_id" uuid NOT NULL,
        "organisation_id" uuid,
        "label" text NOT NULL,
        "category" text,
        "is_key" boolean NOT NULL DEFAULT false,
        "votes" integer NOT NULL DEFAULT '1',
        "position" integer NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "opened_on" date NOT NULL,
        "closed_on" date,
        CONSTRAINT "uq_governance_seat_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_governance_seat_category" CHECK (category in ('PREFECTURE', 'DDETS', 'DREETS', 'DEETS', 'RECTORAT', 'DSDEN', 'DRAJES', 'SDJES', 'DRAC', 'ARS', 'PJJ', 'POLICE_GENDARMERIE', 'PARQUET', 'ANCT', 'MINISTERE', 'OPERATEUR_ETAT', 'COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION', 'COLLECTIVITE_UNIQUE', 'CCAS', 'CAISSE_ECOLES', 'GIP', 'SYNDICAT', 'CAF', 'MSA', 'CPAM', 'MISSION_LOCALE', 'FRANCE_TRAVAIL', 'UDAF', 'PMI', 'ECOLE', 'COLLEGE', 'LYCEE', 'CFA', 'CIO', 'UNIVERSITE', 'EAJE', 'ACM', 'CENTRE_SOCIAL', 'CMPP_CMP', 'PREVENTION_SPECIALISEE', 'TIERS_LIEU', 'ASSOCIATION', 'FEDERATION_EDUCPOP', 'FEDERATION_PARENTS', 'CONSEIL_CITOYEN', 'COLLECTIF_HABITANTS', 'FONDATION', 'ENTREPRISE', 'BAILLEUR', 'MUTUELLE', 'CHAMBRE', 'CRPV', 'PARTENAIRE_ETRANGER', 'AUTRE')),
        CONSTRAINT "ck_governance_seat_votes" CHECK (votes >= 0),
        CONSTRAINT "pk_governance_seat" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_governance_seat_organisation_id" ON "governance_seat" ("organisation_id");
      CREATE INDEX "ix_governance_seat_body_id_position" ON "governance_seat" ("network_id", "body_id", "position");
      ALTER TABLE "governance_body"
        ADD CONSTRAINT "fk_governance_body_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "governance_body_lineage"
        ADD CONSTRAINT "fk_governance_body_lineage_from_body_id" FOREIGN KEY ("network_id", "from_body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "governance_body_lineage"
        ADD CONSTRAINT "fk_governance_body_lineage_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "governance_body_lineage"
        ADD CONSTRAINT "fk_governance_body_lineage_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "governance_body_rules"
        ADD CONSTRAINT "fk_governance_body_rules_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "governance_body_rules"
        ADD CONSTRAINT "fk_governance_body_rules_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "governance_mandate"
        ADD CONSTRAINT "fk_governance_mandate_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "governance_mandate"
        ADD CONSTRAINT "fk_governance_mandate_source_file_id" FOREIGN KEY ("network_id", "source_file_id") REFERENCES "platform_file"("network_id","id");
      ALTER TABLE "governance_mandate"
        ADD CONSTRAINT "fk_governance_mandate_seat_id" FOREIGN KEY ("network_id", "seat_id") REFERENCES "governance_seat"("network_id","id");
      ALTER TABLE "governance_mandate"
        ADD CONSTRAINT "fk_governance_mandate_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "governance_mandate"
        ADD CONSTRAINT "fk_governance_mandate_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "governance_seat"
        ADD CONSTRAINT "fk_governance_seat_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "actors_organisation"("id");
      ALTER TABLE "governance_seat"
        ADD CONSTRAINT "fk_governance_seat_body_id" FOREIGN KEY ("network_id", "body_id") REFERENCES "governance_body"("network_id","id");
      ALTER TABLE "governance_seat"
        ADD CONSTRAINT "fk_governance_seat_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "governance_body", "governance_body_lineage", "governance_body_rules", "governance_mandate", "governance_seat" CASCADE',
    );
  }
}
