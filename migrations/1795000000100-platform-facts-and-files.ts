import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened (append-only), who must still learn of it, the mail that leaves, the files that stay. */
export class PlatformFactsAndFiles1795000000100 implements MigrationInterface {
  name = 'PlatformFactsAndFiles1795000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform_fact (
        id uuid not null default uuidv7(),
        network_id uuid,
        name text not null,
        payload jsonb not null,
        viewer_person_id uuid,
        request_id text,
        recorded_at timestamptz(3) not null,
        constraint pk_platform_fact primary key (id)
      );
      create index ix_platform_fact_recorded_at on platform_fact (network_id, recorded_at);

      create function platform_fact_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'platform_fact is append-only';
      end $$;
      create trigger tr_platform_fact_append_only before update or delete on platform_fact
        for each row execute function platform_fact_refuse_change();
      create trigger tr_platform_fact_keep_all before truncate on platform_fact
        for each statement execute function platform_fact_refuse_change();

      create table platform_fact_dispatch (
        fact_id uuid not null,
        subscriber text not null,
        dispatched_at timestamptz(3),
        finished_at timestamptz(3),
        error_code text,
        constraint pk_platform_fact_dispatch primary key (fact_id, subscriber),
        constraint fk_platform_fact_dispatch_fact_id foreign key (fact_id) references platform_fact (id)
      );
      create index ix_platform_fact_dispatch_pending on platform_fact_dispatch (fact_id) where dispatched_at is null;
      create index ix_platform_fact_dispatch_unfinished on platform_fact_dispatch (dispatched_at)
        where finished_at is null;
    `);
    await runner.query(`
      create table platform_mail (
        id uuid not null default uuidv7(),
        network_id uuid,
        fact_id uuid,
        template text not null,
        recipient_person_id uuid,
        recipient_address text not null,
        locale text not null,
        params jsonb not null,
        state text not null default 'QUEUED',
        attempts integer not null default 0,
        queued_at timestamptz(3) not null,
        -- While SENDING: when to take the sender for dead and send again, under the same Message-ID.
        next_attempt_at timestamptz(3) not null,
        sent_at timestamptz(3),
        error_code text,
        constraint pk_platform_mail primary key (id),
        constraint ck_platform_mail_locale check (locale in ('fr', 'en')),
        constraint ck_platform_mail_state check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED'))
      );
      create unique index uq_platform_mail_fact_template_recipient on platform_mail
        (fact_id, template, coalesce(recipient_person_id::text, lower(recipient_address)));
      create index ix_platform_mail_waiting on platform_mail (next_attempt_at) where state in ('QUEUED', 'SENDING');

      create table platform_dev_mail (
        id uuid not null,
        recipient_address text not null,
        subject text not null,
        text_body text not null,
        html_body text not null,
        attachments jsonb not null,
        sent_at timestamptz(3) not null,
        constraint pk_platform_dev_mail primary key (id)
      );
      create index ix_platform_dev_mail_sent_at on platform_dev_mail (sent_at);
    `);
    await runner.query(`
      create table platform_file (
        id uuid not null default uuidv7(),
        network_id uuid not null,
        sha256 text not null,
        size_bytes integer not null,
        filename text not null,
        content_type text not null,
        uploaded_by_person_id uuid,
        uploaded_at timestamptz(3) not null,
        constraint pk_platform_file primary key (id),
        constraint uq_platform_file_id unique (network_id, id),
        constraint ck_platform_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint ck_platform_file_size_bytes check (size_bytes >= 0)
      );
      create index ix_platform_file_sha256 on platform_file (sha256);
      create index ix_platform_file_uploaded_at on platform_file (uploaded_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table platform_file, platform_dev_mail, platform_mail, platform_fact_dispatch, platform_fact;
      drop function platform_fact_refuse_change;
    `);
  }
}
