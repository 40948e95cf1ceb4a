import type { Locale } from '@maillage/domain';
import type { FactPayload } from '../facts/fact.ts';
import type { JobContext } from '../jobs/job-context.ts';
import type { MailBlock } from './blocks.ts';

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: string | Buffer;
}

/** To whom, and from which ids. */
export interface MailAddressing {
  networkId: string | null;
  recipientPersonId: string | null;
  recipientAddress: string;
  locale: Locale;
  params: FactPayload;
}

/** The words of one mail, in one language, before their layout. */
export interface MailContent {
  subject: string;
  blocks: readonly MailBlock[];
  /** Why the reader gets this mail; the last lines of it. */
  reason?: string;
  replyTo?: string;
  /** How the reader stops this kind of mail without an account, by one click. */
  unsubscribe?: Unsubscribe;
  attachments: readonly MailAttachment[];
}

export interface Unsubscribe {
  /** What is no longer received: « Ne plus recevoir de rappels de ce réseau ». */
  label: string;
  /** A path of the site, or a whole address, that takes a POST from anybody who holds it. Source: RFC 8058. */
  to: string;
}

export interface MailTemplate {
  /** `<feature>.<noun>`; never renamed while mails wait. */
  readonly name: string;
  /** The words of a mail as things stand now, or null when there is nothing left to say. */
  write(job: JobContext, mail: MailAddressing): Promise<MailContent | null>;
}

/** One wording for each language; the rules of typography are applied when the mail is laid out. */
export type Wording<Data, Result> = Readonly<Record<Locale, (data: Data) => Result>>;

export interface MailTemplateDeclaration<Data> {
  name: string;
  /**
   * Reads what the words need, by the ids of the mail, at the moment when it leaves. Null withdraws the mail: what it
   * would say is no longer true.
   */
  load(job: JobContext, mail: MailAddressing): Promise<Data | null>;
  /** Seen on locked telephones by anyone: no personal detail. */
  subject: Wording<Data, string>;
  blocks: Wording<Data, readonly MailBlock[]>;
  reason?: Wording<Data, string>;
  replyTo?(data: Data): string | undefined;
  unsubscribe?: Wording<Data, Unsubscribe | null>;
  attachments?(data: Data, locale: Locale): readonly MailAttachment[];
}

/**
 * Declares a mail: what it must know, and its words in French and English.
 *
 * @example
 * export const minutesPublishedMail = mailTemplate<{ bodyName: string; meetingId: string }>({
 *   name: 'meetings.minutesPublished',
 *   load: (job, mail) => minutesForMail(job.db, mail.params.meetingId),
 *   subject: { fr: (m) => `Relevé publié : ${m.bodyName}`, en: (m) => `Minutes published: ${m.bodyName}` },
 *   blocks: {
 *     fr: (m) => [paragraph('Le relevé est en ligne.'), action('Lire le relevé', `/meetings/${m.meetingId}`)],
 *     en: (m) => [paragraph('The minutes are online.'), action('Read the minutes', `/meetings/${m.meetingId}`)],
 *   },
 * });
 */
export function mailTemplate<Data>(declaration: MailTemplateDeclaration<Data>): MailTemplate {
  const { name, load, subject, blocks, reason, unsubscribe } = declaration;
  return {
    name,
    write: async (job, mail) => {
      const { locale } = mail;
      const data = await load(job, mail);
      if (data === null) return null;
      const replyTo = declaration.replyTo?.(data);
      const stop = unsubscribe?.[locale](data);
      return {
        subject: subject[locale](data),
        blocks: blocks[locale](data),
        ...(reason && { reason: reason[locale](data) }),
        ...(replyTo && { replyTo }),
        ...(stop && { unsubscribe: stop }),
        attachments: declaration.attachments?.(data, locale) ?? [],
      };
    },
  };
}
