import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type DateNotes, PollDateNotesQuery } from './polls.ts';
import type { DatePollDetail } from './standing.ts';

/**
 * What stands in the way of each date of a poll, by option; null while it is read, lest the page move when it comes. A date
 * that could not be read is absent: nobody knows whether something stands in its way.
 */
export function useDateNotes({
  body,
  timeZone,
  durationMinutes,
  options,
}: DatePollDetail): ReadonlyMap<string, DateNotes> | null {
  const client = useClient();
  const [notes, setNotes] = useState<ReadonlyMap<string, DateNotes> | null>(null);
  const dates = options.map(({ id, startsAt }) => `${id} ${startsAt}`).join('\n');
  useEffect(() => {
    let isGone = false;
    const read = async (line: string) => {
      const [id = '', startsAt = ''] = line.split(' ');
      const variables = { bodyId: body.id, startsAt, durationMinutes, timeZone };
      const { data } = await client.query(PollDateNotesQuery, variables).toPromise();
      return data ? ([id, data.dateNotes] as const) : null;
    };
    void Promise.all(dates.split('\n').map(read)).then((found) => {
      if (!isGone) setNotes(new Map(found.filter((line) => line !== null)));
    });
    return () => {
      isGone = true;
    };
  }, [client, body.id, timeZone, durationMinutes, dates]);
  return notes;
}
