import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, Public } from '../../../platform/access/allow.decorator.ts';
import { Config } from '../../../platform/config/config.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { Meeting } from '../../meetings/index.ts';
import { answerDatePoll } from '../commands/answer-date-poll.ts';
import { answerDatePollByLink } from '../commands/answer-date-poll-by-link.ts';
import { chooseDateOption } from '../commands/choose-date-option.ts';
import { closeDatePoll } from '../commands/close-date-poll.ts';
import { createDatePoll } from '../commands/create-date-poll.ts';
import { remindDatePoll } from '../commands/remind-date-poll.ts';
import { updateDatePoll } from '../commands/update-date-poll.ts';
import { datePollLinks } from '../date-poll-link.ts';
import { datePollPolicy } from '../polls.policy.ts';
import {
  AnswerDatePollByLinkInput,
  AnswerDatePollInput,
  ChooseDateOptionInput,
  CloseDatePollInput,
  CreateDatePollInput,
  RemindDatePollInput,
  UpdateDatePollInput,
} from './polls.inputs.ts';
import { DatePoll } from './polls.types.ts';

@ObjectType()
export class DatePollPayload {
  @Field(() => DatePoll) datePoll: DatePoll;
}

@ObjectType()
export class ChooseDateOptionPayload {
  @Field(() => DatePoll) datePoll: DatePoll;
  @Field(() => Meeting) meeting: Meeting;
}

@ObjectType({ description: 'The link shows nothing more than its own page does.' })
export class AnswerDatePollByLinkPayload {
  @Field() isKept: boolean;
}

@Resolver()
export class PollsResolver {
  constructor(private readonly config: Config) {}

  @Query(() => DatePoll, { nullable: true })
  @Allow(datePollPolicy.read)
  datePoll(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Mutation(() => DatePollPayload, { description: 'Asks the seats of the body: mails leave.' })
  @Allow(bodyPolicy.createDatePoll)
  createDatePoll(@Args('input') input: CreateDatePollInput, @Write() write: Writing) {
    return write.run(createDatePoll, input);
  }

  @Mutation(() => DatePollPayload)
  @Allow(datePollPolicy.updateDatePoll)
  updateDatePoll(@Args('input') input: UpdateDatePollInput, @Write() write: Writing) {
    return write.run(updateDatePoll, input);
  }

  @Mutation(() => DatePollPayload)
  @Allow(datePollPolicy.answerDatePoll)
  answerDatePoll(@Args('input') input: AnswerDatePollInput, @Write() write: Writing) {
    return write.run(answerDatePoll, input);
  }

  @Mutation(() => AnswerDatePollByLinkPayload)
  @Public('who holds the token has received the mail')
  answerDatePollByLink(@Args('input') { token, ...input }: AnswerDatePollByLinkInput, @Write() write: Writing) {
    const datePollInvitationId = datePollLinks(this.config.MAILLAGE_SECRET).idOf(token);
    return write.run(answerDatePollByLink, { ...input, datePollInvitationId });
  }

  @Mutation(() => DatePollPayload, { description: 'Reminds the seats that have not answered, at most once a day.' })
  @Allow(datePollPolicy.remindDatePoll)
  remindDatePoll(@Args('input') input: RemindDatePollInput, @Write() write: Writing) {
    return write.run(remindDatePoll, input);
  }

  @Mutation(() => DatePollPayload, { description: 'Takes no more answers.' })
  @Allow(datePollPolicy.closeDatePoll)
  closeDatePoll(@Args('input') input: CloseDatePollInput, @Write() write: Writing) {
    return write.run(closeDatePoll, input);
  }

  @Mutation(() => ChooseDateOptionPayload, { description: 'The date becomes a meeting; nothing is convened.' })
  @Allow(datePollPolicy.chooseDateOption)
  chooseDateOption(@Args('input') input: ChooseDateOptionInput, @Write() write: Writing) {
    return write.run(chooseDateOption, input);
  }
}
