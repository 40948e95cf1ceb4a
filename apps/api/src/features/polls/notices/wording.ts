import { clockName, formatDate, formatDateTime, formatDuration, type Locale } from '@maillage/domain';
import type { DatePollMail } from './date-poll-for-mail.ts';

export const dateOf = (date: Date, { timeZone: zone }: DatePollMail, locale: Locale): string =>
  `${formatDateTime(date, { zone, locale })} (${clockName(zone, locale)})`;

export const lastDayOf = ({ closesAt, timeZone: zone }: DatePollMail, locale: Locale): string =>
  formatDate(closesAt, { zone, locale, style: 'full' });

/** What the meeting would be, and until when to answer. */
export function rowsOf(poll: DatePollMail, locale: Locale): (readonly [string, string])[] {
  const words = {
    fr: ['Instance', 'Vous répondez pour', 'Durée', 'Lieu', 'Réponse avant la fin du'],
    en: ['Body', 'You answer for', 'Length', 'Place', 'Answer by the end of'],
  }[locale];
  const values = [
    poll.bodyName,
    poll.seats.join(', '),
    formatDuration(poll.durationMinutes, locale),
    poll.place,
    lastDayOf(poll, locale),
  ];
  return words.flatMap((word, index) => {
    const value = values[index];
    return value ? [[word, value] as const] : [];
  });
}

export const reason = {
  fr: ({ bodyName }: DatePollMail) =>
    `Vous recevez ce message parce que vous siégez dans l'instance ${bodyName}, ou y assurez une suppléance.`,
  en: ({ bodyName }: DatePollMail) =>
    `You receive this message because you sit in ${bodyName}, as titular or as alternate.`,
};
