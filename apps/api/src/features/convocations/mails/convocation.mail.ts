import type { Locale } from '@maillage/domain';
import { calendarFile } from '../../../platform/mail/calendar-file.ts';
import { type MailAttachment, mailTemplate } from '../../../platform/mail/mail-template.ts';
import { meetingUid } from '../../meetings/index.ts';
import { convocationLinks, reminderStopLinks } from '../convocation-links.ts';
import { convocationLetter } from '../letter/convocation-letter.ts';
import { letterOfConvocation } from '../queries/letter-of.ts';
import { readMessage } from '../queries/message.ts';
import { blocksOf, type MessageWithLink, subjects } from './words.ts';

interface WrittenMessage extends MessageWithLink {
  recipientAddress: string;
  sender: { name: string; email: string };
  letter: Buffer | null;
  publicUrl: string;
}

const address = /<([^<>]+)>/;

/** « Maillage <maillage@example.org> » */
const addressIn = (mailFrom: string) => address.exec(mailFrom)?.[1] ?? mailFrom;

/** One template for all that leaves of a convocation: the kind of the message decides its words. */
export const convocationMail = mailTemplate<WrittenMessage>({
  name: 'convocations.message',
  load: async (job, { params, recipientAddress, locale }) => {
    const message = await readMessage(job.db, String(params.sendingId), job.now());
    if (!message) return null;
    const { id, contact } = message.convocation;
    const { publicUrl, secret, mailFrom } = job.config;
    const answerPath = `/r/${convocationLinks(secret).tokenOf(id)}`;
    const letter =
      message.kind === 'INVITATION'
        ? await letterOfConvocation(job.db, id, { answerUrl: `${publicUrl}${answerPath}`, now: job.now(), locale })
        : null;
    return {
      ...message,
      answerPath,
      stopPath: `/stop/${reminderStopLinks(secret).tokenOf(id)}`,
      hasLetter: letter !== null,
      letter: letter && (await convocationLetter(letter)),
      recipientAddress,
      sender: { name: contact?.name ?? message.convocation.body.name, email: contact?.email ?? addressIn(mailFrom) },
      publicUrl,
    };
  },
  subject: {
    fr: ({ kind, convocation }) => subjects.fr[kind](convocation),
    en: ({ kind, convocation }) => subjects.en[kind](convocation),
  },
  blocks: { fr: (message) => blocksOf(message, 'fr'), en: (message) => blocksOf(message, 'en') },
  reason: {
    fr: ({ convocation }) => `Vous recevez ce message parce que l'instance ${convocation.body.name} vous invite.`,
    en: ({ convocation }) => `You receive this message because ${convocation.body.name} invites you.`,
  },
  replyTo: ({ convocation: { contact } }) =>
    contact?.email ? `"${quoted(contact.name)}" <${contact.email}>` : undefined,
  unsubscribe: {
    fr: ({ stopPath: to }) => ({ label: 'Ne plus recevoir de rappels de ce réseau', to }),
    en: ({ stopPath: to }) => ({ label: 'No more reminders from this network', to }),
  },
  attachments: (message, locale) => [invitationFile(message), ...letterFile(message, locale)],
});

const quoted = (name: string) => name.replace(/["\\]/g, '');

/** Replaces the event that an earlier message brought: same identifier, higher sequence. */
function invitationFile({ kind, queuedAt, convocation, sender, recipientAddress }: WrittenMessage): MailAttachment {
  const { meeting, person, body } = convocation;
  return calendarFile({
    uid: meetingUid(meeting.id),
    sequence: meeting.revision,
    method: kind === 'CANCELLATION' ? 'CANCEL' : 'REQUEST',
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    timeZone: meeting.timeZone,
    summary: `${body.name} : ${meeting.title}`,
    ...placeOf(meeting),
    organizer: sender,
    attendee: { name: person.displayName, email: recipientAddress },
    // Of two files of one sequence the later counts: somebody invited, no longer invited, invited again.
    updatedAt: queuedAt > meeting.changedAt ? queuedAt : meeting.changedAt,
  });
}

function placeOf({ place, videoUrl }: WrittenMessage['convocation']['meeting']) {
  const location = [place, videoUrl].filter(Boolean).join(' · ');
  return location ? { location } : {};
}

const letterNames = { fr: 'invitation', en: 'invitation-letter' } as const;

const letterFile = ({ letter, convocation }: WrittenMessage, locale: Locale): MailAttachment[] =>
  letter
    ? [
        {
          filename: `${letterNames[locale]}-${convocation.meeting.startsAt.toISOString().slice(0, 10)}.pdf`,
          contentType: 'application/pdf',
          content: letter,
        },
      ]
    : [];
