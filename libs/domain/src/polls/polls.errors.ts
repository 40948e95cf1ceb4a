import { defineErrors } from '../errors.ts';

export const pollsErrors = defineErrors({
  DATE_POLL_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce sondage de date n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Retrouvez-le dans son instance.",
    en: 'This date poll does not exist, or you have no access to it. Nothing has changed. Find it in its body.',
  },
  DATE_OPTION_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette date n'est pas, ou plus, proposée dans le sondage. Rien n'a changé. Rechargez le sondage.",
    en: 'This date is not, or no longer, proposed in the poll. Nothing has changed. Reload the poll.',
  },
  DATE_POLL_SEAT_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce siège n'est pas, ou plus, dans l'instance. Rien n'a été enregistré. Rechargez le sondage.",
    en: 'This seat is not, or no longer, in the body. Nothing was saved. Reload the poll.',
  },
  DATE_POLL_LINK_INVALID: {
    kind: 'NOT_FOUND',
    fr: "Ce lien de réponse n'est pas reconnu. Rien n'a été enregistré. Reprenez le lien entier dans le message reçu, ou répondez au secrétariat de l'instance.",
    en: 'This answer link is not recognised. Nothing was saved. Take the whole link from the message you received, or answer to the secretary of the body.',
  },
  DATE_POLL_NOT_SEATED: {
    kind: 'FORBIDDEN',
    fr: "Vous ne siégez plus dans cette instance : la réponse n'a pas été enregistrée, les réponses déjà données restent. Si c'est une erreur, écrivez au secrétariat de l'instance.",
    en: 'You no longer sit in this body: the answer was not saved, the answers already given stay. If this is a mistake, write to the secretary of the body.',
  },
  DATE_ANSWERS_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Aucune réponse n'a été choisie. Rien n'a été enregistré. Dites oui, si besoin ou non à une date au moins, puis recommencez.",
    en: 'No answer was chosen. Nothing was saved. Say yes, if needed or no to one date at least, then try again.',
  },
  DATE_POLL_TITLE_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Le sondage n'a pas de titre. Rien n'a été envoyé, votre saisie est gardée. Dites pour quelle réunion vous cherchez une date, puis recommencez.",
    en: 'The poll has no title. Nothing was sent, what you typed is kept. Say for which meeting you look for a date, then try again.',
  },
  DATE_POLL_WITHOUT_SEATS: {
    kind: 'CONFLICT',
    fr: "Aucun siège de cette instance n'est pourvu : il n'y a personne à interroger. Rien n'a été envoyé, votre saisie est gardée. Pourvoyez d'abord un siège.",
    en: 'No seat of this body is held: there is nobody to ask. Nothing was sent, what you typed is kept. Fill a seat first.',
  },
  DATE_OPTIONS_COUNT: {
    kind: 'INVALID_INPUT',
    params: ['min', 'max'],
    fr: "Un sondage propose de {min|date|dates} à {max|date|dates}. Rien n'a été envoyé, votre saisie est gardée. Ajoutez ou retirez des dates, puis recommencez.",
    en: 'A poll proposes from {min|date|dates} to {max|date|dates}. Nothing was sent, what you typed is kept. Add or remove dates, then try again.',
  },
  DATE_OPTION_TWICE: {
    kind: 'INVALID_INPUT',
    fr: "La même date est proposée deux fois, à la même heure. Rien n'a été enregistré, votre saisie est gardée. Changez-en une, puis recommencez.",
    en: 'The same date is proposed twice, at the same time. Nothing was saved, what you typed is kept. Change one of them, then try again.',
  },
  DATE_OPTION_PAST: {
    kind: 'INVALID_INPUT',
    params: ['on'],
    fr: "La date du {on:date} est déjà passée. Rien n'a été enregistré, votre saisie est gardée. Proposez une date à venir, puis recommencez.",
    en: 'The date of {on:date} is already past. Nothing was saved, what you typed is kept. Propose a date to come, then try again.',
  },
  DATE_POLL_CLOSING_PAST: {
    kind: 'INVALID_INPUT',
    fr: "La clôture du sondage est déjà passée. Rien n'a été enregistré, votre saisie est gardée. Choisissez un jour à venir, puis recommencez.",
    en: 'The closing of the poll is already past. Nothing was saved, what you typed is kept. Choose a day to come, then try again.',
  },
  DATE_POLL_CLOSING_LATE: {
    kind: 'INVALID_INPUT',
    params: ['firstOn'],
    fr: "Le sondage se clôt après la première date proposée, le {firstOn:date}. Rien n'a été enregistré, votre saisie est gardée. Avancez la clôture, ou retirez cette date.",
    en: 'The poll closes after the first date proposed, {firstOn:date}. Nothing was saved, what you typed is kept. Close earlier, or remove that date.',
  },
  DATE_POLL_CLOSED: {
    kind: 'CONFLICT',
    params: ['closedOn'],
    fr: "Ce sondage est clos depuis le {closedOn:date}. Rien n'a été enregistré, les réponses déjà données restent. Écrivez au secrétariat de l'instance si votre réponse change.",
    en: 'This poll has been closed since {closedOn:date}. Nothing was saved, the answers already given stay. Write to the secretary of the body if your answer changes.',
  },
  DATE_POLL_ALREADY_CLOSED: {
    kind: 'CONFLICT',
    params: ['closedOn'],
    fr: "Ce sondage est déjà clos, depuis le {closedOn:date}. Rien n'a changé, toutes les réponses restent. Retenez une date, ou repoussez la clôture.",
    en: 'This poll is already closed, since {closedOn:date}. Nothing has changed, all answers stay. Choose a date, or move the closing.',
  },
  DATE_POLL_CHOSEN: {
    kind: 'CONFLICT',
    fr: "Une date a déjà été retenue dans ce sondage : la réunion est planifiée. Rien n'a changé. Pour une autre date, modifiez la réunion.",
    en: 'A date was already chosen in this poll: the meeting is scheduled. Nothing has changed. For another date, change the meeting.',
  },
  DATE_POLL_ALL_ANSWERED: {
    kind: 'CONFLICT',
    fr: "Tous les sièges pourvus ont répondu : il n'y a personne à relancer. Rien n'a été envoyé. Retenez une date.",
    en: 'All held seats have answered: there is nobody to remind. Nothing was sent. Choose a date.',
  },
  DATE_POLL_JUST_REMINDED: {
    kind: 'CONFLICT',
    fr: "Une relance est déjà partie il y a moins d'un jour. Rien n'a été envoyé. Recommencez demain, ou appelez les sièges qui manquent et notez leur réponse.",
    en: 'A reminder already left less than a day ago. Nothing was sent. Try again tomorrow, or call the missing seats and note their answer.',
  },
});
