import type { ConvocationAnswer } from '@maillage/domain';
import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, Public } from '../../../platform/access/allow.decorator.ts';
import { Config } from '../../../platform/config/config.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { Meeting, meetingPolicy } from '../../meetings/index.ts';
import { answerConvocation } from '../commands/answer-convocation.ts';
import { inviteToMeeting } from '../commands/invite-to-meeting.ts';
import { recordConvocationAnswer } from '../commands/record-convocation-answer.ts';
import { remindConvocations } from '../commands/remind-convocations.ts';
import { resendConvocation } from '../commands/resend-convocation.ts';
import { sendConvocation } from '../commands/send-convocation.ts';
import { sendConvocationUpdate } from '../commands/send-convocation-update.ts';
import { withdrawInvitation } from '../commands/withdraw-invitation.ts';
import { convocationLinks } from '../convocation-links.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import {
  AnswerConvocationInput,
  InviteToMeetingInput,
  RecordConvocationAnswerInput,
  RemindConvocationsInput,
  ResendConvocationInput,
  SendConvocationInput,
  SendConvocationUpdateInput,
  WithdrawInvitationInput,
} from './convocations.inputs.ts';
import { Convocation } from './convocations.types.ts';
import { ConvocationAnswerEnum } from './enums.ts';
import { ConvocationPlan } from './plan.types.ts';

@ObjectType()
export class ConvenedMeetingPayload {
  @Field(() => Meeting) meeting: Meeting;
}

@ObjectType()
export class ConvocationPayload extends ConvenedMeetingPayload {
  @Field(() => Convocation) convocation: Convocation;
}

@ObjectType()
export class AnswerConvocationPayload {
  @Field(() => ConvocationAnswerEnum) answer: ConvocationAnswer;
  @Field(() => DateTime, { description: 'The beginning of the meeting: until then the answer may be changed.' })
  changeableUntil: string;
}

/** Who is convened, what leaves, who answers. */
@Resolver()
export class ConvocationsResolver {
  constructor(private readonly config: Config) {}

  @Query(() => ConvocationPlan, { nullable: true, description: 'Who would be convened now. Nothing is sent.' })
  @Allow(meetingPolicy.sendConvocation)
  convocationPlan(@Args('meetingId', { type: () => ID }) meetingId: string, @Read() read: Reading) {
    return read.one({ id: meetingId });
  }

  @Mutation(() => ConvenedMeetingPayload, {
    description: 'Freezes the list of recipients and of attendance, and sends the convocation to each.',
  })
  @Allow(meetingPolicy.sendConvocation)
  sendConvocation(@Args('input') input: SendConvocationInput, @Write() write: Writing) {
    return write.run(sendConvocation, input);
  }

  @Mutation(() => AnswerConvocationPayload, { description: 'Without signing in: the personal link gives the right.' })
  @Public('who holds the token has received the mail')
  answerConvocation(@Args('input') { token, ...input }: AnswerConvocationInput, @Write() write: Writing) {
    const convocationId = convocationLinks(this.config.MAILLAGE_SECRET).idOf(token);
    return write.run(answerConvocation, { ...input, convocationId });
  }

  @Mutation(() => ConvocationPayload, { description: 'For somebody who answered otherwise; who noted it is kept.' })
  @Allow(convocationPolicy.recordConvocationAnswer)
  recordConvocationAnswer(@Args('input') input: RecordConvocationAnswerInput, @Write() write: Writing) {
    return write.run(recordConvocationAnswer, input);
  }

  @Mutation(() => ConvocationPayload, {
    description: 'Somebody without a mandate, for this meeting alone. Nothing is sent before the convocation.',
  })
  @Allow(meetingPolicy.inviteToMeeting)
  inviteToMeeting(@Args('input') input: InviteToMeetingInput, @Write() write: Writing) {
    return write.run(inviteToMeeting, input);
  }

  @Mutation(() => ConvenedMeetingPayload)
  @Allow(convocationPolicy.withdrawInvitation)
  withdrawInvitation(@Args('input') input: WithdrawInvitationInput, @Write() write: Writing) {
    return write.run(withdrawInvitation, input);
  }

  @Mutation(() => ConvenedMeetingPayload, {
    description:
      'Tells a change or the cancellation at once; a quarter of an hour after the last change it is told anyway.',
  })
  @Allow(meetingPolicy.sendConvocationUpdate)
  sendConvocationUpdate(@Args('input') input: SendConvocationUpdateInput, @Write() write: Writing) {
    return write.run(sendConvocationUpdate, input);
  }

  @Mutation(() => ConvocationPayload)
  @Allow(convocationPolicy.resendConvocation)
  resendConvocation(@Args('input') input: ResendConvocationInput, @Write() write: Writing) {
    return write.run(resendConvocation, input);
  }

  @Mutation(() => ConvenedMeetingPayload, {
    description: 'To those who have not answered, or present an item; once a day at most, never to who wants none.',
  })
  @Allow(meetingPolicy.remindConvocations)
  remindConvocations(@Args('input') input: RemindConvocationsInput, @Write() write: Writing) {
    return write.run(remindConvocations, input);
  }
}
