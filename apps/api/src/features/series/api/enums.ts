import { occurrenceSkips, seriesPatterns, shortMonthChoices } from '@maillage/domain';
import { graphqlEnum } from '../../../platform/http/enum.ts';

export const SeriesPatternEnum = graphqlEnum('SeriesPattern', seriesPatterns);
export const ShortMonthsEnum = graphqlEnum('ShortMonths', shortMonthChoices);
export const OccurrenceSkipEnum = graphqlEnum('OccurrenceSkip', occurrenceSkips);
