import {
  agendaItemKinds,
  convocationAnswers,
  formatDate,
  formatDateTime,
  formatDuration,
  formatOccasion,
  type Locale,
  meetingChanges,
  type SendingKind,
  timeZones,
} from '@maillage/domain';
import {
  action,
  details,
  heading,
  links,
  list,
  type MailBlock,
  note,
  paragraph,
} from '../../../platform/mail/blocks.ts';
import type { LinkedConvocation } from '../queries/convocation-of-link.ts';
import type { Message } from '../queries/message.ts';

export interface MessageWithLink extends Message {
  /** Path of the personal page. */
  answerPath: string;
  /** Of the page that stops reminders. */
  stopPath: string;
  hasLetter: boolean;
}

type Said<Result> = Readonly<Record<Locale, Result>>;

const dayOf = ({ meeting: { startsAt, timeZone } }: LinkedConvocation, locale: Locale) =>
  formatDate(startsAt, { zone: timeZone, locale, style: 'full' });

/** Seen on locked telephones: the body and the day, nothing of people. */
export const subjects: Said<Record<SendingKind, (convocation: LinkedConvocation) => string>> = {
  fr: {
    INVITATION: (asked) => `Invitation : ${asked.body.name}, ${dayOf(asked, 'fr')}`,
    UPDATE: (asked) => `Modification : ${asked.body.name}, ${dayOf(asked, 'fr')}`,
    CANCELLATION: (asked) => `Annulation : ${asked.body.name}, ${dayOf(asked, 'fr')}`,
    REMINDER: (asked) => `Rappel : ${asked.body.name}, ${dayOf(asked, 'fr')}`,
  },
  en: {
    INVITATION: (asked) => `Invitation: ${asked.body.name}, ${dayOf(asked, 'en')}`,
    UPDATE: (asked) => `Change: ${asked.body.name}, ${dayOf(asked, 'en')}`,
    CANCELLATION: (asked) => `Cancelled: ${asked.body.name}, ${dayOf(asked, 'en')}`,
    REMINDER: (asked) => `Reminder: ${asked.body.name}, ${dayOf(asked, 'en')}`,
  },
};

const labels = {
  fr: {
    when: 'Quand',
    place: 'Lieu',
    video: 'Visioconférence',
    seat: 'Siège',
    replyBy: 'Réponse attendue avant le',
    contact: 'Contact',
    agenda: 'Ordre du jour',
    documents: 'Documents',
    openDocuments: 'Ouvrir les documents de la séance',
    answered: 'Votre réponse',
    by: 'par',
    present: 'vous présentez ce point',
    answer: "Répondre à l'invitation",
    change: 'Voir ou changer ma réponse',
    own: "Ce lien est personnel : il s'ouvre sans compte, et la réponse se change jusqu'au début de la réunion.",
    letter: "La lettre d'invitation et l'événement pour votre agenda sont joints.",
    calendar: "L'événement pour votre agenda est joint.",
  },
  en: {
    when: 'When',
    place: 'Place',
    video: 'Video meeting',
    seat: 'Seat',
    replyBy: 'Please answer before',
    contact: 'Contact',
    agenda: 'Agenda',
    documents: 'Documents',
    openDocuments: 'Open the documents of the meeting',
    answered: 'Your answer',
    by: 'by',
    present: 'you present this item',
    answer: 'Answer the invitation',
    change: 'See or change my answer',
    own: 'This link is yours: it opens without an account, and the answer can be changed until the meeting begins.',
    letter: 'The letter of invitation and the event for your calendar are attached.',
    calendar: 'The event for your calendar is attached.',
  },
} as const;

const openings: Said<Record<SendingKind, (asked: LinkedConvocation) => string>> = {
  fr: {
    INVITATION: (asked) =>
      `${asked.network.name} vous invite à la réunion « ${asked.meeting.title} » (${asked.body.name}).`,
    UPDATE: (asked) =>
      `La réunion « ${asked.meeting.title} » (${asked.body.name}) a changé. Voici ce qui vaut désormais ; votre agenda se met à jour avec le fichier joint.`,
    CANCELLATION: (asked) =>
      asked.state === 'WITHDRAWN'
        ? `Votre invitation à la réunion « ${asked.meeting.title} » (${asked.body.name}) est retirée.`
        : `La réunion « ${asked.meeting.title} » (${asked.body.name}) est annulée.`,
    REMINDER: (asked) =>
      asked.answer === 'PENDING'
        ? `La réunion « ${asked.meeting.title} » (${asked.body.name}) approche, et votre réponse n'est pas encore arrivée.`
        : `La réunion « ${asked.meeting.title} » (${asked.body.name}) approche, et vous y présentez un point.`,
  },
  en: {
    INVITATION: (asked) =>
      `${asked.network.name} invites you to the meeting “${asked.meeting.title}” (${asked.body.name}).`,
    UPDATE: (asked) =>
      `The meeting “${asked.meeting.title}” (${asked.body.name}) has changed. This is how it stands now; the attached file updates your calendar.`,
    CANCELLATION: (asked) =>
      asked.state === 'WITHDRAWN'
        ? `Your invitation to the meeting “${asked.meeting.title}” (${asked.body.name}) is withdrawn.`
        : `The meeting “${asked.meeting.title}” (${asked.body.name}) is cancelled.`,
    REMINDER: (asked) =>
      asked.answer === 'PENDING'
        ? `The meeting “${asked.meeting.title}” (${asked.body.name}) is near, and your answer has not arrived yet.`
        : `The meeting “${asked.meeting.title}” (${asked.body.name}) is near, and you present an item.`,
  },
};

/** Why somebody who holds no seat hears of it. */
const standings: Said<Partial<Record<LinkedConvocation['reason'], (seat: string) => string>>> = {
  fr: {
    ALTERNATE: (seat) =>
      `Ce message vous parvient pour information : vous suppléez le siège « ${seat} », dont la personne titulaire est invitée.`,
    ALTERNATE_OF_VACANT: (seat) =>
      `Le siège « ${seat} » n'a pas de titulaire ce jour-là : vous qui le suppléez, vous êtes la personne invitée.`,
  },
  en: {
    ALTERNATE: (seat) =>
      `This message is for your information: you are an alternate of the seat “${seat}”, whose titular is invited.`,
    ALTERNATE_OF_VACANT: (seat) =>
      `Nobody holds the seat “${seat}” on that day: as its alternate, you are the one invited.`,
  },
};

type Row = readonly [string, string];
const row = (label: string, value: string | null): Row[] => (value ? [[label, value]] : []);

function facts({ convocation }: Message, locale: Locale): Row[] {
  const { meeting, seatLabel, replyBy, contact } = convocation;
  const zone = meeting.timeZone;
  const said = labels[locale];
  const place = timeZones.has(zone) ? timeZones.label(zone, locale) : zone;
  const occasion = formatOccasion(meeting.startsAt, meeting.endsAt, { zone, locale });
  return [
    [said.when, `${occasion} (${place})`],
    ...row(said.place, meeting.place),
    ...row(said.video, meeting.videoUrl),
    ...row(said.seat, seatLabel),
    ...row(said.replyBy, replyBy && formatDateTime(replyBy, { zone, locale })),
    ...row(said.contact, contact && [contact.name, contact.email].filter(Boolean).join(', ')),
  ];
}

function answered({ answer, representedBy }: LinkedConvocation, locale: Locale): MailBlock[] {
  const said = labels[locale];
  if (answer === 'PENDING') return [];
  const by = representedBy ? ` ${said.by} ${representedBy.displayName}` : '';
  return [details([said.answered, `${convocationAnswers.label(answer, locale)}${by}`])];
}

function agenda({ agenda: items }: LinkedConvocation, locale: Locale): MailBlock[] {
  if (items.length === 0) return [];
  const said = labels[locale];
  const lines = items.map(({ position, title, kind, durationMinutes, presenter, isPresentedByReader }) => {
    const about = [
      agendaItemKinds.label(kind, locale).toLocaleLowerCase(locale),
      durationMinutes && formatDuration(durationMinutes, locale),
      isPresentedByReader ? said.present : presenter,
    ];
    return `${position}. ${title} (${about.filter(Boolean).join(', ')})`;
  });
  return [heading(said.agenda), list(...lines)];
}

/** Named, and opened from the personal page, without an account. */
function documents({ documents: files, answerPath }: MessageWithLink, locale: Locale): MailBlock[] {
  if (files.length === 0) return [];
  const said = labels[locale];
  return [
    heading(said.documents),
    list(...files.map(({ title }) => title)),
    links([said.openDocuments, `${answerPath}#documents`]),
  ];
}

/** What the update replaces, in words. */
function changed({ announcedBefore, meeting, agenda: items }: LinkedConvocation, locale: Locale): MailBlock[] {
  if (!announcedBefore) return [];
  const now = { ...meeting, agenda: items.map(({ title }) => title) };
  const changes = meetingChanges(announcedBefore, now, { zone: meeting.timeZone, locale });
  return changes.length > 0 ? [list(...changes)] : [];
}

function cancelled({ meeting, contact, state }: LinkedConvocation, locale: Locale): MailBlock[] {
  const said = labels[locale];
  const occasion = formatOccasion(meeting.startsAt, meeting.endsAt, { zone: meeting.timeZone, locale });
  return [
    details(
      [said.when, occasion],
      ...row(said.contact, contact && [contact.name, contact.email].filter(Boolean).join(', ')),
    ),
    ...(state === 'CANCELLED' && meeting.cancelReason ? [paragraph(meeting.cancelReason)] : []),
  ];
}

/** The whole message, in one language. */
export function blocksOf(message: MessageWithLink, locale: Locale): MailBlock[] {
  const { kind, convocation } = message;
  const opening = paragraph(openings[locale][kind](convocation));
  if (kind === 'CANCELLATION') return [opening, ...cancelled(convocation, locale)];
  const said = labels[locale];
  const standing = standings[locale][convocation.reason]?.(convocation.seatLabel ?? '');
  return [
    opening,
    ...(standing ? [paragraph(standing)] : []),
    ...(kind === 'UPDATE' ? changed(convocation, locale) : []),
    ...(kind === 'INVITATION' && convocation.message ? [paragraph(convocation.message)] : []),
    details(...facts(message, locale)),
    ...answered(convocation, locale),
    ...agenda(convocation, locale),
    ...documents(message, locale),
    action(convocation.answer === 'PENDING' ? said.answer : said.change, message.answerPath),
    note(said.own),
    note(message.hasLetter ? said.letter : said.calendar),
  ];
}
