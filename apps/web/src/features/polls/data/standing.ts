import { type Availability, adviseDate, availabilities } from '@maillage/domain';
import type { ResultOf } from '../../../shared/api/index.ts';
import type { DateNotes, DatePollQuery } from './polls.ts';

export type DatePollDetail = NonNullable<ResultOf<typeof DatePollQuery>['datePoll']>;
export type OptionDetail = DatePollDetail['options'][number];
export type PolledSeat = DatePollDetail['body']['seats'][number];

/** A holiday, or a seat that is convened elsewhere that day. */
export const isHindered = (notes: DateNotes | undefined): boolean =>
  notes !== undefined && (notes.publicHoliday !== null || notes.schoolHolidays.length > 0 || notes.clashes.length > 0);

/** The date to suggest, or null while nobody could come. */
export function advisedOption(poll: DatePollDetail, notes: ReadonlyMap<string, DateNotes>): OptionDetail | null {
  const candidates = poll.options.map((option) => ({ ...option, hasClash: isHindered(notes.get(option.id)) }));
  const advised = adviseDate(candidates, poll, new Date());
  return poll.options.find((option) => option.id === advised?.id) ?? null;
}

/** Who speaks for a seat: its titular, else its alternate; null when it is vacant. */
export function speakerOf({ mandates }: PolledSeat) {
  const of = (role: string) => mandates.find((mandate) => mandate.role === role);
  return of('TITULAR') ?? of('ALTERNATE') ?? null;
}

export const speaksFor = ({ mandates }: PolledSeat, personId: string | undefined): boolean =>
  mandates.some(({ role, person }) => person.id === personId && (role === 'TITULAR' || role === 'ALTERNATE'));

export const answerOf = (option: OptionDetail, seatId: string) =>
  option.answers.find((answer) => answer.seat.id === seatId) ?? null;

export const availabilityOf = (value: string): Availability | null => (availabilities.has(value) ? value : null);
