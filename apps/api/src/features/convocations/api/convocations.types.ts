import type {
  ConvocationAnswer,
  ConvocationChannel,
  ConvocationReason,
  MandateRole,
  SendingKind,
} from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Scope } from '../../../platform/access/rule.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { many, one, ReadableIf, Reads, ReadsFrom, sql, viewerCan } from '../../../platform/read/declare.ts';
import { Organisation, Person } from '../../actors/index.ts';
import { Mandate, MandateRoleEnum, Seat } from '../../governance/index.ts';
import { Meeting } from '../../meetings/index.ts';
import { convening, countOf } from '../convening.sql.ts';
import { conveningPolicy, convocationPolicy, sendingPolicy } from '../convocations.policy.ts';
import { ConveningEntity } from '../model/convening.entity.ts';
import { ConvocationEntity } from '../model/convocation.entity.ts';
import { SendingEntity } from '../model/sending.entity.ts';
import { sendingAddress, sendingError, sendingState } from '../sending.sql.ts';
import {
  ConvocationAnswerEnum,
  ConvocationChannelEnum,
  ConvocationReasonEnum,
  SendingKindEnum,
  SendingStateEnum,
} from './enums.ts';

const announcedText = (key: string) => (scope: Scope) => `${scope.column('announced')} ->> '${key}'`;
const announcedInstant = (key: string) => (scope: Scope) => `(${scope.column('announced')} ->> '${key}')::timestamptz`;

@ReadsFrom(
  () => SendingEntity,
  () => sendingPolicy.read,
)
@ObjectType({ description: 'One message to one person convened, and what became of it.' })
export class Sending {
  @Field(() => ID) id: string;
  @Field(() => SendingKindEnum) kind: SendingKind;
  @Reads(
    sql(
      () => SendingStateEnum,
      (scope) => sendingState(scope.column('id'), scope.column('convocationId')),
    ),
  )
  state: string;
  @Field(() => DateTime) queuedAt: string;
  @Reads(
    sql(
      () => DateTime,
      (scope) => `(select mail.sent_at from platform_mail mail where mail.id = ${scope.column('id')})`,
      { nullable: true },
    ),
  )
  sentAt: string | null;
  @Reads(
    sql(() => String, sendingError, { nullable: true, description: 'Why it did not leave, to be shown as it is.' }),
  )
  errorSentence: string | null;
  @ReadableIf(() => sendingPolicy.reach)
  @Reads(sql(() => String, sendingAddress, { nullable: true, description: 'For those who may reach the person.' }))
  address: string | null;
}

@ReadsFrom(
  () => ConvocationEntity,
  () => convocationPolicy.read,
)
@ObjectType({ description: 'Somebody convened to a meeting, and the answer.' })
export class Convocation {
  @Field(() => ID) id: string;
  @Reads(one(() => Meeting, 'meetingId')) meeting: Meeting;
  @Reads(
    one(() => Person, 'personId', { nullable: true, description: 'Null once the network no longer knows the person.' }),
  )
  person: Person | null;
  @Reads(
    sql(
      () => String,
      (scope) => `(select p.display_name from actors_person p where p.id = ${scope.column('personId')})`,
      { description: 'Of the person convened, even after the network no longer knows them.' },
    ),
  )
  displayName: string;
  @Reads(one(() => Organisation, 'organisationId', { nullable: true })) organisation: Organisation | null;
  @Reads(one(() => Seat, 'seatId', { nullable: true })) seat: Seat | null;
  @Reads(one(() => Mandate, 'mandateId', { nullable: true })) mandate: Mandate | null;
  @Field(() => MandateRoleEnum) role: MandateRole;
  @Field(() => ConvocationReasonEnum) reason: ConvocationReason;
  @Field(() => ConvocationChannelEnum) channel: ConvocationChannel;
  @Field(() => ConvocationAnswerEnum) answer: ConvocationAnswer;
  @Field(() => DateTime, { nullable: true }) answeredAt: string | null;
  @Reads(
    one(() => Person, 'answeredByPersonId', { nullable: true, description: 'Who noted an answer given otherwise.' }),
  )
  answeredBy: Person | null;
  @Reads(one(() => Person, 'representedByPersonId', { nullable: true })) representedBy: Person | null;
  @Reads(many(() => Sending, { on: 'convocationId', orderBy: 'queuedAt desc, id desc' })) sendings: Sending[];
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => ConveningEntity,
  () => conveningPolicy.read,
)
@ObjectType({ description: 'A meeting as those convened know it.' })
export class AnnouncedMeeting {
  @Field(() => ID) id: string;
  @Reads(sql(() => String, announcedText('title'))) title: string;
  @Reads(sql(() => DateTime, announcedInstant('startsAt'))) startsAt: string;
  @Reads(sql(() => DateTime, announcedInstant('endsAt'))) endsAt: string;
  @Reads(sql(() => String, announcedText('place'), { nullable: true })) place: string | null;
  @Reads(sql(() => String, announcedText('videoUrl'), { nullable: true })) videoUrl: string | null;
  @Reads(
    sql(
      () => [String],
      (scope) => `array(select jsonb_array_elements_text(${scope.column('announced')} -> 'agenda'))`,
      { description: 'Titles of the agenda, in order.' },
    ),
  )
  agenda: string[];
}

@ReadsFrom(
  () => ConveningEntity,
  () => conveningPolicy.read,
)
@ObjectType({ description: 'That a meeting was convened, and where the answers and the messages stand.' })
export class Convening {
  @Field(() => ID) id: string;
  @Field(() => DateTime) sentAt: string;
  @Reads(one(() => Person, 'sentByPersonId', { nullable: true })) sentBy: Person | null;
  @Field(() => DateTime, { nullable: true }) replyBy: string | null;
  @Field(() => String, { nullable: true }) message: string | null;
  @Reads(
    sql(() => Boolean, convening.hasChangeToAnnounce, { description: 'The meeting changed since the last message.' }),
  )
  hasChangeToAnnounce: boolean;
  @Reads(
    one(
      () => AnnouncedMeeting,
      (scope) => `case when ${scope.column('announced')} is not null then ${scope.column('id')} end`,
      {
        nullable: true,
        description: 'What it was when it was last announced, so that a change is told in words.',
      },
    ),
  )
  announced: AnnouncedMeeting | null;
  @Reads(sql(() => Int, convening.convened, { description: 'Copies to alternates are not counted, here and below.' }))
  convened: number;
  @Reads(sql(() => Int, countOf('PENDING'))) pending: number;
  @Reads(sql(() => Int, countOf('PRESENT'))) present: number;
  @Reads(sql(() => Int, countOf('REMOTE'))) remote: number;
  @Reads(sql(() => Int, countOf('EXCUSED'))) excused: number;
  @Reads(sql(() => Int, countOf('REPRESENTED'))) represented: number;
  @Reads(sql(() => Int, convening.seatsHeld, { description: 'Seats convened: what the quorum is a share of.' }))
  seatsHeld: number;
  @Reads(
    sql(() => Int, convening.seatsExpected, { description: 'Seats that come, or are represented, by the answers.' }),
  )
  seatsExpected: number;
  @Reads(
    sql(() => Int, convening.seatsRequired, { nullable: true, description: 'By the rules of the body; null without.' }),
  )
  seatsRequired: number | null;
  @Reads(sql(() => Int, convening.messages('SENT'), { description: 'Last messages to each person, by state.' }))
  sent: number;
  @Reads(sql(() => Int, convening.messages('WAITING'))) waiting: number;
  @Reads(sql(() => Int, convening.messages('REFUSED'))) refused: number;
  @Reads(sql(() => Int, convening.messages('TO_PRINT'))) toPrint: number;
}
