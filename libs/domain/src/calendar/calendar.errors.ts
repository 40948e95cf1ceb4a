import { defineErrors } from '../errors.ts';

export const calendarErrors = defineErrors({
  CALENDAR_FEED_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cet abonnement est déjà révoqué, ou n'est pas le vôtre. Rien n'a changé. Rechargez la liste de vos abonnements.",
    en: 'This subscription is already revoked, or is not yours. Nothing has changed. Reload the list of your subscriptions.',
  },
  CALENDAR_FEED_OF_ANOTHER: {
    kind: 'FORBIDDEN',
    fr: "On s'abonne à son propre calendrier, pas à celui d'une autre personne. Aucun abonnement n'a été créé. Choisissez une instance, un réseau ou un territoire.",
    en: 'One subscribes to one’s own calendar, not to another person’s. No subscription was created. Choose a body, a network or a territory.',
  },
  TOO_MANY_CALENDAR_FEEDS: {
    kind: 'CONFLICT',
    params: ['max'],
    fr: "Vous avez déjà {max|abonnement|abonnements} en service. Aucun autre n'a été créé. Révoquez dans « Mon compte » ceux qui ne servent plus, puis recommencez.",
    en: 'You already have {max|subscription|subscriptions} in use. No other was created. In “My account”, revoke those no longer used, then try again.',
  },
  SCHOOL_HOLIDAY_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ces vacances n'existent plus, ou vous n'y avez pas accès. Rien n'a changé. Rechargez les réglages du réseau.",
    en: 'These holidays no longer exist, or you have no access to them. Nothing has changed. Reload the settings of the network.',
  },
  SCHOOL_HOLIDAY_PERIOD_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "La reprise vient après le premier jour de vacances, {max|jour|jours} plus tard au plus. Rien n'a été enregistré. Corrigez les dates.",
    en: 'Classes resume after the first day of the holidays, {max|day|days} later at most. Nothing was saved. Correct the dates.',
  },
  SCHOOL_HOLIDAY_OVERLAPS: {
    kind: 'CONFLICT',
    params: ['name', 'from', 'until'],
    fr: "Ces dates chevauchent « {name} », du {from:date} à la reprise du {until:date}. Rien n'a été enregistré. Corrigez les dates, ou retirez d'abord l'autre ligne.",
    en: 'These dates overlap “{name}”, from {from:date} to the return on {until:date}. Nothing was saved. Correct the dates, or remove the other line first.',
  },
  CALENDAR_PERIOD_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Le calendrier se lit par périodes de {max|jour|jours} au plus, la fin après le début. Rien n'a été lu. Demandez une période plus courte.",
    en: 'The calendar is read by periods of {max|day|days} at most, the end after the start. Nothing was read. Ask for a shorter period.',
  },
});
