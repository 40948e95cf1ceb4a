import { defineFact } from '../../platform/facts/fact.ts';

type Meeting = { meetingId: string; bodyId: string };
type OnItem = Meeting & { agendaItemId: string };
type OnOutcome = OnItem & { outcomeId: string };

export const meetingScheduled = defineFact<Meeting>('meetings.meetingScheduled');
export const meetingUpdated = defineFact<Meeting>('meetings.meetingUpdated');
export const meetingCancelled = defineFact<Meeting>('meetings.meetingCancelled');
export const agendaItemAdded = defineFact<OnItem>('meetings.agendaItemAdded');
export const agendaItemUpdated = defineFact<OnItem>('meetings.agendaItemUpdated');
export const agendaItemMoved = defineFact<OnItem & { position: number }>('meetings.agendaItemMoved');
export const agendaItemRemoved = defineFact<OnItem>('meetings.agendaItemRemoved');
export const agendaDocumentAdded = defineFact<OnItem & { agendaDocumentId: string }>('meetings.agendaDocumentAdded');
export const agendaDocumentUpdated = defineFact<OnItem & { agendaDocumentId: string }>(
  'meetings.agendaDocumentUpdated',
);
export const agendaDocumentRemoved = defineFact<OnItem & { agendaDocumentId: string }>(
  'meetings.agendaDocumentRemoved',
);
export const agendaTemplateSet = defineFact<{ bodyId: string }>('meetings.agendaTemplateSet');
export const agendaItemProposed = defineFact<{ bodyId: string; agendaProposalId: string }>(
  'meetings.agendaItemProposed',
);
export const agendaProposalTaken = defineFact<OnItem & { agendaProposalId: string }>('meetings.agendaProposalTaken');
export const agendaProposalDeclined = defineFact<{ bodyId: string; agendaProposalId: string }>(
  'meetings.agendaProposalDeclined',
);
export const agendaProposalWithdrawn = defineFact<{ bodyId: string; agendaProposalId: string }>(
  'meetings.agendaProposalWithdrawn',
);
/** `toMeetingId` is null when nothing was planned: the items wait in the backlog of the body. */
export const agendaItemsCarriedOver = defineFact<Meeting & { toMeetingId: string | null }>(
  'meetings.agendaItemsCarriedOver',
);
export const meetingOpened = defineFact<Meeting>('meetings.meetingOpened');
export const attendanceRecorded = defineFact<Meeting & { attendanceId: string; state: string }>(
  'meetings.attendanceRecorded',
);
export const guestAdded = defineFact<Meeting & { attendanceId: string }>('meetings.guestAdded');
export const minutesSaved = defineFact<OnItem & { version: number }>('meetings.minutesSaved');
export const outcomeAdded = defineFact<OnOutcome & { kind: string }>('meetings.outcomeAdded');
export const outcomeUpdated = defineFact<OnOutcome>('meetings.outcomeUpdated');
export const outcomeRemoved = defineFact<OnOutcome>('meetings.outcomeRemoved');
export const actionCompleted = defineFact<OnOutcome>('meetings.actionCompleted');
export const actionReopened = defineFact<OnOutcome>('meetings.actionReopened');
export const minutesPublished = defineFact<Meeting>('meetings.minutesPublished');
