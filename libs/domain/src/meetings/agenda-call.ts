import { addDays, type PlainDate } from '../typography/dates.ts';

/** Where the body rules nothing. Source: features M12 (members propose until J-n). */
export const DEFAULT_AGENDA_CALL_DAYS = 10;

export interface AgendaCall {
  /** The last day to propose an item for that meeting. */
  lastDay: PlainDate;
  isOpen: boolean;
}

/** Until when members propose items for a meeting; days are those of the body's zone. */
export function agendaCallOf(meetingOn: PlainDate, agendaCallDays: number | null, today: PlainDate): AgendaCall {
  const lastDay = addDays(meetingOn, -(agendaCallDays ?? DEFAULT_AGENDA_CALL_DAYS));
  return { lastDay, isOpen: today <= lastDay };
}
