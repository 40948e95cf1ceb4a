import {
  convocationAnswers,
  convocationChannels,
  convocationReasons,
  invitationRoles,
  sendingKinds,
  sendingStates,
} from '@maillage/domain';
import { graphqlEnum } from '../../../platform/http/enum.ts';

export const ConvocationAnswerEnum = graphqlEnum('ConvocationAnswer', convocationAnswers);
export const ConvocationReasonEnum = graphqlEnum('ConvocationReason', convocationReasons);
export const ConvocationChannelEnum = graphqlEnum('ConvocationChannel', convocationChannels);
export const SendingKindEnum = graphqlEnum('SendingKind', sendingKinds);
export const SendingStateEnum = graphqlEnum('SendingState', sendingStates);
export const InvitationRoleEnum = graphqlEnum('InvitationRole', invitationRoles);
