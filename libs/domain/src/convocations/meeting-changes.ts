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
    replaced: (now: string, before: string) => `À l'ordre du jour : « ${now} », au lieu de « ${before} ».`,
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
    replaced: (now: string, before: string) => `On the agenda: “${now}”, instead of “${before}”.`,
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

/** What is in the first list more often than in the second: two items may have one title. */
function beyond(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function agendaChanges(before: readonly string[], now: readonly string[], said: Words): string[] {
  const added = beyond(now, before);
  const removed = beyond(before, now);
  if (added.length === 0 && removed.length === 0) return before.join('\n') === now.join('\n') ? [] : [said.order];
  // At one and the same place of an agenda as long as before: an item that goes by another name.
  const isReplaced = (item: string) => added.includes(item) && removed.includes(before[now.indexOf(item)] ?? '');
  const replaced = before.length === now.length ? added.filter(isReplaced) : [];
  const gone = replaced.map((item) => before[now.indexOf(item)] ?? '');
  return [
    ...replaced.map((item, index) => said.replaced(item, gone[index] ?? '')),
    ...beyond(added, replaced).map(said.added),
    ...beyond(removed, gone).map(said.removed),
  ];
}
