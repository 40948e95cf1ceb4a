import type {
  AgendaItemKind,
  AttendanceState,
  FrameworkCode,
  MandateRole,
  MeetingState,
  OutcomeKind,
  StandingRole,
  Visibility,
} from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Day, Json } from '../../../platform/http/scalars.ts';
import {
  among,
  count,
  first,
  many,
  one,
  ReadableIf,
  Reads,
  ReadsFrom,
  sql,
  viewerCan,
} from '../../../platform/read/declare.ts';
import { Organisation, Person } from '../../actors/index.ts';
import { Body, Mandate, MandateRoleEnum, Seat } from '../../governance/index.ts';
import { FrameworkEnum, Network, VisibilityEnum } from '../../networks/index.ts';
import { agendaItemPolicy, attendancePolicy, meetingPolicy, outcomePolicy } from '../meetings.policy.ts';
import { AgendaItemEntity } from '../model/agenda-item.entity.ts';
import { AttendanceEntity } from '../model/attendance.entity.ts';
import { MeetingEntity } from '../model/meeting.entity.ts';
import { OutcomeEntity } from '../model/outcome.entity.ts';
import { AgendaDocument } from './agenda.types.ts';
import { agendaCallUntil } from './agenda-call.sql.ts';
import {
  AgendaItemKindEnum,
  AttendanceStateEnum,
  MeetingStateEnum,
  OutcomeKindEnum,
  StandingRoleEnum,
} from './enums.ts';
import { seatsHeld, seatsPresent, seatsRequired } from './quorum.sql.ts';

@ReadsFrom(
  () => MeetingEntity,
  () => meetingPolicy.join,
)
@ObjectType({ description: 'Seats held and present once the meeting was opened. Without a rule, nothing is required.' })
export class MeetingQuorum {
  @Field(() => ID) id: string;
  @Reads(sql(() => Int, seatsHeld)) seats: number;
  @Reads(sql(() => Int, seatsPresent)) present: number;
  @Reads(sql(() => Int, seatsRequired, { nullable: true })) required: number | null;
  @Reads(
    sql(
      () => Boolean,
      (scope) => `${seatsPresent(scope)} >= ${seatsRequired(scope)}`,
      { nullable: true },
    ),
  )
  reached: boolean | null;
}

@ReadsFrom(
  () => MeetingEntity,
  () => meetingPolicy.read,
)
@ObjectType({
  description: 'A meeting of a body. Members of the network see that it takes place; what is inside needs more.',
})
export class Meeting {
  @Field(() => ID) id: string;
  @Reads(one(() => Body, 'bodyId')) body: Body;
  @Reads(one(() => Network, 'networkId')) network: Network;
  @Field() title: string;
  @Field(() => MeetingStateEnum) state: MeetingState;
  @Field(() => DateTime) startsAt: string;
  @Reads(
    sql(
      () => DateTime,
      (scope) => `${scope.column('startsAt')} + make_interval(mins => ${scope.column('durationMinutes')})`,
    ),
  )
  endsAt: string;
  @Field(() => Int) durationMinutes: number;
  @Field({ description: 'IANA: the hour is said in it, wherever the reader is.' }) timeZone: string;
  @ReadableIf(() => meetingPolicy.open)
  @Field(() => String, { nullable: true })
  place: string | null;
  @ReadableIf(() => meetingPolicy.join)
  @Field(() => String, { nullable: true })
  videoUrl: string | null;
  @Field(() => VisibilityEnum) visibility: Visibility;
  @ReadableIf(() => meetingPolicy.updateMeeting)
  @Field(() => [ID], { nullable: true, description: 'The readers of a RESTRICTED meeting, for who may change them.' })
  namedPersonIds: string[] | null;
  @ReadableIf(() => meetingPolicy.updateMeeting)
  @Reads(
    among(() => Person, 'namedPersonIds', {
      orderBy: 'familyName fr',
      nullable: true,
      description: 'The same, by name.',
    }),
  )
  namedPeople: unknown[] | null;
  @Field(() => DateTime, { nullable: true, description: 'When the invitation left; nothing was sent before.' })
  convenedAt: string | null;
  @Field(() => DateTime, { nullable: true }) openedAt: string | null;
  @Field(() => DateTime, { nullable: true }) minutesPublishedAt: string | null;
  @Field(() => DateTime, { nullable: true }) cancelledAt: string | null;
  @ReadableIf(() => meetingPolicy.open)
  @Field(() => String, { nullable: true })
  cancelReason: string | null;
  @ReadableIf(() => meetingPolicy.open)
  @Reads(
    sql(() => Day, agendaCallUntil, {
      nullable: true,
      description: 'The last day to propose an item for it. Null once it is no longer ahead.',
    }),
  )
  agendaCallUntil: string | null;
  @Reads(many(() => AgendaItem, { on: 'meetingId', orderBy: 'position' })) agendaItems: unknown[];
  @Reads(many(() => Attendance, { on: 'meetingId', orderBy: 'position, id' })) attendances: unknown[];
  @Reads(many(() => Outcome, { on: 'meetingId', orderBy: 'agendaItemId, position' })) outcomes: unknown[];
  @Reads(count(() => Outcome, { on: 'meetingId' })) outcomeCount: number;
  @Reads(one(() => MeetingQuorum, 'id', { nullable: true })) quorum: MeetingQuorum | null;
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => AgendaItemEntity,
  () => agendaItemPolicy.read,
)
@ObjectType({ description: 'A point of the agenda, and its minutes.' })
export class AgendaItem {
  @Field(() => ID) id: string;
  @Reads(one(() => Meeting, 'meetingId')) meeting: Meeting;
  @Field(() => Int) position: number;
  @Field() title: string;
  @Field(() => AgendaItemKindEnum) kind: AgendaItemKind;
  @Field(() => Int, { nullable: true }) durationMinutes: number | null;
  @Field(() => String, { nullable: true, description: 'Items that follow each other under the same name.' })
  section: string | null;
  @Field(() => FrameworkEnum, { nullable: true }) framework: FrameworkCode | null;
  @Field(() => StandingRoleEnum, { nullable: true, description: 'Of an item that comes back at each meeting.' })
  standing: StandingRole | null;
  @Reads(one(() => AgendaItem, 'carriedFromItemId', { nullable: true, description: 'The item that it continues.' }))
  carriedFrom: unknown | null;
  @Reads(one(() => AgendaItem, 'originItemId', { nullable: true, description: 'Where that chain began.' }))
  origin: unknown | null;
  @Reads(
    first(() => AgendaItem, {
      on: 'carriedFromItemId',
      orderBy: 'id desc',
      where: (scope) =>
        `not exists (select 1 from meetings_meeting c where c.network_id = ${scope.column('networkId')} and c.id = ${scope.column('meetingId')} and c.state = 'CANCELLED')`,
    }),
  )
  carriedTo: unknown | null;
  @Reads(many(() => AgendaDocument, { on: 'agendaItemId', orderBy: 'addedAt, id' })) documents: unknown[];
  @Reads(one(() => Person, 'presenterPersonId', { nullable: true })) presenter: Person | null;
  @Field(() => String, { nullable: true }) presenterLabel: string | null;
  @ReadableIf(() => agendaItemPolicy.readMinutes)
  @Field(() => Json, {
    nullable: true,
    description: 'Null until written, and, before publication, for who does not write.',
  })
  minutes: unknown;
  @Field(() => Int, { description: 'To be sent back as `expectedVersion` by who saves.' }) minutesVersion: number;
  @Reads(many(() => Outcome, { on: 'agendaItemId', orderBy: 'position, id' })) outcomes: unknown[];
}

@ReadsFrom(
  () => AttendanceEntity,
  () => attendancePolicy.read,
)
@ObjectType({ description: 'A line of the attendance list: a mandate of the day, or a guest.' })
export class Attendance {
  @Field(() => ID) id: string;
  @Reads(one(() => Meeting, 'meetingId')) meeting: Meeting;
  @Reads(one(() => Mandate, 'mandateId', { nullable: true })) mandate: Mandate | null;
  @Reads(one(() => Person, 'personId', { nullable: true })) person: Person | null;
  @Field(() => String, { nullable: true }) guestName: string | null;
  @Reads(one(() => Organisation, 'organisationId', { nullable: true })) organisation: Organisation | null;
  @Reads(one(() => Seat, 'seatId', { nullable: true })) seat: Seat | null;
  @Field(() => MandateRoleEnum) role: MandateRole;
  @Field(() => AttendanceStateEnum) state: AttendanceState;
  @Reads(one(() => Person, 'representedByPersonId', { nullable: true })) representedBy: Person | null;
  @Field(() => DateTime, { nullable: true }) recordedAt: string | null;
}

@ReadsFrom(
  () => OutcomeEntity,
  () => outcomePolicy.read,
)
@ObjectType({ description: 'What a point ended on: information, decision, action or disagreement.' })
export class Outcome {
  @Field(() => ID) id: string;
  @Field(() => OutcomeKindEnum) kind: OutcomeKind;
  @Field(() => String, { nullable: true, description: 'Of a published decision: D-2026-001, by body and year.' })
  number: string | null;
  @Field() text: string;
  @Reads(one(() => Person, 'ownerPersonId', { nullable: true })) owner: Person | null;
  @Field(() => Day, { nullable: true }) dueOn: string | null;
  @Field(() => DateTime, { nullable: true }) doneAt: string | null;
  @Field(() => DateTime, { nullable: true }) publishedAt: string | null;
  @Reads(
    one(() => AgendaItem, 'agendaItemId', {
      nullable: true,
      description: 'Null to who answers for the action from outside the body.',
    }),
  )
  agendaItem: AgendaItem | null;
  @Reads(one(() => Meeting, 'meetingId')) meeting: Meeting;
  @Reads(one(() => Body, 'bodyId')) body: Body;
  @Reads(viewerCan()) viewerCan: string[];
}
