import { defineFeature } from '../../platform/feature.ts';
import './api/meetings.fields.ts';
import { MeetingsResolver } from './api/meetings.resolver.ts';
import { MinutesResolver } from './api/minutes.resolver.ts';
import { minutesPublishedNotice } from './minutes-published.notice.ts';
import { AgendaItemEntity } from './model/agenda-item.entity.ts';
import { AttendanceEntity } from './model/attendance.entity.ts';
import { DecisionRegisterEntity } from './model/decision-register.entity.ts';
import { MeetingEntity } from './model/meeting.entity.ts';
import { OutcomeEntity } from './model/outcome.entity.ts';

export const meetingsFeature = defineFeature({
  name: 'meetings',
  entities: [MeetingEntity, AgendaItemEntity, AttendanceEntity, OutcomeEntity, DecisionRegisterEntity],
  resolvers: [MeetingsResolver, MinutesResolver],
  subscribers: [minutesPublishedNotice],
});
