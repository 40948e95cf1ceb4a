import { defineFact } from '../../platform/facts/fact.ts';

type Series = { seriesId: string; bodyId: string };

export const seriesScheduled = defineFact<Series>('series.seriesScheduled');
/** The clock put its next meetings in the calendar. */
export const seriesExtended = defineFact<Series>('series.seriesExtended');
/** From a date on `seriesId` replaces `replacedSeriesId`. */
export const seriesChanged = defineFact<Series & { replacedSeriesId: string }>('series.seriesChanged');
export const seriesEnded = defineFact<Series>('series.seriesEnded');
export const occurrenceMoved = defineFact<Series & { occurrenceId: string; meetingId: string }>(
  'series.occurrenceMoved',
);
