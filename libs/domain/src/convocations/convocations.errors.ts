import { defineErrors } from '../errors.ts';

export const convocationsErrors = defineErrors({
  CONVOCATION_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette convocation n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la réunion.",
    en: 'This convocation does not exist, or you have no access to it. Nothing has changed. Reload the meeting.',
  },
  CONVOCATION_LINK_UNKNOWN: {
    kind: 'NOT_FOUND',
    fr: "Ce lien n'est pas reconnu : il est peut-être incomplet, ou la convocation a été retirée. Rien n'a été enregistré. Reprenez le lien du dernier message reçu, ou écrivez à la personne qui vous a convié.",
    en: 'This link is not recognised: it may be cut short, or the convocation was withdrawn. Nothing was saved. Use the link of the last message you received, or write to whoever invited you.',
  },
  CONVOCATION_LINK_OVER: {
    kind: 'CONFLICT',
    params: ['meetingOn'],
    fr: "Cette réunion, prévue le {meetingOn:date}, a commencé ou est passée : la réponse ne se change plus par ce lien. Votre dernière réponse reste enregistrée. Pour une correction, écrivez au secrétariat de l'instance.",
    en: 'This meeting, set for {meetingOn:date}, has begun or is over: the answer can no longer be changed by this link. Your last answer stays recorded. For a correction, write to the secretary of the body.',
  },
  CONVOCATION_MEETING_CANCELLED: {
    kind: 'CONFLICT',
    fr: "Cette réunion est annulée : il n'y a plus à répondre. Rien n'a changé. Retirez-la de votre agenda si elle y figure encore.",
    en: 'This meeting is cancelled: no answer is needed any more. Nothing has changed. Remove it from your calendar if it is still there.',
  },

  // Sending
  CONVOCATION_ALREADY_SENT: {
    kind: 'CONFLICT',
    params: ['sentOn'],
    fr: "La convocation est déjà partie le {sentOn:date}. Rien n'est parti une seconde fois. Invitez une personne de plus, renvoyez à une personne, ou annoncez une modification.",
    en: 'The convocation already left on {sentOn:date}. Nothing left a second time. Invite one more person, send again to one person, or announce a change.',
  },
  CONVOCATION_NOT_SENT: {
    kind: 'CONFLICT',
    fr: "Cette réunion n'a pas encore été convoquée. Rien n'est parti. Envoyez d'abord la convocation.",
    en: 'This meeting has not been convened yet. Nothing left. Send the convocation first.',
  },
  CONVOCATION_MEETING_OVER: {
    kind: 'CONFLICT',
    params: ['meetingOn'],
    fr: "Cette réunion, prévue le {meetingOn:date}, a commencé ou est passée : plus rien ne s'envoie pour elle. Rien n'est parti. Notez les présences, ou planifiez la suivante.",
    en: 'This meeting, set for {meetingOn:date}, has begun or is over: nothing is sent for it any more. Nothing left. Record attendance, or schedule the next one.',
  },
  CONVOCATION_NO_SEAT: {
    kind: 'CONFLICT',
    params: ['bodyName'],
    fr: "L'instance {bodyName} n'a aucun siège ouvert le jour de la réunion : il n'y a personne à convoquer. Rien n'est parti. Ajoutez des sièges, ou invitez des personnes à cette réunion.",
    en: 'The body {bodyName} has no seat open on the day of the meeting: there is nobody to convene. Nothing left. Add seats, or invite people to this meeting.',
  },
  CONVOCATION_NOBODY: {
    kind: 'CONFLICT',
    params: ['bodyName'],
    fr: "Aucun siège de l'instance {bodyName} n'est pourvu le jour de la réunion, et personne n'est invité : il n'y a personne à convoquer. Rien n'est parti. Nommez quelqu'un sur un siège, ou invitez une personne.",
    en: 'No seat of the body {bodyName} is held on the day of the meeting, and nobody is invited: there is nobody to convene. Nothing left. Appoint someone to a seat, or invite a person.',
  },
  CONVOCATION_REPLY_DATE_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "La date de réponse doit être à venir, et au plus tard au début de la réunion. Rien n'est parti. Choisissez une autre date.",
    en: 'The date to answer by must be ahead, and not after the beginning of the meeting. Nothing left. Choose another date.',
  },
  CONVOCATION_NOTHING_CHANGED: {
    kind: 'CONFLICT',
    fr: "Rien n'a changé depuis le dernier envoi : il n'y a rien à annoncer. Rien n'est parti. Modifiez la réunion, puis recommencez.",
    en: 'Nothing has changed since the last sending: there is nothing to announce. Nothing left. Change the meeting, then try again.',
  },
  CONVOCATION_NOBODY_TO_REMIND: {
    kind: 'CONFLICT',
    fr: "Tout le monde a répondu, ou a déjà été relancé aujourd'hui, ou ne souhaite plus de rappel. Rien n'est parti.",
    en: 'Everyone has answered, or was already reminded today, or wishes no more reminders. Nothing left.',
  },
  CONVOCATION_NO_ADDRESS: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "Aucune adresse n'est connue pour {personName} : le message ne peut pas partir. La convocation reste valable. Complétez son adresse dans le répertoire, ou imprimez la lettre.",
    en: 'No address is known for {personName}: the message cannot leave. The convocation still stands. Complete the address in the directory, or print the letter.',
  },
  CONVOCATION_STILL_WAITING: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "Un message pour {personName} attend déjà de partir. Rien n'est ajouté : il part dès que le serveur l'accepte.",
    en: 'A message for {personName} is already waiting to leave. Nothing is added: it leaves as soon as the server takes it.',
  },

  // Invitations to one meeting
  INVITATION_ALREADY_CONVENED: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "{personName} est déjà parmi les personnes convoquées à cette réunion. Rien n'a été ajouté une seconde fois.",
    en: '{personName} is already among the people convened to this meeting. Nothing was added twice.',
  },
  INVITATION_OF_A_SEAT: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "{personName} est convié au titre d'un siège de l'instance : sa convocation ne se retire pas ici. Rien n'a changé. Notez plutôt son excuse.",
    en: '{personName} is convened for a seat of the body: the convocation is not withdrawn here. Nothing has changed. Record the excuse instead.',
  },
  INVITATION_ALREADY_WITHDRAWN: {
    kind: 'CONFLICT',
    fr: "Cette invitation est déjà retirée. Rien n'a changé. Invitez de nouveau la personne si besoin.",
    en: 'This invitation is already withdrawn. Nothing has changed. Invite the person again if needed.',
  },

  // Answers
  CONVOCATION_ANSWER_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "La réponse manque. Rien n'a été enregistré. Choisissez : présence, à distance, excuse ou représentation.",
    en: 'The answer is missing. Nothing was saved. Choose: in person, remotely, excused or represented.',
  },
  CONVOCATION_NOT_REPRESENTABLE: {
    kind: 'INVALID_INPUT',
    fr: "Seule une personne qui tient un siège peut se faire représenter. Rien n'a été enregistré. Choisissez une autre réponse.",
    en: 'Only someone who holds a seat can be represented. Nothing was saved. Choose another answer.',
  },
});
