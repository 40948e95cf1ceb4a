import { defineFeature } from '../../platform/feature.ts';
import './api/polls.fields.ts';
import { PollsResolver } from './api/polls.resolver.ts';
import { datePollDoor } from './doors/date-poll.door.ts';
import { remindDatePollsClock } from './jobs/remind-date-polls.job.ts';
import { DateAnswerEntity } from './model/date-answer.entity.ts';
import { DateOptionEntity } from './model/date-option.entity.ts';
import { DatePollEntity } from './model/date-poll.entity.ts';
import { DatePollInvitationEntity } from './model/date-poll-invitation.entity.ts';
import { dateOptionChosenNotice } from './notices/date-option-chosen.notice.ts';
import { datePollOpenedNotice } from './notices/date-poll-opened.notice.ts';
import { datePollRemindedNotice } from './notices/date-poll-reminded.notice.ts';

export const pollsFeature = defineFeature({
  name: 'polls',
  entities: [DatePollEntity, DateOptionEntity, DateAnswerEntity, DatePollInvitationEntity],
  resolvers: [PollsResolver],
  httpDoors: [datePollDoor],
  subscribers: [datePollOpenedNotice, datePollRemindedNotice, dateOptionChosenNotice],
  clocks: [remindDatePollsClock],
});
