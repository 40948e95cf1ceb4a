import { type PlainDate, recurrenceText, type SeriesRule } from '@maillage/domain';

const compact = (day: PlainDate) => day.replaceAll('-', '');

/**
 * The days of a rule, from its first date until `untilOn`, both included. Days without hours: what the clock of a zone
 * shows that day is for `planDates` to say. The library comes with the first call, not with the process.
 *
 * Source: RFC 5545 §3.3.10.
 */
export async function daysOf(rule: SeriesRule, firstOn: PlainDate, untilOn: PlainDate): Promise<PlainDate[]> {
  if (untilOn < firstOn) return [];
  const { RRuleTemporal } = await import('rrule-temporal');
  const text = `${recurrenceText(rule, firstOn)};UNTIL=${compact(untilOn)}T235959Z`;
  const recurrence = new RRuleTemporal({ rruleString: `DTSTART:${compact(firstOn)}T000000Z\nRRULE:${text}` });
  return recurrence.all().map((date) => date.toString().slice(0, 10));
}
