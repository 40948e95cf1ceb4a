import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and organisations, and what each network knows of them. */
export class ActorsDirectory1795000000400 implements MigrationInterface {
  name = 'ActorsDirectory1795000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "actors_contact" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "email" text,
        "phone" text,
        "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_actors_contact_person_id" UNIQUE ("network_id", "person_id"),
        CONSTRAINT "uq_actors_contact_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "pk_actors_contact" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_actors_contact_email" ON "actors_contact" ("network_id", "email");
      CREATE INDEX "ix_actors_contact_person_id" ON "actors_contact" ("person_id");
      CREATE TABLE "actors_organisation_entry" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "organisation_id" uuid NOT NULL,
        "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_actors_organisation_entry_organisation_id" UNIQUE ("network_id", "organisation_id"),
        CONSTRAINT "uq_actors_organisation_entry_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "pk_actors_organisation_entry" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_actors_organisation_entry_organisation_id" ON "actors_organisation_entry" ("organisation_id");
      CREATE TABLE "actors_affiliation" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "organisation_id" uuid NOT NULL,
        "function_code" text,
        "function_title" text,
        "from_on" date,
        "until_on" date,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_actors_affiliation_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_actors_affiliation_function_code" CHECK (function_code in ('PREFET', 'DELEGUE_PREFET', 'RECTEUR', 'IA_DASEN', 'IEN', 'IA_IPR', 'PRINCIPAL', 'PROVISEUR', 'DIRECTEUR_ECOLE', 'CPE', 'PSY_EN', 'ENSEIGNANT', 'AS_SCOLAIRE', 'INFIRMIER_SCOLAIRE', 'CHEF_PROJET_OPERATIONNEL', 'CHARGE_MISSION', 'COORDONNATEUR_PRE', 'REFERENT_PARCOURS', 'COORDONNATEUR_REP', 'COORDONNATEUR_CLSPD', 'CHARGE_COOPERATION_CTG', 'COORDONNATEUR_ENFANCE_JEUNESSE', 'MAIRE', 'ELU_EDUCATION', 'DIRECTEUR', 'CONSEILLER_TECHNIQUE', 'MEDIATEUR', 'EDUCATEUR', 'ANIMATEUR', 'BENEVOLE', 'REPRESENTANT_PARENTS', 'HABITANT', 'DPO')),
        CONSTRAINT "ck_actors_affiliation_period" CHECK (until_on is null or from_on is null or until_on >= from_on),
        CONSTRAINT "pk_actors_affiliation" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_actors_affiliation_network_id" ON "actors_affiliation" ("network_id");
      CREATE INDEX "ix_actors_affiliation_organisation_id" ON "actors_affiliation" ("organisation_id");
      CREATE INDEX "ix_actors_affiliation_person_id" ON "actors_affiliation" ("person_id");
      CREATE TABLE "actors_organisation" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "name" text NOT NULL,
        "search_text" text NOT NULL,
        "type" text NOT NULL,
        "siren" text,
        "siret" text,
        "uai" text,
        "rna" text,
        "court_register" text,
        "website" text,
        "territory_id" uuid,
        "steward_network_id" uuid,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "ck_actors_organisation_type" CHECK (type in ('PREFECTURE', 'DDETS', 'DREETS', 'DEETS', 'RECTORAT', 'DSDEN', 'DRAJES', 'SDJES', 'DRAC', 'ARS', 'PJJ', 'POLICE_GENDARMERIE', 'PARQUET', 'ANCT', 'MINISTERE', 'OPERATEUR_ETAT', 'COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION', 'COLLECTIVITE_UNIQUE', 'CCAS', 'CAISSE_ECOLES', 'GIP', 'SYNDICAT', 'CAF', 'MSA', 'CPAM', 'MISSION_LOCALE', 'FRANCE_TRAVAIL', 'UDAF', 'PMI', 'ECOLE', 'COLLEGE', 'LYCEE', 'CFA', 'CIO', 'UNIVERSITE', 'EAJE', 'ACM', 'CENTRE_SOCIAL', 'CMPP_CMP', 'PREVENTION_SPECIALISEE', 'TIERS_LIEU', 'ASSOCIATION', 'FEDERATION_EDUCPOP', 'FEDERATION_PARENTS', 'CONSEIL_CITOYEN', 'COLLECTIF_HABITANTS', 'FONDATION', 'ENTREPRISE', 'BAILLEUR', 'MUTUELLE', 'CHAMBRE', 'CRPV', 'PARTENAIRE_ETRANGER', 'AUTRE')),
        CONSTRAINT "pk_actors_organisation" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "uq_actors_organisation_uai" ON "actors_organisation" ("uai") WHERE uai is not null;
      CREATE UNIQUE INDEX "uq_actors_organisation_siret" ON "actors_organisation" ("siret") WHERE siret is not null;
      CREATE INDEX "ix_actors_organisation_search_text" ON "actors_organisation" ("search_text");
      CREATE TABLE "actors_partner" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "organisation_id" uuid NOT NULL,
        "modality" text NOT NULL,
        "since_on" date,
        "until_on" date,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_actors_partner_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_actors_partner_modality" CHECK (modality in ('CARRIER', 'COORDINATOR', 'CO_FACILITATOR', 'FUNDED', 'ASSOCIATED', 'FUNDER', 'INFORMED')),
        CONSTRAINT "ck_actors_partner_period" CHECK (until_on is null or since_on is null or until_on >= since_on),
        CONSTRAINT "pk_actors_partner" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_actors_partner_organisation_id" ON "actors_partner" ("organisation_id");
      CREATE INDEX "ix_actors_partner_network_id" ON "actors_partner" ("network_id");
      CREATE TABLE "actors_person" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "given_name" text NOT NULL,
        "family_name" text NOT NULL,
        "display_name" text NOT NULL,
        "search_text" text NOT NULL,
        "function_form" text NOT NULL DEFAULT 'NEUTRAL',
        "steward_network_id" uuid,
        CONSTRAINT "ck_actors_person_function_form" CHECK (function_form in ('MASCULINE', 'FEMININE', 'NEUTRAL')),
        CONSTRAINT "pk_actors_person" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_actors_person_family_name_given_name" ON "actors_person" ("family_name", "given_name");
      ALTER TABLE "identity_sign_in_link"
        ADD CONSTRAINT "fk_identity_sign_in_link_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id") ON DELETE CASCADE;
      ALTER TABLE "identity_account"
        ADD CONSTRAINT "fk_identity_account_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "actors_contact"
        ADD CONSTRAINT "fk_actors_contact_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "actors_contact"
        ADD CONSTRAINT "fk_actors_contact_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "actors_organisation_entry"
        ADD CONSTRAINT "fk_actors_organisation_entry_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "actors_organisation"("id");
      ALTER TABLE "actors_organisation_entry"
        ADD CONSTRAINT "fk_actors_organisation_entry_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "actors_affiliation"
        ADD CONSTRAINT "fk_actors_affiliation_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "actors_organisation"("id");
      ALTER TABLE "actors_affiliation"
        ADD CONSTRAINT "fk_actors_affiliation_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "actors_affiliation"
        ADD CONSTRAINT "fk_actors_affiliation_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
      ALTER TABLE "actors_organisation"
        ADD CONSTRAINT "fk_actors_organisation_territory_id" FOREIGN KEY ("territory_id") REFERENCES "networks_territory"("id");
      ALTER TABLE "actors_partner"
        ADD CONSTRAINT "fk_actors_partner_organisation_id" FOREIGN KEY ("organisation_id") REFERENCES "actors_organisation"("id");
      ALTER TABLE "actors_partner"
        ADD CONSTRAINT "fk_actors_partner_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "actors_contact", "actors_organisation_entry", "actors_affiliation", "actors_organisation", "actors_partner", "actors_person" CASCADE',
    );
  }
}
