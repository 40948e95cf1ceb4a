import {
  bodyKinds,
  type ConvocationChannel,
  type ConvocationReason,
  type MandateRole,
  presetOf,
} from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Scope } from '../../../platform/access/rule.ts';
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import { many, one, Reads, ReadsFrom, sql } from '../../../platform/read/declare.ts';
import { Organisation, Person } from '../../actors/index.ts';
import { MandateRoleEnum, mandatePolicy, Seat } from '../../governance/index.ts';
import { affiliationOn, meetingPolicy } from '../../meetings/index.ts';
import { channelOf, dayOf, isVacantOn, kindIn, mayBeConvened, reasonOf, runsOn } from '../expected.sql.ts';
import { remarks } from '../remarks.sql.ts';
import { Convocation } from './convocations.types.ts';
import { ConvocationChannelEnum, ConvocationReasonEnum } from './enums.ts';

const regulatedKinds = bodyKinds.codes.filter((kind) => presetOf(kind).noticeDays?.basis === 'TEXT');

/** A value of the meeting's body, from the meeting's row. */
const ofBody = (scope: Scope, expression: string) =>
  `(select ${expression} from governance_body b where b.id = ${scope.column('bodyId')})`;

const ofRules = (scope: Scope, expression: string) =>
  `(select ${expression} from governance_body_rules r where r.network_id = ${scope.column('networkId')} and r.body_id = ${scope.column('bodyId')})`;

const meetingDay = (scope: Scope) => ofBody(scope, dayOf(scope.alias, 'b'));
const today = (scope: Scope) => ofBody(scope, '(now() at time zone b.time_zone)::date');

/** The meeting that a planned row hangs from. */
const above = (scope: Scope) => scope.parent?.scope ?? scope;

@ReadsFrom(mandatePolicy.read.entity, () => mandatePolicy.read)
@ObjectType({ description: 'Somebody who would be convened now, for a mandate of the day.' })
export class PlannedRecipient {
  @Field(() => ID, { description: 'Of the mandate: what `excludedMandateIds` takes.' }) id: string;
  @Reads(one(() => Person, 'personId')) person: Person;
  @Reads(one(() => Seat, 'seatId')) seat: Seat;
  @Reads(
    one(
      () => Organisation,
      (scope) => `(select coalesce(s.organisation_id, f.organisation_id) from governance_seat s
        ${affiliationOn('s.network_id', scope.column('personId'), meetingDay(above(scope)))}
        where s.id = ${scope.column('seatId')})`,
      { nullable: true },
    ),
  )
  organisation: Organisation | null;
  @Field(() => MandateRoleEnum) role: MandateRole;
  @Reads(
    sql(
      () => ConvocationReasonEnum,
      (scope) => reasonOf(scope.alias, meetingDay(above(scope))),
    ),
  )
  reason: ConvocationReason;
  @Reads(
    sql(
      () => ConvocationChannelEnum,
      (scope) => channelOf(scope.column('networkId'), scope.column('personId')),
    ),
  )
  channel: ConvocationChannel;
}

@ReadsFrom(meetingPolicy.sendConvocation.entity, () => meetingPolicy.sendConvocation)
@ObjectType({ description: 'Whether a convocation sent now respects the notice of the body. Said, never blocked.' })
export class ConvocationNotice {
  @Field(() => ID) id: string;
  @Reads(
    sql(
      () => Int,
      (scope) => `${meetingDay(scope)} - ${today(scope)}`,
    ),
  )
  daysLeft: number;
  @Reads(
    sql(
      () => Int,
      (scope) => ofRules(scope, 'r.notice_days'),
      { nullable: true },
    ),
  )
  requiredDays: number | null;
  @Reads(
    sql(
      () => Day,
      (scope) => ofRules(scope, `${meetingDay(scope)} - r.notice_days`),
      { nullable: true },
    ),
  )
  conveneBefore: string | null;
  @Reads(
    sql(
      () => Boolean,
      (scope) => `coalesce(${ofRules(scope, 'r.notice_days')} > ${meetingDay(scope)} - ${today(scope)}, false)`,
    ),
  )
  isShort: boolean;
  @Reads(
    sql(
      () => Boolean,
      (scope) => ofBody(scope, kindIn('b', regulatedKinds)),
      { description: 'A text sets the notice of such a commission: a convocation sent too late is void.' },
    ),
  )
  isRegulated: boolean;
}

@ReadsFrom(meetingPolicy.sendConvocation.entity, () => meetingPolicy.sendConvocation)
@ObjectType({ description: 'What would leave if the convocation were sent now.' })
export class ConvocationPlan {
  @Field(() => ID, { description: 'Of the meeting.' }) id: string;
  @Reads(
    many(() => PlannedRecipient, {
      on: 'bodyId',
      by: (scope) => scope.column('bodyId'),
      orderBy: 'seatId, role desc, id',
      where: (scope) =>
        `${runsOn(scope.alias, meetingDay(above(scope)))}
         and exists (select from governance_body b where b.id = ${scope.column('bodyId')}
           and ${mayBeConvened(scope.alias, above(scope).alias, 'b')})`,
    }),
  )
  recipients: PlannedRecipient[];
  @Reads(
    many(() => Convocation, {
      on: 'meetingId',
      orderBy: 'position, id',
      where: (scope) => `${scope.column('mandateId')} is null and ${scope.column('withdrawnAt')} is null`,
    }),
  )
  invited: Convocation[];
  @Reads(
    many(() => Seat, {
      on: 'bodyId',
      by: (scope) => scope.column('bodyId'),
      orderBy: 'position, id',
      where: (scope) => isVacantOn(scope.alias, meetingDay(above(scope))),
    }),
  )
  vacantSeats: Seat[];
  @Reads(
    sql(() => [String], remarks, {
      description: 'What is worth knowing before sending, as sentences to be shown as they are.',
    }),
  )
  remarks: string[];
  @Reads(one(() => ConvocationNotice, 'id')) notice: ConvocationNotice;
  @Reads(
    sql(
      () => DateTime,
      (scope) => `greatest(least(${scope.column('startsAt')} - interval '3 days', ${scope.column('startsAt')}),
        least(now() + interval '1 day', ${scope.column('startsAt')}))`,
      { description: 'The date to answer by that is proposed.' },
    ),
  )
  replyBy: string;
  @Reads(
    sql(
      () => String,
      (scope) => `'/convocations/' || ${scope.column('id')} || '/lettre.pdf'`,
      {
        description:
          'The letter as it would leave to the first recipient, a PDF. Add `?mandate=` for another, `?lang=en`.',
      },
    ),
  )
  letterUrl: string;
}
