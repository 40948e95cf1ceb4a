import type { Locale } from '../locale.ts';
import type { Instant } from '../typography/dates.ts';
import { formatOccasion } from '../typography/times.ts';
import { typo } from '../typography/typo.ts';

/** What those convened know of a meeting: as it was announced last, or as it stands. */
export interface AnnouncedMeeting {
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  videoUrl: string | null;
  /** Titles of the agenda, in order. */
  agenda: readonly string[];
}

const words = {
  fr: {
    title: (now: string, before: string) => `Nouvel intitulé : « ${now} », au lieu de « ${before} ».`,
    date: (now: string, before: string) => `Nouvelle date : ${now}, au lieu de ${before}.`,
    place: (now: string, before: string) => `Nouveau lieu : ${now}, au lieu de ${before}.`,
    placeSet: (now: string) => `Lieu : ${now}.`,
    placeGone: (before: string) => `La réunion n'a plus lieu à cette adresse : ${before}.`,
    video: 'Le lien de visioconférence a changé.',
    videoSet: 'Un lien de visioconférence est ajouté.',
    videoGone: 'Il n’y a plus de visioconférence.',
    added: (item: string) => `Ajouté à l'ordre du jour : ${item}.`,
    removed: (item: string) => `Retiré de l'ordre du jour : ${item}.`,
    order: "L'ordre des points a changé.",
  },
  en: {
    title: (now: string, before: string) => `New title: “${now}”, instead of “${before}”.`,
    date: (now: string, before: string) => `New date: ${now}, instead of ${before}.`,
    place: (now: string, before: string) => `New place: ${now}, instead of ${before}.`,
    placeSet: (now: string) => `Place: ${now}.`,
    placeGone: (before: string) => `The meeting is no longer held at this address: ${before}.`,
    video: 'The video link has changed.',
    videoSet: 'A video link is added.',
    videoGone: 'There is no video meeting any more.',
    added: (item: string) => `Added to the agenda: ${item}.`,
    removed: (item: string) => `Removed from the agenda: ${item}.`,
    order: 'The order of the items has changed.',
  },
} as const;

interface Reading {
  zone: string;
  locale?: Locale;
}

/** What changed between two states of a meeting, a sentence each; none when those convened would see no difference. */
export function meetingChanges(
  before: AnnouncedMeeting,
  now: AnnouncedMeeting,
  { zone, locale = 'fr' }: Reading,
): string[] {
  const said = words[locale];
  const occasion = ({ startsAt, endsAt }: AnnouncedMeeting) => formatOccasion(startsAt, endsAt, { zone, locale });
  const [then, today] = [occasion(before), occasion(now)];
  return [
    ...(then === today ? [] : [said.date(today, then)]),
    ...placeChange(before.place, now.place, said),
    ...videoChange(before.videoUrl, now.videoUrl, said),
    ...(before.title === now.title ? [] : [said.title(now.title, before.title)]),
    ...agendaChanges(before.agenda, now.agenda, said),
  ].map((sentence) => typo(sentence, locale));
}

type Words = (typeof words)[Locale];

function placeChange(before: string | null, now: string | null, said: Words): string[] {
  if (before === now) return [];
  if (!now) return [said.placeGone(before ?? '')];
  return [before ? said.place(now, before) : said.placeSet(now)];
}

function videoChange(before: string | null, now: string | null, said: Words): string[] {
  if (before === now) return [];
  if (!now) return [said.videoGone];
  return [before ? said.video : said.videoSet];
}

function agendaChanges(before: readonly string[], now: readonly string[], said: Words): string[] {
  const added = now.filter((item) => !before.includes(item));
  const removed = before.filter((item) => !now.includes(item));
  const isMoved = added.length === 0 && removed.length === 0 && before.join('\n') !== now.join('\n');
  return [...added.map(said.added), ...removed.map(said.removed), ...(isMoved ? [said.order] : [])];
}
