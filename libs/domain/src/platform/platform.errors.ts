import { defineErrors } from '../errors.ts';

/** Codes that belong to no feature: access, limits of a request, files, fields of a form. */
export const platformErrors = defineErrors({
  // Access
  UNAUTHENTICATED: {
    kind: 'UNAUTHENTICATED',
    fr: "Votre session n'est pas ouverte ou s'est refermée. Rien n'a été enregistré. Connectez-vous, puis recommencez.",
    en: 'Your session is not open, or it has closed. Nothing was saved. Sign in, then try again.',
  },
  FORBIDDEN: {
    kind: 'FORBIDDEN',
    fr: "Vos mandats actuels ne permettent pas cette action. Rien n'a changé. Demandez à la coordination du réseau de la faire ou de vous y autoriser.",
    en: 'Your current mandates do not allow this action. Nothing has changed. Ask the network coordination to do it or to give you the right.',
  },
  PERMISSION_NOT_CHECKED: {
    kind: 'INTERNAL',
    fr: "L'application a arrêté cette action : le droit de la faire n'avait pas été vérifié. Rien n'a été enregistré. Signalez-le à la personne qui administre la plateforme.",
    en: 'The application stopped this action: the right to do it had not been checked. Nothing was saved. Report it to the person who runs the platform.',
  },
  INTERNAL: {
    kind: 'INTERNAL',
    params: ['requestId'],
    fr: "Une erreur inattendue est survenue. Ce que vous veniez d'envoyer n'a pas été enregistré ; le reste est intact. Recommencez et, si l'erreur revient, signalez-la avec la référence {requestId}.",
    en: 'Something unexpected went wrong. What you had just sent was not saved; the rest is untouched. Try again and, if it happens again, report it with the reference {requestId}.',
  },

  // Limits of a request
  CROSS_SITE_REQUEST: {
    kind: 'FORBIDDEN',
    fr: "Cette demande vient d'un autre site. Elle n'a pas été exécutée, rien n'a changé. Revenez sur la plateforme, puis recommencez depuis ses pages.",
    en: 'This request comes from another site. It was not run, nothing has changed. Go back to the platform, then try again from its pages.',
  },
  COMMAND_KEY_REUSED: {
    kind: 'CONFLICT',
    fr: "Cette demande porte le numéro d'une autre, déjà traitée avec un contenu différent. La première reste enregistrée, la seconde ne l'est pas. Rechargez la page, puis recommencez.",
    en: 'This request carries the number of another one, already processed with a different content. The first one stays saved, the second one is not. Reload the page, then try again.',
  },
  QUERY_TOO_DEEP: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "La demande emboîte plus de {max|niveau|niveaux} de données. Elle n'a pas été exécutée. Demandez les niveaux suivants séparément.",
    en: 'The request nests more than {max|level|levels} of data. It was not run. Ask for the next levels separately.',
  },
  QUERY_TOO_COSTLY: {
    kind: 'INVALID_INPUT',
    params: ['cost', 'max'],
    fr: "La demande est trop lourde ({cost} pour une limite de {max}). Elle n'a pas été exécutée. Demandez moins de champs, ou des pages plus courtes.",
    en: 'The request is too heavy ({cost} for a limit of {max}). It was not run. Ask for fewer fields, or shorter pages.',
  },
  TOO_MANY_ALIASES: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "La demande utilise plus de {max} alias. Elle n'a pas été exécutée. Répartissez-la en plusieurs demandes.",
    en: 'The request uses more than {max} aliases. It was not run. Split it into several requests.',
  },
  QUERY_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['reason'],
    fr: "La demande n'est pas valide et n'a pas été exécutée : {reason}. Corrigez-la d'après le schéma, puis recommencez.",
    en: 'The request is not valid and was not run: {reason}. Correct it from the schema, then try again.',
  },
  QUERY_NOT_TRUSTED: {
    kind: 'FORBIDDEN',
    fr: "Sans connexion, seules les demandes des pages de cette plateforme sont acceptées. Celle-ci n'a pas été exécutée, rien n'a changé. Rechargez la page si elle est ouverte depuis longtemps ; pour une autre demande, connectez-vous ou utilisez un jeton d'accès.",
    en: 'Without signing in, only the requests of this platform’s own pages are accepted. This one was not run, nothing has changed. Reload the page if it has been open for long; for another request, sign in or use an access token.',
  },
  CONTENT_TYPE_REFUSED: {
    kind: 'INVALID_INPUT',
    fr: "La demande n'est pas envoyée sous la forme attendue (application/json). Elle n'a pas été exécutée. Corrigez l'en-tête Content-Type, puis recommencez.",
    en: 'The request was not sent in the expected form (application/json). It was not run. Correct the Content-Type header, then try again.',
  },
  BODY_TOO_LARGE: {
    kind: 'INVALID_INPUT',
    params: ['maxMegabytes'],
    fr: "L'envoi dépasse {maxMegabytes} Mo. Il n'a pas été reçu, rien n'a changé. Réduisez-le ou faites-le en plusieurs fois.",
    en: 'What was sent is over {maxMegabytes} MB. It was not received, nothing has changed. Make it smaller or send it in several parts.',
  },
  TIMEOUT: {
    kind: 'INTERNAL',
    fr: "La réponse a pris trop de temps et la demande a été arrêtée. Rien n'a été enregistré à moitié. Recommencez dans un instant ou précisez votre recherche.",
    en: 'The answer took too long and the request was stopped. Nothing was half saved. Try again in a moment, or narrow your search.',
  },
  DATABASE_AWAY: {
    kind: 'INTERNAL',
    fr: "La plateforme ne joint plus sa base de données. Ce que vous veniez d'envoyer n'a peut-être pas été enregistré ; le reste est intact. Recommencez dans un instant.",
    en: 'The platform cannot reach its database. What you had just sent may not have been saved; the rest is untouched. Try again in a moment.',
  },
  DATABASE_FULL: {
    kind: 'INTERNAL',
    fr: "Il n'y a plus de place sur le disque de la plateforme. Ce que vous veniez d'envoyer n'a pas été enregistré, le reste est intact. Prévenez la personne qui administre la plateforme.",
    en: 'The disk of the platform has no room left. What you had just sent was not saved, the rest is untouched. Tell the person who runs the platform.',
  },

  // Files
  FILE_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce fichier n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la page ou demandez le fichier à la personne qui l'a déposé.",
    en: 'This file does not exist, or you have no access to it. Nothing has changed. Reload the page, or ask the person who added it.',
  },
  FILE_TOO_LARGE: {
    kind: 'INVALID_INPUT',
    params: ['maxMegabytes'],
    fr: "Ce fichier dépasse {maxMegabytes} Mo. Il n'a pas été enregistré, le reste est intact. Allégez-le, ou déposez-le en plusieurs parties.",
    en: 'This file is over {maxMegabytes} MB. It was not saved, the rest is untouched. Make it lighter, or add it in several parts.',
  },
  FILE_EMPTY: {
    kind: 'INVALID_INPUT',
    fr: "Ce fichier est vide. Il n'a pas été enregistré. Vérifiez-le sur votre ordinateur, puis déposez-le de nouveau.",
    en: 'This file is empty. It was not saved. Check it on your computer, then add it again.',
  },
  FILE_UPLOAD_INTERRUPTED: {
    kind: 'INVALID_INPUT',
    fr: "Le dépôt du fichier s'est interrompu avant la fin. Rien n'a été gardé du fichier, le reste est intact. Vérifiez la connexion, puis déposez-le de nouveau.",
    en: 'The upload of the file stopped before its end. Nothing of the file was kept, the rest is untouched. Check the connection, then add it again.',
  },
  FILE_STORE_FULL: {
    kind: 'INTERNAL',
    fr: "Il n'y a plus de place pour de nouveaux fichiers sur la plateforme. Celui-ci n'a pas été enregistré, les autres sont intacts. Prévenez la personne qui administre la plateforme.",
    en: 'The platform has no room left for new files. This one was not saved, the others are intact. Tell the person who runs the platform.',
  },
  FILE_STORE_AWAY: {
    kind: 'INTERNAL',
    fr: "Le service qui garde les fichiers ne répond pas. Rien n'a changé, les fichiers déjà déposés sont intacts. Recommencez dans quelques minutes ; si cela dure, prévenez la personne qui administre la plateforme.",
    en: 'The service that keeps the files does not answer. Nothing has changed, the files already added are intact. Try again in a few minutes; if it lasts, tell the person who runs the platform.',
  },
  TOO_MANY_FILES: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Un envoi contient au plus {max|fichier|fichiers}. Aucun n'a été enregistré. Déposez-les en plusieurs fois.",
    en: 'One upload holds at most {max|file|files}. None was saved. Add them in several goes.',
  },

  // Fields
  INVALID_INPUT: {
    kind: 'INVALID_INPUT',
    fr: "Certains champs sont à corriger. Rien n'a été enregistré, votre saisie est gardée. Corrigez les champs signalés, puis recommencez.",
    en: 'Some fields need correcting. Nothing was saved, what you typed is kept. Correct the marked fields, then try again.',
  },
  VALUE_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Ce champ est vide. Rien n'a été enregistré. Remplissez-le, puis recommencez.",
    en: 'This field is empty. Nothing was saved. Fill it in, then try again.',
  },
  TEXT_UNREADABLE: {
    kind: 'INVALID_INPUT',
    fr: "Ce texte contient un signe invisible qui ne peut pas être enregistré ; il vient souvent d'un copier-coller. Rien n'a été enregistré, votre saisie est gardée. Effacez ce passage, puis tapez-le ou collez-le sans mise en forme.",
    en: 'This text contains an invisible sign that cannot be saved; it often comes from a copy and paste. Nothing was saved, what you typed is kept. Delete that part, then type it or paste it without formatting.',
  },
  LIST_TOO_LONG: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Cette liste contient plus de {max|élément|éléments}. Rien n'a été enregistré. Retirez-en, puis recommencez.",
    en: 'This list holds more than {max|item|items}. Nothing was saved. Remove some, then try again.',
  },
  CHOICE_UNKNOWN: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » ne fait pas partie des choix possibles. Rien n'a été enregistré. Choisissez une valeur de la liste.",
    en: '"{value}" is not one of the possible choices. Nothing was saved. Choose a value from the list.',
  },
  PERIOD_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "La fin de la période précède son début. Rien n'a été enregistré. Corrigez l'une des deux dates.",
    en: 'The period ends before it starts. Nothing was saved. Correct one of the two dates.',
  },
  EMAIL_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Cette adresse de courriel n'est pas complète ou contient un signe interdit. Rien n'a été enregistré. Écrivez-la comme prenom.nom@exemple.fr.",
    en: 'This email address is incomplete or holds a forbidden sign. Nothing was saved. Write it like first.last@example.org.',
  },
  PHONE_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Ce numéro de téléphone n'est pas lisible. Rien n'a été enregistré. Écrivez-le comme 01 99 00 00 00 ou +262 639 98 00 00.",
    en: 'This phone number cannot be read. Nothing was saved. Write it like 01 99 00 00 00 or +262 639 98 00 00.',
  },
  URL_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Cette adresse web n'est pas valide. Rien n'a été enregistré. Elle commence par https:// ou http://.",
    en: 'This web address is not valid. Nothing was saved. It starts with https:// or http://.',
  },
  ID_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Cette référence n'a pas la forme attendue. Rien n'a changé. Rechargez la page, puis recommencez.",
    en: 'This reference does not have the expected form. Nothing has changed. Reload the page, then try again.',
  },
  NAMED_PEOPLE_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Un élément à accès restreint nomme les personnes qui peuvent le lire. Rien n'a été enregistré. Choisissez au moins une personne ou un autre niveau de visibilité.",
    en: 'A restricted item names the people who may read it. Nothing was saved. Choose at least one person, or another level of visibility.',
  },
});
