import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Private addresses for calendar programs, kept as hashes; school holidays where no national zone applies. */
export class CalendarFeedsAndSchoolHolidays1795000002500 implements MigrationInterface {
  name = 'CalendarFeedsAndSchoolHolidays1795000002500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "calendar_feed" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "account_id" uuid NOT NULL,
        "person_id" uuid NOT NULL,
        "scope" text NOT NULL,
        "target_id" uuid,
        "token_hash" text NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_read_at" TIMESTAMP(3) WITH TIME ZONE,
        "revoked_at" TIMESTAMP(3) WITH TIME ZONE,
        CONSTRAINT "uq_calendar_feed_token_hash" UNIQUE ("token_hash"),
        CONSTRAINT "ck_calendar_feed_target" CHECK ((scope = 'PERSON') = (target_id is null)),
        CONSTRAINT "ck_calendar_feed_scope" CHECK (scope in ('PERSON', 'BODY', 'NETWORK', 'TERRITORY')),
        CONSTRAINT "pk_calendar_feed" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_calendar_feed_account_id" ON "calendar_feed" ("account_id");
      CREATE TABLE "calendar_school_holiday" (
        "id" uuid NOT NULL DEFAULT uuidv7(),
        "network_id" uuid NOT NULL,
        "name" text NOT NULL,
        "from_on" date NOT NULL,
        "until_on" date NOT NULL,
        "is_confirmed" boolean NOT NULL DEFAULT false,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "uq_calendar_school_holiday_id" UNIQUE ("network_id", "id"),
        CONSTRAINT "ck_calendar_school_holiday_period" CHECK (until_on > from_on),
        CONSTRAINT "pk_calendar_school_holiday" PRIMARY KEY ("id")
      );
      CREATE INDEX "ix_calendar_school_holiday_from_on" ON "calendar_school_holiday" ("network_id", "from_on");
      ALTER TABLE "calendar_feed"
        ADD CONSTRAINT "fk_calendar_feed_account_id" FOREIGN KEY ("account_id") REFERENCES "identity_account"("id") ON DELETE CASCADE,
        ADD CONSTRAINT "fk_calendar_feed_person_id" FOREIGN KEY ("person_id") REFERENCES "actors_person"("id");
      ALTER TABLE "calendar_school_holiday"
        ADD CONSTRAINT "fk_calendar_school_holiday_network_id" FOREIGN KEY ("network_id") REFERENCES "networks_network"("id");
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "calendar_school_holiday", "calendar_feed"');
  }
}
