import {
  agendaItemKinds,
  agendaProposalStates,
  attendanceStates,
  meetingStates,
  outcomeKinds,
  standingRoles,
} from '@maillage/domain';
import { graphqlEnum } from '../../../platform/http/enum.ts';

export const MeetingStateEnum = graphqlEnum('MeetingState', meetingStates);
export const AgendaItemKindEnum = graphqlEnum('AgendaItemKind', agendaItemKinds);
export const AttendanceStateEnum = graphqlEnum('AttendanceState', attendanceStates);
export const OutcomeKindEnum = graphqlEnum('OutcomeKind', outcomeKinds);
export const StandingRoleEnum = graphqlEnum('StandingRole', standingRoles);
export const AgendaProposalStateEnum = graphqlEnum('AgendaProposalState', agendaProposalStates);
