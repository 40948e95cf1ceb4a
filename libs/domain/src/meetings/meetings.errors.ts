import { defineErrors } from '../errors.ts';

export const meetingsErrors = defineErrors({
  MEETING_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette réunion n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Retrouvez-la dans le calendrier ou dans son instance.",
    en: 'This meeting does not exist, or you have no access to it. Nothing has changed. Find it in the calendar or in its body.',
  },
  AGENDA_ITEM_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce point n'est pas, ou plus, à l'ordre du jour. Rien n'a changé. Rechargez la réunion.",
    en: 'This item is not, or no longer, on the agenda. Nothing has changed. Reload the meeting.',
  },
  ATTENDANCE_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette ligne ne figure pas dans la liste de présence, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la réunion.",
    en: 'This line is not in the attendance list, or you have no access to it. Nothing has changed. Reload the meeting.',
  },
  OUTCOME_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce relevé (information, décision, action ou désaccord) n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la réunion.",
    en: 'This outcome (information, decision, action or disagreement) does not exist, or you have no access to it. Nothing has changed. Reload the meeting.',
  },

  // State of the meeting
  MEETING_LOCKED: {
    kind: 'CONFLICT',
    params: ['publishedOn'],
    fr: "Le compte rendu est publié depuis le {publishedOn:date} : la réunion ne se modifie plus. Rien n'a été enregistré. Portez la correction à l'ordre du jour de la prochaine réunion.",
    en: 'The minutes have been published since {publishedOn:date}: the meeting can no longer be changed. Nothing was saved. Bring the correction to the agenda of the next meeting.',
  },
  MEETING_CANCELLED: {
    kind: 'CONFLICT',
    fr: "Cette réunion est annulée. Rien n'a été enregistré, son ordre du jour reste lisible. Planifiez une autre réunion.",
    en: 'This meeting is cancelled. Nothing was saved, its agenda can still be read. Schedule another meeting.',
  },
  MEETING_ALREADY_CANCELLED: {
    kind: 'CONFLICT',
    fr: "Cette réunion est déjà annulée. Rien n'a changé. Planifiez une autre réunion si besoin.",
    en: 'This meeting is already cancelled. Nothing has changed. Schedule another meeting if needed.',
  },
  MEETING_NOT_OPENED: {
    kind: 'CONFLICT',
    fr: "Cette réunion n'a pas encore été ouverte : sa liste de présence n'existe pas. Rien n'a été enregistré. Ouvrez la réunion, puis recommencez.",
    en: 'This meeting has not been opened yet: its attendance list does not exist. Nothing was saved. Open the meeting, then try again.',
  },
  MEETING_ALREADY_HELD: {
    kind: 'CONFLICT',
    fr: "Cette réunion a été ouverte : elle ne peut plus être annulée ni déplacée. Rien n'a changé. Terminez son compte rendu.",
    en: 'This meeting was opened: it can no longer be cancelled or moved. Nothing has changed. Finish its minutes.',
  },
  MEETING_PERIOD_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['min', 'max'],
    fr: "La durée d'une réunion va de {min|minute|minutes} à {max|minute|minutes}. Rien n'a été enregistré. Corrigez-la, puis recommencez.",
    en: 'A meeting lasts from {min|minute|minutes} to {max|minute|minutes}. Nothing was saved. Correct it, then try again.',
  },
  MEETING_IN_PAST: {
    kind: 'INVALID_INPUT',
    params: ['startsOn'],
    fr: "Le {startsOn:date} est déjà passé. Rien n'a été enregistré, votre saisie est gardée. Choisissez une date à partir d'aujourd'hui.",
    en: '{startsOn:date} is already over. Nothing was saved, what you typed is kept. Choose a date from today on.',
  },
  MEETING_END_BEFORE_START: {
    kind: 'INVALID_INPUT',
    fr: "La réunion se terminerait avant d'avoir commencé. Rien n'a été enregistré, votre saisie est gardée. Choisissez une fin après le début.",
    en: 'The meeting would end before it starts. Nothing was saved, what you typed is kept. Choose an end after the start.',
  },
  TIME_ZONE_UNKNOWN: {
    kind: 'INVALID_INPUT',
    params: ['timeZone'],
    fr: "Le fuseau horaire « {timeZone} » n'existe pas. Rien n'a été enregistré. Choisissez-le dans la liste, par exemple Europe/Paris.",
    en: 'The time zone “{timeZone}” does not exist. Nothing was saved. Choose it in the list, for instance Europe/Paris.',
  },
  HOUR_SKIPPED: {
    kind: 'INVALID_INPUT',
    params: ['on', 'from', 'until'],
    fr: "Le {on:date}, les horloges passent de {from} h à {until} h : l'heure demandée n'existe pas ce jour-là. Rien n'a été enregistré. Choisissez une autre heure.",
    en: 'On {on:date}, clocks go from {from}:00 to {until}:00: the hour asked for does not exist on that day. Nothing was saved. Choose another hour.',
  },
  MEETING_TITLE_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "La réunion n'a pas de titre. Rien n'a été enregistré, votre saisie est gardée. Donnez-lui un titre, puis recommencez.",
    en: 'The meeting has no title. Nothing was saved, what you typed is kept. Give it a title, then try again.',
  },

  // Agenda
  AGENDA_TOO_LONG: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Un ordre du jour a au plus {max|point|points}. Rien n'a été enregistré. Regroupez des points, ou planifiez une autre réunion.",
    en: 'An agenda has at most {max|item|items}. Nothing was saved. Group some items, or schedule another meeting.',
  },
  AGENDA_POSITION_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "La place demandée n'existe pas : l'ordre du jour va de 1 à {max}. L'ordre n'a pas changé. Choisissez une autre place.",
    en: 'The position asked for does not exist: the agenda goes from 1 to {max}. The order has not changed. Choose another position.',
  },
  AGENDA_ITEM_HAS_MINUTES: {
    kind: 'CONFLICT',
    fr: "Ce point porte déjà un texte ou des relevés. Il n'a pas été retiré, rien n'est perdu. Effacez d'abord son contenu si vous voulez vraiment le retirer.",
    en: 'This item already holds a text or outcomes. It was not removed, nothing is lost. Clear its content first if you really want to remove it.',
  },

  AGENDA_ITEM_HAS_DOCUMENTS: {
    kind: 'CONFLICT',
    fr: "Des documents sont joints à ce point. Il n'a pas été retiré, rien n'est perdu. Retirez d'abord ses documents, ou reportez le point.",
    en: 'Documents are attached to this item. It was not removed, nothing is lost. Remove its documents first, or carry the item over.',
  },
  AGENDA_ITEM_ALREADY_CARRIED: {
    kind: 'CONFLICT',
    params: ['title'],
    fr: 'Le point « {title} » est déjà reporté. Aucun point ne l’a été deux fois. Rechargez la réunion pour voir où il se trouve.',
    en: 'The item “{title}” has already been carried over. No item was carried over twice. Reload the meeting to see where it is.',
  },
  CARRY_OVER_MORE_READERS: {
    kind: 'CONFLICT',
    fr: "Cette réunion est réservée à des personnes nommées, et d'autres liraient ses points là où ils iraient. Rien n'a changé. Choisissez un par un les points à reporter.",
    en: 'This meeting is restricted to named people, and others would read its items where they would go. Nothing has changed. Choose the items to carry over one by one.',
  },
  NOTHING_TO_CARRY_OVER: {
    kind: 'CONFLICT',
    fr: "Tous les points de cette réunion ont été traités ou reportés. Rien n'a changé. Choisissez un point si vous voulez y revenir.",
    en: 'Every item of this meeting was dealt with or carried over. Nothing has changed. Choose an item if you want to come back to it.',
  },
  MEETING_STILL_AHEAD: {
    kind: 'CONFLICT',
    fr: "Cette réunion n'a pas encore eu lieu : ses points restent à son ordre du jour. Rien n'a changé. Reportez-les après la réunion, ou annulez-la.",
    en: 'This meeting has not taken place yet: its items stay on its agenda. Nothing has changed. Carry them over after the meeting, or cancel it.',
  },
  OTHER_BODY_MEETING: {
    kind: 'INVALID_INPUT',
    fr: "Cette réunion est celle d'une autre instance. Rien n'a changé. Choisissez une réunion de la même instance.",
    en: 'This meeting belongs to another body. Nothing has changed. Choose a meeting of the same body.',
  },
  AGENDA_DOCUMENT_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce document n'est pas, ou plus, joint à l'ordre du jour, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la réunion.",
    en: 'This document is not, or no longer, attached to the agenda, or you have no access to it. Nothing has changed. Reload the meeting.',
  },
  AGENDA_DOCUMENTS_TOO_MANY: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Un point porte au plus {max|document|documents}. Celui-ci n'a pas été joint. Regroupez-les, ou répartissez-les sur plusieurs points.",
    en: 'An item holds at most {max|document|documents}. This one was not attached. Group them, or spread them over several items.',
  },
  AGENDA_PROPOSAL_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette proposition n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez les propositions de l'instance.",
    en: 'This proposal does not exist, or you have no access to it. Nothing has changed. Reload the proposals of the body.',
  },
  AGENDA_PROPOSAL_CLOSED: {
    kind: 'CONFLICT',
    fr: "Cette proposition a déjà reçu une réponse. Rien n'a changé. Rechargez les propositions de l'instance pour la lire.",
    en: 'This proposal has already been answered. Nothing has changed. Reload the proposals of the body to read the answer.',
  },
  AGENDA_CALL_CLOSED: {
    kind: 'CONFLICT',
    params: ['lastDay'],
    fr: "Les propositions pour cette réunion étaient reçues jusqu'au {lastDay:date}. Rien n'a été enregistré, votre saisie est gardée. Proposez ce point sans choisir de réunion : il attendra la suivante.",
    en: 'Proposals for this meeting were received until {lastDay:date}. Nothing was saved, what you typed is kept. Propose the item without choosing a meeting: it will wait for the next one.',
  },

  // Attendance
  ATTENDANCE_STATE_REFUSED: {
    kind: 'INVALID_INPUT',
    fr: "Cet état de présence ne convient pas à cette ligne. Rien n'a changé. Choisissez un autre état.",
    en: 'This attendance state does not suit this line. Nothing has changed. Choose another state.',
  },
  REPRESENTATIVE_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Une personne représentée l'est par quelqu'un. Rien n'a été enregistré. Indiquez par qui, ou choisissez « excusé ».",
    en: 'A represented person is represented by someone. Nothing was saved. Say by whom, or choose "excused".',
  },
  REPRESENTATIVE_REFUSED: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "{personName} ne peut pas représenter ce siège à cette réunion. Rien n'a été enregistré. Choisissez une personne présente de l'instance.",
    en: '{personName} cannot represent this seat at this meeting. Nothing was saved. Choose someone of the body who is present.',
  },
  PROXY_LIMIT_REACHED: {
    kind: 'CONFLICT',
    params: ['personName', 'max'],
    fr: "{personName} porte déjà {max|pouvoir|pouvoirs}, le maximum fixé par l'instance. Rien n'a été enregistré. Choisissez une autre personne.",
    en: '{personName} already carries {max|proxy|proxies}, the limit set by the body. Nothing was saved. Choose someone else.',
  },
  PROXY_HOLDER_AWAY: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "{personName} représente quelqu'un à cette réunion : son absence laisserait ce siège sans voix. Rien n'a été enregistré. Changez d'abord cette représentation.",
    en: '{personName} represents someone at this meeting: their absence would leave that seat without a voice. Nothing was saved. Change that representation first.',
  },
  GUEST_NAME_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "L'invitation ne dit pas de qui il s'agit. Rien n'a été ajouté. Choisissez une personne du répertoire ou écrivez son nom.",
    en: 'The guest line does not say who it is. Nothing was added. Choose a person from the directory, or write their name.',
  },
  GUEST_ALREADY_EXPECTED: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "{personName} figure déjà dans la liste de présence. Rien n'a été ajouté une seconde fois. Modifiez sa ligne.",
    en: '{personName} is already in the attendance list. Nothing was added twice. Change their line.',
  },

  // Minutes and outcomes
  MINUTES_CONFLICT: {
    kind: 'CONFLICT',
    params: ['currentVersion'],
    fr: "Quelqu'un a enregistré ce point pendant que vous écriviez (version {currentVersion}). Votre texte n'a pas remplacé le sien et reste sur votre écran. Comparez les deux, puis enregistrez de nouveau.",
    en: 'Someone saved this item while you were writing (version {currentVersion}). Your text did not replace theirs and stays on your screen. Compare the two, then save again.',
  },
  MINUTES_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['place'],
    fr: "Le texte contient un élément qui n'est pas admis ({place}). Il n'a pas été enregistré et reste sur votre écran. Retirez cet élément, puis recommencez.",
    en: 'The text holds something that is not allowed ({place}). It was not saved and stays on your screen. Remove that part, then try again.',
  },
  MINUTES_TOO_LONG: {
    kind: 'INVALID_INPUT',
    params: ['maxKilobytes'],
    fr: 'Le texte de ce point dépasse {maxKilobytes} ko. La dernière version enregistrée est intacte. Raccourcissez-le, ou joignez le détail dans un fichier.',
    en: 'The text of this item is over {maxKilobytes} kB. The last saved version is intact. Shorten it, or attach the detail as a file.',
  },
  MINUTES_EMPTY: {
    kind: 'CONFLICT',
    fr: "Aucun point n'a de texte ni de relevé : il n'y a rien à publier. Rien n'a changé. Écrivez au moins un point, puis recommencez.",
    en: 'No item has a text or an outcome: there is nothing to publish. Nothing has changed. Write at least one item, then try again.',
  },
  MINUTES_ALREADY_PUBLISHED: {
    kind: 'CONFLICT',
    params: ['publishedOn'],
    fr: "Le compte rendu est déjà publié depuis le {publishedOn:date}. Rien n'a changé. Rechargez la page pour le lire.",
    en: 'The minutes have already been published since {publishedOn:date}. Nothing has changed. Reload the page to read them.',
  },
  OUTCOME_TEXT_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Ce relevé n'a pas de texte. Rien n'a été enregistré. Écrivez ce qui est retenu, puis recommencez.",
    en: 'This outcome has no text. Nothing was saved. Write what was settled, then try again.',
  },
  OUTCOME_NOT_AN_ACTION: {
    kind: 'CONFLICT',
    fr: "Seule une action a une personne responsable, une échéance et une fin. Rien n'a changé. Relevez plutôt une action.",
    en: 'Only an action has an owner, a due date and an end. Nothing has changed. Record an action instead.',
  },
});
