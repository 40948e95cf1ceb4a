import { defineFeature } from '../../platform/feature.ts';
import './api/polls.fields.ts';
import { PollsResolver } from './api/polls.resolver.ts';
import { DateAnswerEntity } from './model/date-answer.entity.ts';
import { DateOptionEntity } from './model/date-option.entity.ts';
import { DatePollEntity } from './model/date-poll.entity.ts';
import { DatePollInvitationEntity } from './model/date-poll-invitation.entity.ts';

export const pollsFeature = defineFeature({
  name: 'polls',
  entities: [DatePollEntity, DateOptionEntity, DateAnswerEntity, DatePollInvitationEntity],
  resolvers: [PollsResolver],
});
