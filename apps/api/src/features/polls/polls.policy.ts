import { definePolicy } from '../../platform/access/policy.ts';
import { administers, allOf, anyOf, hasOffice, holdsSeat, inBody, type Rule, via } from '../../platform/access/rule.ts';
import { bodyPolicy } from '../governance/index.ts';
import { DateAnswerEntity } from './model/date-answer.entity.ts';
import { DateOptionEntity } from './model/date-option.entity.ts';
import { DatePollEntity } from './model/date-poll.entity.ts';

const runs = anyOf(hasOffice('bodyId', 'CHAIR', 'COCHAIR', 'SECRETARY', 'FACILITATOR'), administers());

/** A poll is the body's own affair: the calendar of the network knows the meeting, once it is chosen. */
const reads = allOf(
  via(bodyPolicy.read.entity, 'bodyId', bodyPolicy.read.rule),
  anyOf(inBody('bodyId'), administers()),
);

export const datePollPolicy = definePolicy('polls', () => DatePollEntity, {
  read: reads,
  /** For one's own seat; for the seat of somebody who called, who runs the body. */
  answerDatePoll: anyOf(inBody('bodyId'), runs),
  answerForOthers: runs,
  updateDatePoll: runs,
  remindDatePoll: runs,
  closeDatePoll: runs,
  chooseDateOption: runs,
});

const ofPoll = (rule: Rule): Rule => via(() => DatePollEntity, 'datePollId', rule);
const ofOption = (rule: Rule): Rule => via(() => DateOptionEntity, 'dateOptionId', ofPoll(rule));

export const dateOptionPolicy = definePolicy('polls', () => DateOptionEntity, { read: ofPoll(reads) });

/** Who said what: those who run the body, and everybody for the seat they speak for. The tally is for the whole body. */
export const dateAnswerPolicy = definePolicy('polls', () => DateAnswerEntity, {
  read: allOf(ofOption(reads), anyOf(ofOption(runs), holdsSeat())),
});
