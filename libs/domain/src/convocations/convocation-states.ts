import { defineCodes } from '../labels.ts';

/** What the person convened said. Nothing said is `PENDING`. */
export const convocationAnswers = defineCodes([
  { code: 'PENDING', fr: 'Sans réponse', en: 'No answer yet' },
  { code: 'PRESENT', fr: 'Vient sur place', en: 'Comes in person' },
  { code: 'REMOTE', fr: 'Participe à distance', en: 'Joins remotely' },
  { code: 'EXCUSED', fr: 'Excuse', en: 'Excused' },
  { code: 'REPRESENTED', fr: 'Représentation', en: 'Represented' },
]);
export type ConvocationAnswer = (typeof convocationAnswers.codes)[number];

/** Why somebody is convened. An alternate receives a copy, unless the seat has no titular that day. */
export const convocationReasons = defineCodes([
  { code: 'TITULAR', fr: 'Titulaire du siège', en: 'Holds the seat' },
  { code: 'ALTERNATE', fr: 'Suppléance, copie pour information', en: 'Alternate, copy for information' },
  {
    code: 'ALTERNATE_OF_VACANT',
    fr: 'Suppléance d’un siège sans titulaire',
    en: 'Alternate of a seat without titular',
  },
  { code: 'GUEST', fr: 'Invitation', en: 'Guest' },
  { code: 'OBSERVER', fr: 'Observation', en: 'Observer' },
  { code: 'EXPERT', fr: 'Expertise', en: 'Expert' },
]);
export type ConvocationReason = (typeof convocationReasons.codes)[number];

/** `LETTER`: no address is known, the letter is to be printed. */
export const convocationChannels = defineCodes([
  { code: 'MAIL', fr: 'Courriel', en: 'Mail' },
  { code: 'LETTER', fr: 'Lettre à imprimer', en: 'Letter to print' },
]);
export type ConvocationChannel = (typeof convocationChannels.codes)[number];

export const sendingKinds = defineCodes([
  { code: 'INVITATION', fr: 'Convocation', en: 'Invitation' },
  { code: 'UPDATE', fr: 'Modification', en: 'Update' },
  { code: 'CANCELLATION', fr: 'Annulation', en: 'Cancellation' },
  { code: 'REMINDER', fr: 'Rappel', en: 'Reminder' },
]);
export type SendingKind = (typeof sendingKinds.codes)[number];

export const sendingStates = defineCodes([
  { code: 'WAITING', fr: 'En attente de départ', en: 'Waiting to leave' },
  { code: 'SENT', fr: 'Remis au serveur du destinataire', en: 'Handed to the recipient’s server' },
  { code: 'REFUSED', fr: 'Message refusé', en: 'Message refused' },
  { code: 'WITHDRAWN', fr: 'Retiré avant le départ', en: 'Withdrawn before it left' },
  { code: 'TO_PRINT', fr: 'À imprimer', en: 'To be printed' },
]);
export type SendingState = (typeof sendingStates.codes)[number];

/** In what capacity somebody without a mandate is invited to one meeting. */
export const invitationRoles = ['GUEST', 'OBSERVER', 'EXPERT'] as const;
export type InvitationRole = (typeof invitationRoles)[number];
