import { createTransport } from 'nodemailer';
import type { DataSource } from 'typeorm';
import type { DevMailAttachment } from './dev-mail.entity.ts';
import type { MailAttachment } from './mail-template.ts';

export interface OutgoingMail {
  /** Of the mail row; the Message-ID is made of it. */
  id: string;
  from: string;
  to: string;
  replyTo?: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
  preferencesUrl: string;
  /** Stops such mails by one POST, without an account. */
  unsubscribeUrl: string | null;
  attachments: readonly MailAttachment[];
  at: Date;
}

export interface MailTransport {
  /** @throws MailRefused */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The mail did not leave. `code` says why without an address; `isFinal` that trying again is of no use. */
export class MailRefused extends Error {
  constructor(
    readonly code: string,
    readonly isFinal: boolean,
  ) {
    super(code);
    this.name = 'MailRefused';
  }
}

/** `<id@domain of the sender>`: the same each time, so that a second copy is recognised as one. */
export function messageIdOf({ id, from }: Pick<OutgoingMail, 'id' | 'from'>): string {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${id}@${domain}>`;
}

const isCalendar = ({ contentType }: MailAttachment) => contentType.startsWith('text/calendar');
const calendarMethod = ({ contentType }: MailAttachment) => /method=(\w+)/i.exec(contentType)?.[1] ?? 'PUBLISH';

/** Sends through a mail server, over a few connections kept open. No wait of the protocol lasts more than a minute. */
export function smtpTransport(smtpUrl: string): MailTransport {
  const smtp = createTransport({
    pool: true,
    url: smtpUrl,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  });
  return {
    send: async (mail) => {
      const calendar = mail.attachments.find(isCalendar);
      const others = mail.attachments.filter((attachment) => attachment !== calendar);
      try {
        await smtp.sendMail({
          messageId: messageIdOf(mail),
          date: mail.at,
          from: mail.from,
          to: mail.to,
          ...(mail.replyTo && { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': mail.locale,
            // Source: RFC 8058. Only where the address takes such a POST: the account's page does not.
            ...(mail.unsubscribeUrl && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
          list: { unsubscribe: { url: mail.unsubscribeUrl ?? mail.preferencesUrl } },
          attachments: others.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
          ...(calendar && {
            icalEvent: { method: calendarMethod(calendar), filename: calendar.filename, content: calendar.content },
          }),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        throw refusalOf(error);
      }
    },
    close: () => smtp.close(),
  };
}

/** A 5xx answer is a last word, but for a wrong password of ours, which someone will put right. */
function refusalOf(error: unknown): MailRefused {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (responseCode) return new MailRefused(`SMTP_${responseCode}`, responseCode >= 500 && code !== 'EAUTH');
  return new MailRefused(code ?? 'SMTP_FAILED', false);
}

/** Keeps mails in the development mailbox instead of sending them. */
export function devMailboxTransport(db: DataSource): MailTransport {
  return {
    send: async (mail) => {
      await db.query(
        `insert into platform_dev_mail (id, recipient_address, subject, text_body, html_body, attachments, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
        [mail.id, mail.to, mail.subject, mail.text, mail.html, JSON.stringify(mail.attachments.map(readable)), mail.at],
      );
    },
    close: () => undefined,
  };
}

function readable({ filename, contentType, content }: MailAttachment): DevMailAttachment {
  const isText = contentType.startsWith('text/');
  return { filename, contentType, content: Buffer.from(content).toString(isText ? 'utf8' : 'base64') };
}

/** For an instance that has neither a mail server nor the demonstration mode: says so on each mail. */
export function noTransport(): MailTransport {
  return {
    send: async () => {
      throw new MailRefused('MAIL_NOT_CONFIGURED', true);
    },
    close: () => undefined,
  };
}

export interface TransportOptions {
  smtpUrl?: string | undefined;
  isDemo: boolean;
  db: DataSource;
}

/** SMTP when it has an address; else, in demonstration mode only, the development mailbox. */
export function createMailTransport({ smtpUrl, isDemo, db }: TransportOptions): MailTransport {
  if (smtpUrl) return smtpTransport(smtpUrl);
  return isDemo ? devMailboxTransport(db) : noTransport();
}
