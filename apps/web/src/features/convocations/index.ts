export {
  type ConvocationPlan,
  ConvocationPlanQuery,
  type ConvocationRow,
  type MeetingToConvene,
  sendConvocation,
  withdrawInvitation,
} from './data/convocations.ts';
export { departureOf, groupsOf } from './data/groups.ts';
export { Convening } from './parts/convening.tsx';
export { DepartureSentence, ShortNotice } from './parts/departure-notice.tsx';
export { InviteDialog } from './parts/invite-dialog.tsx';
export { LetterPreview } from './parts/letter-preview.tsx';
export { Recipients, usePeopleCount } from './parts/recipients.tsx';
