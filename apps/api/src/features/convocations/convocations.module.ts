import { defineFeature } from '../../platform/feature.ts';
import './api/convocations.fields.ts';
import { ConvocationsResolver } from './api/convocations.resolver.ts';
import { answerDoor } from './doors/answer.door.ts';
import { letterDoor } from './doors/letter.door.ts';
import { stopDoor } from './doors/stop.door.ts';
import { announceChangesClock } from './jobs/announce-changes.job.ts';
import { queueMailsJobs } from './jobs/queue-mails.job.ts';
import { remindClock } from './jobs/remind.job.ts';
import { ConveningEntity } from './model/convening.entity.ts';
import { ConvocationEntity } from './model/convocation.entity.ts';
import { ReminderStopEntity } from './model/reminder-stop.entity.ts';
import { SendingEntity } from './model/sending.entity.ts';

export const convocationsFeature = defineFeature({
  name: 'convocations',
  entities: [ConvocationEntity, ConveningEntity, SendingEntity, ReminderStopEntity],
  resolvers: [ConvocationsResolver],
  subscribers: queueMailsJobs,
  clocks: [announceChangesClock, remindClock],
  httpDoors: [answerDoor, letterDoor, stopDoor],
});
