import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions, links by mail and the counters that slow down guessing. */
export class IdentityAccountsAndSessions1795000000200 implements MigrationInterface {
  name = 'IdentityAccountsAndSessions1795000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "identity_sign_in_link" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "person_id" uuid NOT NULL,
        "email" text NOT NULL,
        "purpose" text NOT NULL,
        "network_id" uuid,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "used_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "ck_identity_sign_in_link_purpose" CHECK (purpose in ('SIGN_IN', 'INVITATION')),
        CONSTRAINT "pk_identity_sign_in_link" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_identity_sign_in_link_person_id" ON "identity_sign_in_link" ("person_id");
      CREATE TABLE "identity_account" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "person_id" uuid NOT NULL,
        "email" text NOT NULL,
        "password_hash" text,
        "locale" text NOT NULL DEFAULT 'fr',
        "is_operator" boolean NOT NULL DEFAULT false,
        "is_demonstration" boolean NOT NULL DEFAULT false,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_sign_in_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "uq_identity_account_email" UNIQUE ("email"),
        CONSTRAINT "uq_identity_account_person_id" UNIQUE ("person_id"),
        CONSTRAINT "ck_identity_account_locale" CHECK (locale in ('fr', 'en')),
        CONSTRAINT "pk_identity_account" PRIMARY KEY ("id")
      );
      CREATE TABLE "identity_session" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "account_id" uuid NOT NULL,
        "token_hash" text NOT NULL,
        "device" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "revoked_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "uq_identity_session_token_hash" UNIQUE ("token_hash"),
        CONSTRAINT "pk_identity_session" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_identity_session_account_id" ON "identity_session" ("account_id");
      ALTER TABLE "identity_session"
        ADD CONSTRAINT "fk_identity_session_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_account"("id") ON DELETE CASCADE;
      CREATE TABLE "identity_throttle" (
        "key" varchar(255) PRIMARY KEY,
        "points" integer NOT NULL DEFAULT 0,
        "expire" bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE "identity_sign_in_link", "identity_account", "identity_session", "identity_throttle" CASCADE',
    );
  }
}
