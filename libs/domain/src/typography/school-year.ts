import { type PlainDate, parsePlainDate } from './dates.ts';

export interface SchoolYear {
  /** « 2026-2027 » */
  label: string;
  from: PlainDate;
  until: PlainDate;
}

/** The school year that a day belongs to: 1 September to 31 August. Source: field reference §6. */
export function schoolYearOf(date: PlainDate): SchoolYear {
  const parts = parsePlainDate(date);
  if (!parts) throw new RangeError(`not a day: ${date}`);
  const first = parts.month >= 9 ? parts.year : parts.year - 1;
  return { label: `${first}-${first + 1}`, from: `${first}-09-01`, until: `${first + 1}-08-31` };
}
