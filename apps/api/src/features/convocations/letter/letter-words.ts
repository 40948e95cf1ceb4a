import {
  agendaItemKinds,
  bodyInSentence,
  civility,
  deservesHighConsideration,
  formatDate,
  formatOccasion,
  functionLabel,
  type Locale,
  salutation,
  timeZones,
} from '@maillage/domain';
import type { LetterData, LetterPerson } from './letter-data.ts';

/** The sentences of a letter, before their typography. Source: field reference §4, « Convocation / invitation ». */
export interface LetterWords {
  title: string;
  date: string;
  reference: string;
  /** Name, function, organisation. */
  recipient: string[];
  seat: string | null;
  subject: { label: string; text: string };
  enclosures: { label: string; text: string } | null;
  opening: string;
  invitation: string;
  occasion: string;
  place: string | null;
  clock: string;
  copy: string | null;
  agendaIntroduction: string;
  agendaAnnexed: string;
  agendaHeading: string;
  paragraphs: string[];
  answerAt: string;
  closing: string;
  signatories: { capacity: string[]; name: string }[];
}

const capital = (text: string) => `${text.charAt(0).toLocaleUpperCase('fr')}${text.slice(1)}`;

/** « Coordonnatrice PRE », in the person's own form, or the words that were typed. */
export function functionOf({ functionCode, functionTitle, form }: LetterPerson, locale: Locale): string | null {
  const words = functionTitle ?? (functionCode && functionLabel(functionCode, form, locale));
  return words ? capital(words) : null;
}

const clockOf = (zone: string, locale: Locale) => (timeZones.has(zone) ? timeZones.label(zone, locale) : zone);

const replyDay = ({ replyBy, meeting, locale }: LetterData) =>
  replyBy && formatDate(replyBy, { zone: meeting.timeZone, locale });

const compact = (texts: readonly (string | null | false)[]) => texts.filter((text): text is string => Boolean(text));

/** « de Bastien Corlay », « d’Élodie Haddad ». */
const ofName = (name: string) => (/^[aeiouy]/iu.test(name.normalize('NFD')) ? `d'${name}` : `de ${name}`);

interface Voice {
  have: string;
  thank: string;
  pray: string;
  our: string;
}

const one: Voice = { have: "J'ai", thank: 'Je vous remercie', pray: 'Je vous prie', our: 'ma' };
const several: Voice = {
  have: 'Nous avons',
  thank: 'Nous vous remercions',
  pray: 'Nous vous prions',
  our: 'notre',
};

function french(data: LetterData, isAnnexed: boolean): LetterWords {
  const { recipient, meeting, body, contact } = data;
  const voice = data.signatories.length > 1 ? several : one;
  const again = voice.thank.charAt(0).toLocaleLowerCase('fr') + voice.thank.slice(1);
  const opening = salutation(recipient.form, recipient.functionCode);
  const day = replyDay(data);
  const ways = compact([
    data.answerUrl ? 'par le lien ci-dessous' : 'par le lien personnel reçu par courriel',
    contact && `auprès ${ofName(contact.name)}${contact.email ? ` (${contact.email})` : ''}`,
  ]).join(' ou ');
  const esteem = deservesHighConsideration(recipient.functionCode) ? 'haute considération' : 'considération distinguée';
  return {
    title: `Invitation ${bodyInSentence('at', body.name)}`,
    date: `Le ${formatDate(data.writtenAt, { zone: meeting.timeZone })}`,
    reference: `Réf. : ${data.reference}`,
    recipient: compact([
      compact([civility(recipient.form), recipient.displayName]).join(' '),
      functionOf(recipient, 'fr'),
      recipient.organisationName,
    ]),
    seat: recipient.seatLabel && `Siège : ${recipient.seatLabel}, ${recipient.capacity}`,
    subject: { label: 'Objet : ', text: `invitation ${bodyInSentence('at', body.name)}` },
    enclosures: isAnnexed ? { label: 'P. j. : ', text: 'ordre du jour' } : null,
    opening: `${opening},`,
    invitation: `${voice.have} l'honneur de vous inviter à participer ${bodyInSentence('at', body.name)}, qui se tiendra le`,
    occasion: formatOccasion(meeting.startsAt, meeting.endsAt, { zone: meeting.timeZone }),
    place: compact([meeting.place, meeting.videoUrl && 'en visioconférence']).join(', et ') || null,
    clock: clockOf(meeting.timeZone, 'fr'),
    copy:
      recipient.copyFor &&
      `Cette invitation vous est adressée pour information : le siège est tenu par ${recipient.copyFor}, que vous pourriez représenter en cas d'empêchement.`,
    agendaIntroduction: "L'ordre du jour proposé est le suivant :",
    agendaAnnexed: "Vous voudrez bien trouver ci-joint l'ordre du jour.",
    agendaHeading: "Projet d'ordre du jour",
    paragraphs: compact([
      data.message,
      `${voice.thank} de bien vouloir confirmer votre participation${day ? ` avant le ${day}` : ''}, ${ways}.${
        recipient.isRepresentable
          ? ` En cas d'empêchement, ${again} de bien vouloir vous faire représenter et d'en informer le secrétariat${day ? ' avant cette même date' : ''}.`
          : ''
      }`,
    ]),
    answerAt: 'Pour répondre :',
    closing: `${voice.pray} d'agréer, ${opening}, l'expression de ${voice.our} ${esteem}.`,
    signatories: data.signatories.map((person) => ({
      capacity: compact([functionOf(person, 'fr'), person.organisationName]),
      name: person.displayName,
    })),
  };
}

function english(data: LetterData, isAnnexed: boolean): LetterWords {
  const { recipient, meeting, body, contact } = data;
  const isOne = data.signatories.length < 2;
  const day = replyDay(data);
  const ways = compact([
    data.answerUrl ? 'by the link below' : 'by the personal link that you received by mail',
    contact && `with ${contact.name}${contact.email ? ` (${contact.email})` : ''}`,
  ]).join(' or ');
  return {
    title: `Invitation: ${body.name}`,
    date: formatDate(data.writtenAt, { zone: meeting.timeZone, locale: 'en' }),
    reference: `Ref.: ${data.reference}`,
    recipient: compact([recipient.displayName, functionOf(recipient, 'en'), recipient.organisationName]),
    seat: recipient.seatLabel && `Seat: ${recipient.seatLabel}, ${recipient.capacity}`,
    subject: { label: 'Subject: ', text: `invitation, ${body.name}` },
    enclosures: isAnnexed ? { label: 'Encl.: ', text: 'agenda' } : null,
    opening: `Dear ${recipient.displayName},`,
    invitation: `${isOne ? 'I have' : 'We have'} the honour to invite you to the meeting of ${body.name}, to be held on`,
    occasion: formatOccasion(meeting.startsAt, meeting.endsAt, { zone: meeting.timeZone, locale: 'en' }),
    place: compact([meeting.place, meeting.videoUrl && 'by video']).join(', and ') || null,
    clock: clockOf(meeting.timeZone, 'en'),
    copy:
      recipient.copyFor &&
      `This invitation is sent to you for information: the seat is held by ${recipient.copyFor}, whom you might represent.`,
    agendaIntroduction: 'The proposed agenda is as follows:',
    agendaAnnexed: 'Please find the agenda enclosed.',
    agendaHeading: 'Draft agenda',
    paragraphs: compact([
      data.message,
      `${isOne ? 'I' : 'We'} would be grateful if you would confirm that you will take part${day ? ` before ${day}` : ''}, ${ways}.${
        recipient.isRepresentable
          ? ' If you cannot come, please arrange to be represented and tell the secretary before the meeting.'
          : ''
      }`,
    ]),
    answerAt: 'To answer:',
    closing: deservesHighConsideration(recipient.functionCode)
      ? `Please accept the assurance of ${isOne ? 'my' : 'our'} highest consideration.`
      : 'Yours sincerely,',
    signatories: data.signatories.map((person) => ({
      capacity: compact([functionOf(person, 'en'), person.organisationName]),
      name: person.displayName,
    })),
  };
}

/** What the letter says, in its language. `isAnnexed`: the agenda stands on a page of its own. */
export const letterWords = (data: LetterData, isAnnexed: boolean): LetterWords =>
  data.locale === 'fr' ? french(data, isAnnexed) : english(data, isAnnexed);

/** « décision », « 40 min »: beside an item of the agenda. */
export const itemKind = (kind: LetterData['agenda'][number]['kind'], locale: Locale) =>
  agendaItemKinds.label(kind, locale).toLocaleLowerCase(locale);
