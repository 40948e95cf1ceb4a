import type { BoardProps } from './board-props.ts';
import { DatePollCards } from './date-poll-cards.tsx';
import { DatePollTable } from './date-poll-table.tsx';

/** Seats by dates: a table when there is room, a card for each date otherwise. Same data, same gestures. */
export function DatePollBoard(props: BoardProps) {
  return (
    <>
      <DatePollTable {...props} />
      <DatePollCards {...props} />
    </>
  );
}
