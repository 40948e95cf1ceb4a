import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, OnlyBySession } from '../../../platform/access/allow.decorator.ts';
import { Config } from '../../../platform/config/config.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { Meeting, meetingPolicy } from '../../meetings/index.ts';
import { networkPolicy } from '../../networks/index.ts';
import { calendarFeedPolicy, schoolHolidayPolicy } from '../calendar.policy.ts';
import { calendarOfViewer, calendarRows, checkPeriod } from '../calendar-period.ts';
import { addSchoolHoliday } from '../commands/add-school-holiday.ts';
import { createCalendarFeed } from '../commands/create-calendar-feed.ts';
import { removeSchoolHoliday } from '../commands/remove-school-holiday.ts';
import { revokeCalendarFeed } from '../commands/revoke-calendar-feed.ts';
import { updateSchoolHoliday } from '../commands/update-school-holiday.ts';
import { dateNotes } from '../queries/date-notes.ts';
import {
  AddSchoolHolidayInput,
  CalendarFilter,
  CreateCalendarFeedInput,
  DateNotesArgs,
  RemoveSchoolHolidayInput,
  RevokeCalendarFeedInput,
  UpdateSchoolHolidayInput,
} from './calendar.inputs.ts';
import { DateNotes } from './calendar.types.ts';
import {
  CreateCalendarFeedPayload,
  RemoveSchoolHolidayPayload,
  RevokeCalendarFeedPayload,
  SchoolHolidayPayload,
} from './payloads.ts';

/** One calendar of all bodies, and what is to be known of a date. */
@Resolver()
export class CalendarResolver {
  @Query(() => [Meeting], {
    nullable: true,
    description: `The meetings of all the viewer's networks in a period, in order; at most ${calendarRows}.`,
  })
  @Allow(meetingPolicy.read)
  calendar(@Read() read: Reading, @Args('filter') filter: CalendarFilter) {
    checkPeriod(filter);
    return read.list(calendarOfViewer, calendarRows);
  }

  @Query(() => DateNotes, { description: 'What is to be known of a date before a body is convened on it.' })
  @Allow(bodyPolicy.scheduleMeeting)
  dateNotes(@Read() read: Reading, @Args() args: DateNotesArgs): Promise<DateNotes> {
    return read.ask(dateNotes, args);
  }

  @Mutation(() => SchoolHolidayPayload)
  @Allow(networkPolicy.addSchoolHoliday)
  addSchoolHoliday(@Args('input') input: AddSchoolHolidayInput, @Write() write: Writing) {
    return write.run(addSchoolHoliday, input);
  }

  @Mutation(() => SchoolHolidayPayload)
  @Allow(schoolHolidayPolicy.updateSchoolHoliday)
  updateSchoolHoliday(@Args('input') input: UpdateSchoolHolidayInput, @Write() write: Writing) {
    return write.run(updateSchoolHoliday, input);
  }

  @Mutation(() => RemoveSchoolHolidayPayload)
  @Allow(schoolHolidayPolicy.removeSchoolHoliday)
  removeSchoolHoliday(@Args('input') input: RemoveSchoolHolidayInput, @Write() write: Writing) {
    return write.run(removeSchoolHoliday, input);
  }
}

/** Private addresses for calendar programs. */
@Resolver()
@OnlyBySession()
export class CalendarFeedsResolver {
  constructor(private readonly config: Config) {}

  @Mutation(() => CreateCalendarFeedPayload)
  @Allow(calendarFeedPolicy.createCalendarFeed)
  createCalendarFeed(@Args('input') input: CreateCalendarFeedInput, @Write() write: Writing) {
    return write.run(createCalendarFeed, { ...input, publicUrl: this.config.PUBLIC_URL });
  }

  @Mutation(() => RevokeCalendarFeedPayload)
  @Allow(calendarFeedPolicy.revokeCalendarFeed)
  revokeCalendarFeed(@Args('input') input: RevokeCalendarFeedInput, @Write() write: Writing) {
    return write.run(revokeCalendarFeed, input);
  }
}
