import type { JobContext } from '../../../platform/jobs/job-context.ts';
import type { MailAddressing } from '../../../platform/mail/mail-template.ts';
import type { Recipient } from '../../../platform/mail/notice.ts';
import { type LivingLink, livingLink } from '../queries/living-link.ts';
import { signInLinks } from '../sign-in-link.ts';

/** What the words of a mail with a link need: the link, and where it leads. */
export interface LinkMail extends LivingLink {
  path: string;
}

/** The token is made again from the identifier when the mail leaves: it rests nowhere. */
export async function loadLinkMail(job: JobContext, { params }: MailAddressing): Promise<LinkMail | null> {
  const link = await livingLink(job.db, params.linkId, job.now());
  return link && { ...link, path: `/lien/${signInLinks(job.config.secret).tokenOf(link.id)}` };
}

/** The address is the link's own: somebody who is invited has no account to take it from. */
export async function holderOf(job: JobContext, linkId: string): Promise<Recipient[]> {
  const link = await livingLink(job.db, linkId, job.now());
  return link ? [{ personId: link.personId, address: link.email, locale: link.locale }] : [];
}
