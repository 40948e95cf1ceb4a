import { count } from '@maillage/domain';

type Role = 'TITULAR' | 'ALTERNATE';

/** The words of the page without account; those of answers and refusals are in libs/domain. */
export const datePollWords = {
  fr: {
    kind: 'sondage de date',
    windowTitle: (body: string) => `Sondage de date : ${body}`,
    length: 'Durée :',
    remote: 'Visioconférence possible',
    hours: 'Heures données en',
    question: (name: string) => `${name}, quelles dates vous conviennent ?`,
    until: (day: string) => `Réponse possible, et modifiable, jusqu'au ${day} inclus.`,
    kept: (day: string) => `Vos réponses sont enregistrées. Vous pouvez les changer par ce même lien jusqu'au ${day}.`,
    closed: (day: string) =>
      `Ce sondage est clos depuis le ${day}. Les réponses données restent ; écrivez au secrétariat de l'instance si la vôtre change.`,
    chosen: (date: string) => `Date retenue : ${date}. La convocation suivra.`,
    seat: (label: string, role: Role) => `${label}, ${role === 'TITULAR' ? 'titulaire' : 'suppléance'}`,
    tally: (yes: number, ifNeeded: number, no: number) =>
      yes + ifNeeded + no === 0
        ? 'Aucune réponse pour le moment'
        : `${count(yes, 'oui', 'oui')}, ${count(ifNeeded, 'si besoin', 'si besoin')}, ${count(no, 'non', 'non')}`,
    saidBy: (name: string) => `réponse de ${name}`,
    send: 'Enregistrer mes réponses',
    yours: 'Vos réponses',
    silent: 'sans réponse',
    refused: 'Ce lien ne permet pas de répondre',
  },
  en: {
    kind: 'date poll',
    windowTitle: (body: string) => `Date poll: ${body}`,
    length: 'Length:',
    remote: 'Video call possible',
    hours: 'Hours given in',
    question: (name: string) => `${name}, which dates suit you?`,
    until: (day: string) => `You can answer, and change your answer, until ${day} included.`,
    kept: (day: string) => `Your answers are saved. You can change them by this same link until ${day}.`,
    closed: (day: string) =>
      `This poll has been closed since ${day}. The answers given stay; write to the secretary of the body if yours changes.`,
    chosen: (date: string) => `Date chosen: ${date}. The invitation will follow.`,
    seat: (label: string, role: Role) => `${label}, ${role === 'TITULAR' ? 'titular' : 'alternate'}`,
    tally: (yes: number, ifNeeded: number, no: number) =>
      yes + ifNeeded + no === 0 ? 'No answer yet' : `${yes} yes, ${ifNeeded} if needed, ${no} no`,
    saidBy: (name: string) => `answered by ${name}`,
    send: 'Save my answers',
    yours: 'Your answers',
    silent: 'no answer',
    refused: 'This link does not allow an answer',
  },
} as const;
