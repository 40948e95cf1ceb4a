import { defineCodes } from '../labels.ts';

export const meetingStates = defineCodes([
  { code: 'SCHEDULED', fr: 'Planifiée', en: 'Scheduled' },
  { code: 'CANCELLED', fr: 'Annulée', en: 'Cancelled' },
  { code: 'HELD', fr: 'Tenue', en: 'Held' },
  { code: 'PUBLISHED', fr: 'Compte rendu publié', en: 'Minutes published' },
]);
export type MeetingState = (typeof meetingStates.codes)[number];

export const agendaItemKinds = defineCodes([
  { code: 'INFORMATION', fr: 'Information', en: 'Information' },
  { code: 'DISCUSSION', fr: 'Discussion', en: 'Discussion' },
  { code: 'DECISION', fr: 'Décision', en: 'Decision' },
  { code: 'VALIDATION', fr: 'Validation', en: 'Validation' },
  { code: 'OPINION', fr: 'Avis', en: 'Opinion' },
]);
export type AgendaItemKind = (typeof agendaItemKinds.codes)[number];

/**
 * What an item is when it comes back at each meeting: a review opens on what the meeting before decided, a closing item
 * stays last whatever is added.
 */
export const standingRoles = defineCodes([
  { code: 'REVIEW', fr: 'Suivi de la séance précédente', en: 'Review of the meeting before' },
  { code: 'REGULAR', fr: 'Point permanent', en: 'Standing item' },
  { code: 'CLOSING', fr: 'Point de clôture', en: 'Closing item' },
]);
export type StandingRole = (typeof standingRoles.codes)[number];

export const agendaProposalStates = defineCodes([
  { code: 'OPEN', fr: 'En attente', en: 'Waiting' },
  { code: 'TAKEN', fr: "À l'ordre du jour", en: 'On the agenda' },
  { code: 'DECLINED', fr: 'Non retenue', en: 'Declined' },
  { code: 'WITHDRAWN', fr: 'Retirée', en: 'Withdrawn' },
]);
export type AgendaProposalState = (typeof agendaProposalStates.codes)[number];

/** `EXPECTED` is the state a row is frozen with; the others are said during or after the meeting. */
export const attendanceStates = defineCodes([
  { code: 'EXPECTED', fr: 'Présence attendue', en: 'Expected' },
  { code: 'PRESENT', fr: 'Présence sur place', en: 'Present' },
  { code: 'REMOTE', fr: 'À distance', en: 'Remote' },
  { code: 'EXCUSED', fr: 'Excuse', en: 'Excused' },
  { code: 'REPRESENTED', fr: 'Représentation', en: 'Represented' },
  { code: 'ABSENT', fr: 'Absence', en: 'Absent' },
  { code: 'LATE', fr: 'Arrivée en cours', en: 'Arrived late' },
  { code: 'LEFT_EARLY', fr: 'Départ avant la fin', en: 'Left early' },
]);
export type AttendanceState = (typeof attendanceStates.codes)[number];

export const outcomeKinds = defineCodes([
  { code: 'INFORMATION', fr: 'Information', en: 'Information' },
  { code: 'DECISION', fr: 'Décision', en: 'Decision' },
  { code: 'ACTION', fr: 'Action', en: 'Action' },
  { code: 'DISAGREEMENT', fr: 'Désaccord', en: 'Disagreement' },
]);
export type OutcomeKind = (typeof outcomeKinds.codes)[number];
