import {
  firstDateOf,
  isInLastWeek,
  type SeriesPattern,
  type SeriesProblem,
  type ShortMonths,
  seriesPatterns,
  seriesProblem,
  shortMonthsOf,
} from '@maillage/domain';

export type SeriesEnd = 'NEVER' | 'UNTIL' | 'COUNT';

/** What the form holds of a rule; no pattern: the meeting takes place once. */
export interface RepeatValues {
  pattern: SeriesPattern | null;
  interval: number | null;
  shortMonths: ShortMonths;
  skipSchoolHolidays: boolean;
  skipPublicHolidays: boolean;
  end: SeriesEnd;
  untilOn: string;
  count: number | null;
}

export const once: RepeatValues = {
  pattern: null,
  interval: 1,
  shortMonths: 'SKIP',
  skipSchoolHolidays: true,
  skipPublicHolidays: true,
  end: 'NEVER',
  untilOn: '',
  count: 10,
};

/** The patterns that can begin on that day. */
export const patternsFrom = (firstOn: string): SeriesPattern[] =>
  seriesPatterns.codes.filter((pattern) => pattern !== 'MONTHLY_LAST_WEEKDAY' || isInLastWeek(firstOn));

/** Whether some months are too short for the rule by date, so that something must be chosen for them. */
export const hasShortMonths = ({ pattern, interval }: RepeatValues, firstOn: string): boolean =>
  pattern === 'MONTHLY_DAY' &&
  firstDateOf(firstOn).day > 28 &&
  shortMonthsOf({ pattern, interval: interval ?? 1, shortMonths: 'SKIP' }, firstOn).length > 0;

/** The rule as the API takes it; null while it says nothing, or half of something. */
export function ruleInput({ pattern, interval, end, untilOn, count, ...rule }: RepeatValues) {
  if (pattern === null || interval === null) return null;
  if (end === 'UNTIL' && untilOn === '') return null;
  if (end === 'COUNT' && count === null) return null;
  return {
    pattern,
    interval,
    shortMonths: rule.shortMonths,
    skipSchoolHolidays: rule.skipSchoolHolidays,
    skipPublicHolidays: rule.skipPublicHolidays,
    ...(end === 'UNTIL' ? { untilOn } : {}),
    ...(end === 'COUNT' ? { count } : {}),
  };
}

export type RuleInput = NonNullable<ReturnType<typeof ruleInput>>;

/** What the API would refuse of a rule, before it is asked. */
export const ruleProblem = (rule: RuleInput, firstOn: string): SeriesProblem | null => seriesProblem(rule, firstOn);
