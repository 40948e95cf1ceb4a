import { definePolicy } from '../../platform/access/policy.ts';
import { administers, allOf, anyOf, isColleague, isSelf, via } from '../../platform/access/rule.ts';
import { meetingPolicy } from '../meetings/index.ts';
import { ConveningEntity } from './model/convening.entity.ts';
import { ConvocationEntity } from './model/convocation.entity.ts';
import { ReminderStopEntity } from './model/reminder-stop.entity.ts';
import { SendingEntity } from './model/sending.entity.ts';

/** Answers by person and the send log are for who runs the meeting. Source: rights matrix. */
const runs = via(
  meetingPolicy.read.entity,
  'meetingId',
  allOf(meetingPolicy.read.rule, meetingPolicy.sendConvocation.rule),
);

/** Everyone also reads what concerns oneself, and answers for oneself. */
const own = allOf(isSelf(), via(meetingPolicy.read.entity, 'meetingId', meetingPolicy.read.rule));

export const convocationPolicy = definePolicy('convocations', () => ConvocationEntity, {
  read: anyOf(runs, own),
  recordConvocationAnswer: anyOf(runs, own),
  resendConvocation: runs,
  withdrawInvitation: runs,
});

export const conveningPolicy = definePolicy('convocations', () => ConveningEntity, { read: runs });

export const sendingPolicy = definePolicy('convocations', () => SendingEntity, {
  read: runs,
  /** The address to which it went, as for any contact detail. */
  reach: via(() => ConvocationEntity, 'convocationId', anyOf(isSelf(), isColleague(), administers())),
});

definePolicy('convocations', () => ReminderStopEntity, { read: isSelf() });
