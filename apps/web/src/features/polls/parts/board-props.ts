import { useLingui } from '@lingui/react/macro';
import type { Availability } from '@maillage/domain';
import type { DateNotes } from '../data/polls.ts';
import type { DatePollDetail, OptionDetail, PolledSeat } from '../data/standing.ts';

export interface BoardProps {
  poll: DatePollDetail;
  notes: ReadonlyMap<string, DateNotes>;
  /** Whose page it is. */
  personId: string | undefined;
  advised: OptionDetail | null;
  selected: OptionDetail | null;
  /** Without it, nobody chooses here. */
  onSelect: ((option: OptionDetail) => void) | undefined;
  /** Without it, the poll takes no answers. */
  onAnswer: ((seat: PolledSeat, option: OptionDetail, availability: Availability | null) => void) | undefined;
}

/** What is read under the name of a seat: « vous », the person who speaks for it, or that nobody does. */
export function useSpeakerWords(personId: string | undefined) {
  const { t } = useLingui();
  return (seat: PolledSeat): string => {
    const own = seat.mandates.find((mandate) => mandate.person.id === personId && mandate.role !== 'GUEST');
    if (own) return own.role === 'ALTERNATE' ? t`vous, suppléance` : t`vous`;
    const titular = seat.mandates.find((mandate) => mandate.role === 'TITULAR');
    if (titular) return titular.person.displayName;
    const alternate = seat.mandates.find((mandate) => mandate.role === 'ALTERNATE');
    return alternate ? t`${alternate.person.displayName}, suppléance` : t`siège vacant`;
  };
}
