import type { Locale } from '@maillage/domain';
import type { FactPayload } from '../facts/fact.ts';
import type { JobContext } from '../jobs/job-context.ts';
import { layOutMail } from './lay-out.ts';
import type { MailWake, WakeMails } from './mail-queue.ts';
import type { MailContent, MailTemplate } from './mail-template.ts';
import { MailRefused, type MailTransport } from './mail-transport.ts';

export interface MailRetry {
  attempts: number;
  firstWaitSeconds: number;
  longestWaitSeconds: number;
  /** After this time without an answer, the one who was sending is taken for dead. */
  presumedDeadSeconds: number;
}

/** Half a minute, then twice as long each time, an hour at most: half a day in all, enough for any greylisting. */
export const mailRetry: MailRetry = {
  attempts: 20,
  firstWaitSeconds: 30,
  longestWaitSeconds: 3600,
  presumedDeadSeconds: 600,
};

export interface PostOffice {
  templates: ReadonlyMap<string, MailTemplate>;
  transport: MailTransport;
  wake: WakeMails;
  retry: MailRetry;
}

interface MailRow {
  id: string;
  network_id: string | null;
  template: string;
  recipient_person_id: string | null;
  recipient_address: string;
  locale: Locale;
  params: FactPayload;
  attempts: number;
}

/** One sender at a time: the row is taken, or is not due, or is done. */
const claimMail = `
  update platform_mail set state = 'SENDING', attempts = attempts + 1, next_attempt_at = $3
   where id = $1 and state in ('QUEUED', 'SENDING') and next_attempt_at <= $2
  returning id, network_id, template, recipient_person_id, recipient_address, locale, params, attempts`;

/** A sender that was taken for dead, and was only slow, has lost its say. */
const stillOurs = `id = $1 and state = 'SENDING' and attempts = $2`;

const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

/**
 * Sends one mail, if it is due: writes it from its ids, hands it to the transport, notes the outcome. What failed for a
 * while waits for its next attempt; what failed for good, or has nothing left to say, is FAILED with the reason.
 */
export async function sendMail(job: JobContext, office: PostOffice, mailId: string): Promise<void> {
  const startedAt = job.now();
  const [rows] = (await job.db.query(claimMail, [
    mailId,
    startedAt,
    later(startedAt, office.retry.presumedDeadSeconds),
  ])) as [MailRow[], number];
  const mail = rows[0];
  if (!mail) return;
  try {
    const content = await writeMail(job, office, mail);
    await office.transport.send({ ...outgoing(job, mail, content), at: startedAt });
  } catch (error) {
    return noteFailure(job, office, mail, error);
  }
  // Outside the `try`: a mail that left must not be sent again at once because its note could not be written.
  await job.db.query(`update platform_mail set state = 'SENT', sent_at = $3, error_code = null where ${stillOurs}`, [
    mailId,
    mail.attempts,
    job.now(),
  ]);
}

async function writeMail(job: JobContext, { templates }: PostOffice, mail: MailRow): Promise<MailContent> {
  const template = templates.get(mail.template);
  if (!template) throw new MailRefused('TEMPLATE_UNKNOWN', false);
  const content = await template.write(job, {
    networkId: mail.network_id,
    recipientPersonId: mail.recipient_person_id,
    recipientAddress: mail.recipient_address,
    locale: mail.locale,
    params: mail.params,
  });
  if (!content) throw new MailRefused('WITHDRAWN', true);
  return content;
}

function outgoing({ config }: JobContext, mail: MailRow, content: MailContent) {
  const { locale } = mail;
  const preferencesUrl = `${config.publicUrl}/compte`;
  const laidOut = layOutMail(content, { locale, publicUrl: config.publicUrl, preferencesUrl });
  return {
    ...laidOut,
    id: mail.id,
    from: config.mailFrom,
    to: mail.recipient_address,
    ...(content.replyTo && { replyTo: content.replyTo }),
    locale,
    preferencesUrl,
    attachments: content.attachments,
  };
}

async function noteFailure(job: JobContext, { retry, wake }: PostOffice, mail: MailRow, error: unknown): Promise<void> {
  const code = error instanceof MailRefused ? error.code : 'NOT_WRITTEN';
  const isFinal = (error instanceof MailRefused && error.isFinal) || mail.attempts >= retry.attempts;
  const waitSeconds = Math.min(retry.firstWaitSeconds * 2 ** (mail.attempts - 1), retry.longestWaitSeconds);
  const at = later(job.now(), waitSeconds);
  await job.db.query(`update platform_mail set state = $3, next_attempt_at = $4, error_code = $5 where ${stillOurs}`, [
    mail.id,
    mail.attempts,
    isFinal ? 'FAILED' : 'QUEUED',
    at,
    code,
  ]);
  if (code !== 'WITHDRAWN') {
    const said = { err: error, mailId: mail.id, template: mail.template, attempts: mail.attempts, code };
    if (isFinal) job.log.error(said, 'a mail was given up');
    else job.log.warn(said, 'a mail waits for its next attempt');
  }
  if (!isFinal) await wake([{ mailId: mail.id, attempts: mail.attempts, at }]);
}

/** Mails that are due: a queue may have forgotten them, or their sender died. At most 1,000, oldest first. */
export async function dueMails(job: Pick<JobContext, 'db'>, at: Date): Promise<MailWake[]> {
  const rows = (await job.db.query(
    `select id, attempts from platform_mail
      where state in ('QUEUED', 'SENDING') and next_attempt_at <= $1 order by next_attempt_at limit 1000`,
    [at],
  )) as { id: string; attempts: number }[];
  return rows.map(({ id, attempts }) => ({ mailId: id, attempts, at }));
}
