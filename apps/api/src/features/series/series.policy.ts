import { definePolicy } from '../../platform/access/policy.ts';
import { allOf, type Rule, via } from '../../platform/access/rule.ts';
import { meetingPolicy } from '../meetings/index.ts';
import { OccurrenceEntity } from './model/occurrence.entity.ts';
import { SeriesEntity } from './model/series.entity.ts';

/** A series has a body, a level and named people as its meetings do: who may do what is said there, once. */
export const seriesPolicy = definePolicy('series', () => SeriesEntity, {
  read: meetingPolicy.read.rule,
  open: meetingPolicy.open.rule,
  join: meetingPolicy.join.rule,
  changeSeries: meetingPolicy.updateMeeting.rule,
  endSeries: meetingPolicy.cancelMeeting.rule,
});

const ofSeries = (rule: Rule): Rule => via(() => SeriesEntity, 'seriesId', allOf(meetingPolicy.read.rule, rule));

export const occurrencePolicy = definePolicy('series', () => OccurrenceEntity, {
  read: via(() => SeriesEntity, 'seriesId', meetingPolicy.read.rule),
  moveOccurrence: ofSeries(meetingPolicy.updateMeeting.rule),
});
