import { defineErrors } from '../errors.ts';

export const governanceErrors = defineErrors({
  BODY_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette instance n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Retrouvez-la dans la liste des instances du réseau.",
    en: 'This body does not exist, or you have no access to it. Nothing has changed. Find it in the list of bodies of the network.',
  },
  SEAT_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce siège n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la composition de l'instance.",
    en: 'This seat does not exist, or you have no access to it. Nothing has changed. Reload the composition of the body.',
  },
  MANDATE_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce mandat n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la composition de l'instance.",
    en: 'This mandate does not exist, or you have no access to it. Nothing has changed. Reload the composition of the body.',
  },

  // Bodies
  BODY_NAME_TAKEN: {
    kind: 'CONFLICT',
    params: ['name'],
    fr: "Une instance du réseau s'appelle déjà « {name} ». Rien n'a été enregistré. Choisissez un nom qui les distingue.",
    en: 'A body of the network is already called "{name}". Nothing was saved. Choose a name that tells them apart.',
  },
  BODY_DISSOLVED: {
    kind: 'CONFLICT',
    params: ['dissolvedOn'],
    fr: "Cette instance est dissoute depuis le {dissolvedOn:date}. Rien n'a été enregistré, son histoire reste lisible. Choisissez une instance en activité.",
    en: 'This body has been dissolved since {dissolvedOn:date}. Nothing was saved, its history can still be read. Choose an active body.',
  },
  BIRTH_BODY_PERMANENT: {
    kind: 'CONFLICT',
    params: ['name'],
    fr: "« {name} » est née avec le réseau et dure autant que lui : elle porte les droits de ses membres. Rien n'a changé. Créez une autre instance pour le reste.",
    en: '"{name}" was born with the network and lasts as long: it carries the rights of its members. Nothing has changed. Create another body for the rest.',
  },
  BODY_HAS_LATER_MANDATES: {
    kind: 'CONFLICT',
    params: ['count'],
    fr: "Cette instance a encore {count|mandat|mandats} à venir après ce jour. Elle n'a pas été dissoute. Choisissez un jour postérieur, ou retirez d'abord ce qui doit suivre.",
    en: 'This body still has {count|mandate|mandates} to come after that day. It was not dissolved. Choose a later day, or withdraw first what was to follow.',
  },
  BODY_RULES_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Le nombre minimal de réunions par an dépasse le nombre maximal. Rien n'a été enregistré. Corrigez l'un des deux.",
    en: 'The minimum number of meetings a year is over the maximum. Nothing was saved. Correct one of the two.',
  },
  TROIKA_SEATS_COMPLETE: {
    kind: 'CONFLICT',
    fr: "Une troïka a exactement trois sièges : préfecture, académie, collectivité. Rien n'a été ajouté. Fermez d'abord un siège, ou choisissez un autre type d'instance.",
    en: 'A troïka has exactly three seats: préfecture, académie, local authority. Nothing was added. Close a seat first, or choose another kind of body.',
  },
  LINEAGE_SOURCE_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "La filiation ne dit pas de quelle instance celle-ci provient. Rien n'a été enregistré. Choisissez une instance ou écrivez son nom.",
    en: 'The lineage does not say which body this one comes from. Nothing was saved. Choose a body, or write its name.',
  },
  LINEAGE_LOOP: {
    kind: 'CONFLICT',
    fr: "Une instance ne peut pas provenir d'elle-même ni d'une instance qui en est issue. Rien n'a changé. Choisissez une autre instance.",
    en: 'A body cannot come from itself or from a body that came out of it. Nothing has changed. Choose another body.',
  },
  VAULT_ONLY_KIND: {
    kind: 'CONFLICT',
    fr: "Cette instance examine des situations nominatives : son compte rendu et ses pièces ne se déposent pas ici. Rien n'a été enregistré. Gardez-les dans l'outil protégé de votre institution.",
    en: 'This body examines named situations: its minutes and documents are not kept here. Nothing was saved. Keep them in the protected tool of your institution.',
  },

  // Seats
  SEAT_NEEDS_LABEL: {
    kind: 'INVALID_INPUT',
    fr: "Un siège revient à une organisation, ou porte un intitulé (« représentation des parents »). Rien n'a été enregistré. Indiquez l'un ou l'autre.",
    en: 'A seat goes to an organisation, or carries a label ("parents\' representation"). Nothing was saved. Give one or the other.',
  },
  ORGANISATION_ALREADY_SEATED: {
    kind: 'CONFLICT',
    params: ['name'],
    fr: "« {name} » a déjà un siège dans le réseau. Rien n'a été ajouté une seconde fois. Nommez-y la personne, au besoin en suppléance.",
    en: '"{name}" already has a seat in the network. Nothing was added twice. Appoint the person to it, as an alternate if need be.',
  },
  SEAT_CLOSED: {
    kind: 'CONFLICT',
    params: ['closedOn'],
    fr: "Ce siège est fermé depuis le {closedOn:date}. Rien n'a été enregistré. Choisissez un siège ouvert, ou ajoutez-en un.",
    en: 'This seat has been closed since {closedOn:date}. Nothing was saved. Choose an open seat, or add one.',
  },
  SEAT_HAS_MANDATES: {
    kind: 'CONFLICT',
    params: ['count'],
    fr: "Ce siège porte encore {count|mandat|mandats} à cette date. Il n'a pas été fermé. Mettez fin aux mandats, puis recommencez.",
    en: 'This seat still carries {count|mandate|mandates} on that day. It was not closed. End the mandates, then try again.',
  },
  SEAT_CLOSING_DATE_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Le siège fermerait avant d'avoir été ouvert. Il n'a pas été fermé. Corrigez la date.",
    en: 'The seat would close before it opened. It was not closed. Correct the date.',
  },

  // Mandates
  TITULAR_ALREADY_SEATED: {
    kind: 'CONFLICT',
    params: ['personName', 'from', 'until'],
    fr: "{personName} est titulaire de ce siège {from,until:period}. Rien n'a été enregistré : un siège a un seul titulaire par jour. Mettez fin à ce mandat, ou faites-lui succéder.",
    en: '{personName} is the titular of this seat {from,until:period}. Nothing was saved: a seat has one titular a day. End that mandate, or have it succeeded.',
  },
  PERSON_ALREADY_ON_SEAT: {
    kind: 'CONFLICT',
    params: ['personName', 'from', 'until'],
    fr: "{personName} occupe déjà ce siège {from,until:period}. Rien n'a été ajouté une seconde fois. Modifiez le mandat existant.",
    en: '{personName} already holds this seat {from,until:period}. Nothing was added twice. Change the existing mandate.',
  },
  MANDATE_PERIOD_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Ce mandat finirait avant d'avoir commencé. Rien n'a été enregistré. Corrigez l'une des deux dates : les deux jours sont compris.",
    en: 'This mandate would end before it starts. Nothing was saved. Correct one of the two dates: both days are included.',
  },
  MANDATE_ALREADY_ENDED: {
    kind: 'CONFLICT',
    params: ['until'],
    fr: "Ce mandat a déjà pris fin le {until:date}. Rien n'a changé. Nommez de nouveau la personne si elle revient.",
    en: 'This mandate already ended on {until:date}. Nothing has changed. Appoint the person again if they come back.',
  },
  MANDATE_EXPECTED_AT_MEETING: {
    kind: 'CONFLICT',
    fr: "Une feuille de présence compte déjà ce mandat. Il n'a pas été retiré. Donnez-lui plutôt un dernier jour, à partir de son premier.",
    en: 'An attendance list already counts this mandate. It was not withdrawn. Give it a last day instead, from its first day on.',
  },
  SUCCESSION_DATE_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['from'],
    fr: "La succession doit commencer après le premier jour du mandat en cours ({from:date}). Rien n'a changé. Choisissez une date postérieure.",
    en: 'The succession must start after the first day of the current mandate ({from:date}). Nothing has changed. Choose a later date.',
  },
  LAST_COORDINATION_MANDATE: {
    kind: 'CONFLICT',
    fr: "C'est le dernier mandat de la coordination : sans lui, plus personne n'administrerait le réseau. Rien n'a changé. Nommez d'abord une autre personne.",
    en: 'This is the last mandate of the coordination: without it, nobody would run the network. Nothing has changed. Appoint someone else first.',
  },
  OFFICE_ALREADY_HELD: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "{personName} exerce déjà cette charge dans l'instance à ces dates. Rien n'a été enregistré. Mettez-y fin d'abord, ou choisissez une coprésidence.",
    en: '{personName} already holds this office in the body on these dates. Nothing was saved. End it first, or choose a co-chair.',
  },
});
