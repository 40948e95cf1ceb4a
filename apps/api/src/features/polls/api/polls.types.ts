import type { Availability, DatePollState } from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../platform/http/scalars.ts';
import { many, one, Reads, ReadsFrom, sql, viewerCan } from '../../../platform/read/declare.ts';
import { Person } from '../../actors/index.ts';
import { Body, Seat } from '../../governance/index.ts';
import { Meeting } from '../../meetings/index.ts';
import { DateAnswerEntity } from '../model/date-answer.entity.ts';
import { DateOptionEntity } from '../model/date-option.entity.ts';
import { DatePollEntity } from '../model/date-poll.entity.ts';
import { dateAnswerPolicy, dateOptionPolicy, datePollPolicy } from '../polls.policy.ts';
import { AvailabilityEnum, DatePollStateEnum } from './enums.ts';
import {
  answeredSeatCount,
  ifNeededCount,
  keySeatCount,
  keySeatsComing,
  noCount,
  requiredSeatCount,
  seatCount,
  state,
  yesCount,
} from './tally.sql.ts';

@ReadsFrom(
  () => DateOptionEntity,
  () => dateOptionPolicy.read,
)
@ObjectType({ description: 'A date that a poll proposes, and how the seats that are held today stand to it.' })
export class DateOption {
  @Field(() => ID) id: string;
  @Field(() => DateTime) startsAt: string;
  @Field({ description: 'It became the meeting.' }) isChosen: boolean;
  @Reads(sql(() => Int, yesCount)) yesCount: number;
  @Reads(sql(() => Int, ifNeededCount)) ifNeededCount: number;
  @Reads(sql(() => Int, noCount)) noCount: number;
  @Reads(sql(() => Int, keySeatsComing, { description: 'Key seats that said yes or if needed.' }))
  keySeatCount: number;
  @Reads(many(() => DateAnswer, { on: 'dateOptionId', orderBy: 'seatId' })) answers: unknown[];
}

@ReadsFrom(
  () => DateAnswerEntity,
  () => dateAnswerPolicy.read,
)
@ObjectType({ description: 'What a seat says of a date. Seen by who runs the body, and by who speaks for the seat.' })
export class DateAnswer {
  @Field(() => ID) id: string;
  @Reads(one(() => Seat, 'seatId')) seat: Seat;
  @Field(() => AvailabilityEnum) availability: Availability;
  @Reads(one(() => Person, 'personId', { nullable: true, description: 'Who said it, or noted it.' }))
  answeredBy: Person | null;
  @Field(() => DateTime) answeredAt: string;
}

@ReadsFrom(
  () => DatePollEntity,
  () => datePollPolicy.read,
)
@ObjectType({ description: 'A date asked of the seats of a body, before a meeting is fixed.' })
export class DatePoll {
  @Field(() => ID) id: string;
  @Reads(one(() => Body, 'bodyId')) body: Body;
  @Field() title: string;
  @Reads(sql(() => DatePollStateEnum, state)) state: DatePollState;
  @Field(() => Int) durationMinutes: number;
  @Field({ description: 'IANA: the hours are said in it. Dates are instants.' }) timeZone: string;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true }) videoUrl: string | null;
  @Field(() => String, { nullable: true }) message: string | null;
  @Field(() => DateTime) closesAt: string;
  @Field(() => DateTime, { nullable: true }) closedAt: string | null;
  @Field(() => DateTime, { nullable: true }) remindedAt: string | null;
  @Field(() => DateTime) createdAt: string;
  @Reads(many(() => DateOption, { on: 'datePollId', orderBy: 'startsAt' })) options: DateOption[];
  /** What the choice became. */
  @Reads(one(() => Meeting, 'meetingId', { nullable: true })) meeting: Meeting | null;
  @Reads(sql(() => Int, seatCount, { description: 'Seats that somebody holds today: those that are asked.' }))
  seatCount: number;
  @Reads(sql(() => Int, answeredSeatCount, { description: 'Among them, those that spoke of every date.' }))
  answeredSeatCount: number;
  @Reads(sql(() => Int, keySeatCount)) keySeatCount: number;
  @Reads(
    sql(() => Int, requiredSeatCount, {
      nullable: true,
      description: 'Seats that the quorum of the body asks for; null without a quorum.',
    }),
  )
  requiredSeatCount: number | null;
  @Reads(viewerCan()) viewerCan: string[];
}
