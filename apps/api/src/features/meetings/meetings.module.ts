import { defineFeature } from '../../platform/feature.ts';
import './api/meetings.fields.ts';
import { agendaDocumentDoor } from './agenda-document.door.ts';
import { AgendaResolver } from './api/agenda.resolver.ts';
import { MeetingsResolver } from './api/meetings.resolver.ts';
import { MinutesResolver } from './api/minutes.resolver.ts';
import { minutesPublishedNotice } from './minutes-published.notice.ts';
import { AgendaDocumentEntity } from './model/agenda-document.entity.ts';
import { AgendaItemEntity } from './model/agenda-item.entity.ts';
import { AgendaProposalEntity } from './model/agenda-proposal.entity.ts';
import { AttendanceEntity } from './model/attendance.entity.ts';
import { DecisionRegisterEntity } from './model/decision-register.entity.ts';
import { MeetingEntity } from './model/meeting.entity.ts';
import { OutcomeEntity } from './model/outcome.entity.ts';
import { StandingItemEntity } from './model/standing-item.entity.ts';

export const meetingsFeature = defineFeature({
  name: 'meetings',
  entities: [
    MeetingEntity,
    AgendaItemEntity,
    AgendaDocumentEntity,
    AgendaProposalEntity,
    StandingItemEntity,
    AttendanceEntity,
    OutcomeEntity,
    DecisionRegisterEntity,
  ],
  resolvers: [MeetingsResolver, AgendaResolver, MinutesResolver],
  subscribers: [minutesPublishedNotice],
  fileDoors: ({ dataSource }) => [agendaDocumentDoor(dataSource)],
  fileReferences: [{ table: 'meetings_agenda_document', column: 'file_id' }],
});
