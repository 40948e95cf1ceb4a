import type { AgendaItemKind, FunctionCode, FunctionForm, Locale } from '@maillage/domain';

export interface LetterPerson {
  displayName: string;
  /** The form that the person chose for titles and functions. */
  form: FunctionForm;
  functionCode: FunctionCode | null;
  /** The function in free words, when no code fits. */
  functionTitle: string | null;
  organisationName: string | null;
}

export interface LetterRecipient extends LetterPerson {
  /** What is written on the seat; null for somebody invited to this meeting alone. */
  seatLabel: string | null;
  /** « titulaire », « suppléance », « invitation »: in what capacity, in the letter's language. */
  capacity: string;
  /** Who holds the seat, for an alternate who receives a copy for information. */
  copyFor: string | null;
  /** A holder of a seat may be represented. */
  isRepresentable: boolean;
}

export interface LetterAgendaItem {
  title: string;
  kind: AgendaItemKind;
  durationMinutes: number | null;
}

/** All that a letter of invitation says. Texts as they were typed: typography is the letter's. */
export interface LetterData {
  locale: Locale;
  network: { name: string; institutions: readonly string[] };
  body: { name: string };
  reference: string;
  /** The day written on the letter, in the meeting's zone. */
  writtenAt: Date;
  recipient: LetterRecipient;
  meeting: {
    startsAt: Date;
    endsAt: Date;
    timeZone: string;
    place: string | null;
    videoUrl: string | null;
  };
  agenda: readonly LetterAgendaItem[];
  /** A few words of the sender. */
  message: string | null;
  replyBy: Date | null;
  contact: { name: string; email: string | null } | null;
  /** One, two or three, in the order in which they sign. */
  signatories: readonly LetterPerson[];
  /** The recipient's own link, printed in the letter; null when it leaves by another way, or is not made yet. */
  answerUrl: string | null;
}
