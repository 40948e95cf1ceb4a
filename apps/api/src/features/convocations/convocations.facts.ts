import { defineFact } from '../../platform/facts/fact.ts';

type OfMeeting = { meetingId: string; bodyId: string };
type OfConvocation = OfMeeting & { convocationId: string };

export const convocationSent = defineFact<OfMeeting>('convocations.convocationSent');
export const convocationUpdateSent = defineFact<OfMeeting & { revision: number }>('convocations.convocationUpdateSent');
export const convocationsReminded = defineFact<OfMeeting>('convocations.convocationsReminded');
export const convocationResent = defineFact<OfConvocation>('convocations.convocationResent');
export const personInvited = defineFact<OfConvocation>('convocations.personInvited');
export const invitationWithdrawn = defineFact<OfConvocation>('convocations.invitationWithdrawn');
/** `byHand`: noted by who runs the meeting, for somebody who answered otherwise. */
export const convocationAnswered = defineFact<OfConvocation & { answer: string; byHand: boolean }>(
  'convocations.convocationAnswered',
);
export const remindersStopped = defineFact<{ personId: string }>('convocations.remindersStopped');
export const remindersResumed = defineFact<{ personId: string }>('convocations.remindersResumed');
