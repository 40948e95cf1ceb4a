import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal tokens of the API, kept as hashes. */
export class IdentityApiTokens1795000000900 implements MigrationInterface {
  name = 'IdentityApiTokens1795000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "identity_api_token" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "account_id" uuid NOT NULL,
        "name" text NOT NULL,
        "scope" text NOT NULL,
        "token_hash" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_used_at" TIMESTAMP(3) WITH TIME ZONE,
        "expires_on" date NOT NULL,
        "revoked_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "uq_identity_api_token_token_hash" UNIQUE ("token_hash"),
        CONSTRAINT "ck_identity_api_token_scope" CHECK (scope in ('READ', 'WRITE')),
        CONSTRAINT "pk_identity_api_token" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_identity_api_token_account_id" ON "identity_api_token" ("account_id");
      ALTER TABLE "identity_api_token"
        ADD CONSTRAINT "fk_identity_api_token_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_account"("id") ON DELETE CASCADE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "identity_api_token"');
  }
}
