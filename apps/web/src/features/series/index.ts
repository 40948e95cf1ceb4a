export { scheduleSeries } from './data/commands.ts';
export { once, ruleInput } from './data/repeat.ts';
export { RepeatFields, repeatFieldNames, useRepeatProblems } from './parts/repeat-fields.tsx';
export { BodySeries, MeetingSeries } from './parts/series-panels.tsx';
export { PreviewOfSeries } from './parts/series-preview.tsx';
