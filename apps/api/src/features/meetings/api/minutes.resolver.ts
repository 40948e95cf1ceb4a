import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Write, type Writing } from '../../../platform/run/doors.ts';
import { addOutcome } from '../commands/add-outcome.ts';
import { completeAction } from '../commands/complete-action.ts';
import { publishMinutes } from '../commands/publish-minutes.ts';
import { removeOutcome } from '../commands/remove-outcome.ts';
import { saveMinutes } from '../commands/save-minutes.ts';
import { updateOutcome } from '../commands/update-outcome.ts';
import { meetingPolicy, outcomePolicy } from '../meetings.policy.ts';
import {
  AddOutcomeInput,
  CompleteActionInput,
  PublishMinutesInput,
  RemoveOutcomeInput,
  SaveMinutesInput,
  UpdateOutcomeInput,
} from './meetings.inputs.ts';
import { AgendaItemPayload, MeetingPayload, OutcomePayload } from './payloads.ts';

/** What was said, what came out of it, and its publication. */
@Resolver()
export class MinutesResolver {
  @Mutation(() => AgendaItemPayload, { description: 'Refused when another hand saved since `expectedVersion`.' })
  @Allow(meetingPolicy.saveMinutes)
  saveMinutes(@Args('input') input: SaveMinutesInput, @Write() write: Writing) {
    return write.run(saveMinutes, input);
  }

  @Mutation(() => AgendaItemPayload)
  @Allow(meetingPolicy.addOutcome)
  addOutcome(@Args('input') input: AddOutcomeInput, @Write() write: Writing) {
    return write.run(addOutcome, input);
  }

  @Mutation(() => AgendaItemPayload)
  @Allow(meetingPolicy.updateOutcome)
  updateOutcome(@Args('input') input: UpdateOutcomeInput, @Write() write: Writing) {
    return write.run(updateOutcome, input);
  }

  @Mutation(() => AgendaItemPayload)
  @Allow(meetingPolicy.removeOutcome)
  removeOutcome(@Args('input') input: RemoveOutcomeInput, @Write() write: Writing) {
    return write.run(removeOutcome, input);
  }

  @Mutation(() => OutcomePayload, { description: 'Also after publication, by who answers for it.' })
  @Allow(outcomePolicy.completeAction)
  completeAction(@Args('input') input: CompleteActionInput, @Write() write: Writing) {
    return write.run(completeAction, input);
  }

  @Mutation(() => MeetingPayload, { description: 'Numbers the decisions and locks the meeting.' })
  @Allow(meetingPolicy.publishMinutes)
  publishMinutes(@Args('input') input: PublishMinutesInput, @Write() write: Writing) {
    return write.run(publishMinutes, input);
  }
}
