import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { addAgendaItem } from '../commands/add-agenda-item.ts';
import { addGuest } from '../commands/add-guest.ts';
import { cancelMeeting } from '../commands/cancel-meeting.ts';
import { moveAgendaItem } from '../commands/move-agenda-item.ts';
import { openMeeting } from '../commands/open-meeting.ts';
import { recordAttendance } from '../commands/record-attendance.ts';
import { removeAgendaItem } from '../commands/remove-agenda-item.ts';
import { scheduleMeeting } from '../commands/schedule-meeting.ts';
import { updateAgendaItem } from '../commands/update-agenda-item.ts';
import { updateMeeting } from '../commands/update-meeting.ts';
import { meetingPolicy } from '../meetings.policy.ts';
import {
  AddAgendaItemInput,
  AddGuestInput,
  CancelMeetingInput,
  MoveAgendaItemInput,
  OpenMeetingInput,
  RecordAttendanceInput,
  RemoveAgendaItemInput,
  ScheduleMeetingInput,
  UpdateAgendaItemInput,
  UpdateMeetingInput,
} from './meetings.inputs.ts';
import { Meeting } from './meetings.types.ts';
import { MeetingPayload } from './payloads.ts';

/** The meeting, its agenda, who came. */
@Resolver()
export class MeetingsResolver {
  @Query(() => Meeting, { nullable: true })
  @Allow(meetingPolicy.read)
  meeting(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Mutation(() => MeetingPayload, { description: 'Puts a meeting in the calendar. Nothing is sent.' })
  @Allow(bodyPolicy.scheduleMeeting)
  scheduleMeeting(@Args('input') input: ScheduleMeetingInput, @Write() write: Writing) {
    return write.run(scheduleMeeting, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.updateMeeting)
  updateMeeting(@Args('input') input: UpdateMeetingInput, @Write() write: Writing) {
    return write.run(updateMeeting, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.cancelMeeting)
  cancelMeeting(@Args('input') input: CancelMeetingInput, @Write() write: Writing) {
    return write.run(cancelMeeting, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.addAgendaItem)
  addAgendaItem(@Args('input') input: AddAgendaItemInput, @Write() write: Writing) {
    return write.run(addAgendaItem, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.updateAgendaItem)
  updateAgendaItem(@Args('input') input: UpdateAgendaItemInput, @Write() write: Writing) {
    return write.run(updateAgendaItem, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.moveAgendaItem)
  moveAgendaItem(@Args('input') input: MoveAgendaItemInput, @Write() write: Writing) {
    return write.run(moveAgendaItem, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.removeAgendaItem)
  removeAgendaItem(@Args('input') input: RemoveAgendaItemInput, @Write() write: Writing) {
    return write.run(removeAgendaItem, input);
  }

  @Mutation(() => MeetingPayload, { description: 'Freezes the attendance list on the day. Again: no effect.' })
  @Allow(meetingPolicy.openMeeting)
  openMeeting(@Args('input') input: OpenMeetingInput, @Write() write: Writing) {
    return write.run(openMeeting, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.recordAttendance)
  recordAttendance(@Args('input') input: RecordAttendanceInput, @Write() write: Writing) {
    return write.run(recordAttendance, input);
  }

  @Mutation(() => MeetingPayload)
  @Allow(meetingPolicy.addGuest)
  addGuest(@Args('input') input: AddGuestInput, @Write() write: Writing) {
    return write.run(addGuest, input);
  }
}
