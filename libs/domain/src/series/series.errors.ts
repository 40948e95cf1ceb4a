import { defineErrors } from '../errors.ts';

export const seriesErrors = defineErrors({
  SERIES_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette série de séances n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la page de l'instance.",
    en: 'This series of meetings does not exist, or you have no access to it. Nothing has changed. Reload the page of the body.',
  },
  OCCURRENCE_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette date de la série n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la page de l'instance.",
    en: 'This date of the series does not exist, or you have no access to it. Nothing has changed. Reload the page of the body.',
  },
  SERIES_INTERVAL_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Une séance revient toutes les 1 à {max} semaines, ou tous les 1 à {max} mois. Rien n'a été enregistré, votre saisie est gardée. Corrigez ce nombre.",
    en: 'A meeting comes back every 1 to {max} weeks or months. Nothing was saved, what you typed is kept. Correct this number.',
  },
  SERIES_COUNT_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Une série compte de 1 à {max} séances. Rien n'a été enregistré, votre saisie est gardée. Corrigez ce nombre, ou fixez une date de fin.",
    en: 'A series has from 1 to {max} meetings. Nothing was saved, what you typed is kept. Correct this number, or set an end date.',
  },
  SERIES_TWO_ENDS: {
    kind: 'INVALID_INPUT',
    fr: "La série a deux fins : une date et un nombre de séances. Rien n'a été enregistré, votre saisie est gardée. Gardez l'une des deux.",
    en: 'The series has two ends: a date and a number of meetings. Nothing was saved, what you typed is kept. Keep one of them.',
  },
  SERIES_END_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['firstOn', 'latest'],
    fr: "La fin de la série se place entre sa première date ({firstOn:date}) et le {latest:date}. Rien n'a été enregistré, votre saisie est gardée. Choisissez une autre date de fin.",
    en: 'The series ends between its first date ({firstOn:date}) and {latest:date}. Nothing was saved, what you typed is kept. Choose another end date.',
  },
  SERIES_NOT_LAST_WEEKDAY: {
    kind: 'INVALID_INPUT',
    fr: "La première date n'est pas dans la dernière semaine de son mois. Rien n'a été enregistré, votre saisie est gardée. Choisissez une autre date, ou un autre rythme.",
    en: 'The first date is not in the last week of its month. Nothing was saved, what you typed is kept. Choose another date or another rhythm.',
  },
  SERIES_WITHOUT_DATE: {
    kind: 'INVALID_INPUT',
    fr: "Toutes les dates de cette règle tombent pendant les vacances ou un jour férié : il n'y aurait aucune séance. Rien n'a été enregistré, votre saisie est gardée. Changez la date, le rythme ou les exceptions.",
    en: 'Every date of this rule falls during holidays: there would be no meeting at all. Nothing was saved, what you typed is kept. Change the date, the rhythm or the exceptions.',
  },
  SERIES_ENDED: {
    kind: 'CONFLICT',
    params: ['endedOn'],
    fr: "Cette série s'est terminée le {endedOn:date}. Rien n'a changé, ses séances restent lisibles. Planifiez une nouvelle série.",
    en: 'This series ended on {endedOn:date}. Nothing has changed, its meetings can still be read. Schedule a new series.',
  },
  SERIES_PAST_KEPT: {
    kind: 'INVALID_INPUT',
    fr: "Une série se change ou se termine à partir d'une date à venir : ce qui est passé reste. Rien n'a été enregistré, votre saisie est gardée. Choisissez une date à partir d'aujourd'hui.",
    en: 'A series is changed or ended from a date to come: what is past stays. Nothing was saved, what you typed is kept. Choose a date from today on.',
  },
});
