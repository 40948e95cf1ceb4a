import type { Locale } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import type { FactPayload } from '../facts/fact.ts';

export interface MailDraft {
  /** Of the mail, when its feature keeps a row of the same id: what bears one leaves once, however often it is queued. */
  id?: string;
  /** Not before this instant: the quiet hours of the recipient. */
  notBefore?: Date | null;
  /** Name of a template known to the workers. */
  template: string;
  networkId: string | null;
  /** With it, the same template goes to the same recipient once, however often it is queued. */
  factId: string | null;
  recipientPersonId: string | null;
  recipientAddress: string;
  locale: Locale;
  /** Identifiers only: the words are read when the mail leaves. */
  params: FactPayload;
}

/** A mail to be looked at, and when. Waking one for nothing is harmless. */
export interface MailWake {
  mailId: string;
  attempts: number;
  at: Date;
}

export type WakeMails = (wakes: readonly MailWake[]) => Promise<void>;

export interface MailQueue {
  /** Writes mails to be sent and returns at once: nobody waits for SMTP. */
  queue(drafts: readonly MailDraft[]): Promise<void>;
}

const insertMails = `
  insert into platform_mail (id, template, network_id, fact_id, recipient_person_id, recipient_address, locale, params,
                             queued_at, next_attempt_at)
  select coalesce(id, uuidv7()), template, network_id, fact_id, recipient_person_id, recipient_address, locale, params, $2,
         greatest($2, not_before)
    from jsonb_to_recordset($1::jsonb) as draft (id uuid, not_before timestamptz, template text, network_id uuid, fact_id uuid, recipient_person_id uuid,
                                                 recipient_address text, locale text, params jsonb)
  on conflict do nothing
  returning id, next_attempt_at as at`;

export function createMailQueue({
  db,
  wake,
  now = () => new Date(),
}: {
  db: DataSource;
  wake: WakeMails;
  now?: () => Date;
}): MailQueue {
  return {
    queue: async (drafts) => {
      if (drafts.length === 0) return;
      const rows = drafts.map((draft) => ({
        id: draft.id,
        not_before: draft.notBefore,
        template: draft.template,
        network_id: draft.networkId,
        fact_id: draft.factId,
        recipient_person_id: draft.recipientPersonId,
        recipient_address: draft.recipientAddress,
        locale: draft.locale,
        params: draft.params,
      }));
      const written = (await db.query(insertMails, [JSON.stringify(rows), now()])) as { id: string; at: Date }[];
      await wake(written.map((mail) => ({ mailId: mail.id, attempts: 0, at: mail.at })));
    },
  };
}
