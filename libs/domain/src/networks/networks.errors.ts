import { defineErrors } from '../errors.ts';

export const networksErrors = defineErrors({
  NETWORK_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce réseau n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Vérifiez l'adresse, ou demandez un mandat à sa coordination.",
    en: 'This network does not exist, or you have no access to it. Nothing has changed. Check the address, or ask its coordination for a mandate.',
  },
  NETWORK_ARCHIVED: {
    kind: 'CONFLICT',
    fr: "Ce réseau est archivé : il se lit, il ne se modifie plus. Rien n'a été enregistré. La coordination peut changer son statut.",
    en: 'This network is archived: it can be read, no longer changed. Nothing was saved. Its coordination may change its status.',
  },
  NETWORK_NAME_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Le réseau n'a pas de nom. Rien n'a été enregistré. Donnez-lui un nom, puis recommencez.",
    en: 'The network has no name. Nothing was saved. Give it a name, then try again.',
  },
  NETWORK_SHORT_NAME_TOO_LONG: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Le nom court dépasse {max|signe|signes}. Rien n'a été enregistré. Raccourcissez-le : il s'affiche en tête sur un téléphone.",
    en: 'The short name is over {max|sign|signs}. Nothing was saved. Shorten it: it shows at the top on a phone.',
  },
  NETWORK_STATUS_UNCHANGED: {
    kind: 'CONFLICT',
    fr: "Le réseau a déjà ce statut. Rien n'a changé. Choisissez un autre statut.",
    en: 'The network already has this status. Nothing has changed. Choose another status.',
  },
  NETWORK_STATUS_DATE_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['lastChangeOn'],
    fr: "Ce changement de statut serait antérieur au précédent ({lastChangeOn:date}) ou à venir. Rien n'a changé. Corrigez la date.",
    en: 'This change of status would come before the previous one ({lastChangeOn:date}) or lie in the future. Nothing has changed. Correct the date.',
  },
  NETWORK_PARENT_LOOP: {
    kind: 'CONFLICT',
    fr: "Un réseau ne peut pas être rattaché à lui-même ni à l'un de ses sous-réseaux. Rien n'a changé. Choisissez un autre réseau.",
    en: 'A network cannot be placed under itself or under one of its sub-networks. Nothing has changed. Choose another network.',
  },
  SLUG_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['min', 'max'],
    fr: "L'adresse courte a de {min} à {max} signes : minuscules sans accent, chiffres et traits d'union, sans commencer ni finir par un trait d'union. Rien n'a été enregistré. Corrigez-la.",
    en: 'The short address has {min} to {max} signs: lower-case letters without accents, figures and hyphens, neither first nor last. Nothing was saved. Correct it.',
  },
  SLUG_RESERVED: {
    kind: 'INVALID_INPUT',
    params: ['slug'],
    fr: "L'adresse courte « {slug} » est réservée à la plateforme. Rien n'a été enregistré. Choisissez-en une autre.",
    en: 'The short address "{slug}" is reserved for the platform. Nothing was saved. Choose another one.',
  },
  SLUG_TAKEN: {
    kind: 'CONFLICT',
    params: ['slug'],
    fr: "L'adresse courte « {slug} » est déjà prise. Rien n'a été enregistré. Choisissez-en une autre.",
    en: 'The short address "{slug}" is already taken. Nothing was saved. Choose another one.',
  },
  TIME_ZONE_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['zone'],
    fr: "« {zone} » n'est pas un fuseau horaire connu. Rien n'a été enregistré. Choisissez-en un dans la liste.",
    en: '"{zone}" is not a known time zone. Nothing was saved. Choose one from the list.',
  },
  TERRITORY_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce territoire n'existe pas dans le référentiel. Rien n'a changé. Cherchez-le de nouveau par son nom ou son code.",
    en: 'This territory does not exist in the reference list. Nothing has changed. Search for it again by name or code.',
  },
  TERRITORY_UNKNOWN: {
    kind: 'INVALID_INPUT',
    params: ['code'],
    fr: "Le code de territoire « {code} » est inconnu du code officiel géographique. Rien n'a été enregistré. Vérifiez-le (61001 pour Alençon).",
    en: 'The territory code "{code}" is unknown to the official geographic code. Nothing was saved. Check it (61001 for Alençon).',
  },
  COMMUNE_CODE_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['code'],
    fr: "« {code} » n'a pas la forme d'un code de commune (61001, 2A004, 97611). Rien n'a été enregistré. Ne mettez pas le code postal.",
    en: '"{code}" does not have the form of a commune code (61001, 2A004, 97611). Nothing was saved. Do not use the postal code.',
  },
  DISTRICT_NEEDS_COMMUNE: {
    kind: 'INVALID_INPUT',
    fr: "Un quartier se situe dans une ou plusieurs communes. Rien n'a été enregistré. Indiquez au moins un code de commune.",
    en: 'A district lies in one or several communes. Nothing was saved. Give at least one commune code.',
  },
  QPV_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['code'],
    fr: "« {code} » n'a pas la forme d'un code de quartier prioritaire (QN06101M). Rien n'a été enregistré. Corrigez-le ou laissez le champ vide.",
    en: '"{code}" does not have the form of a priority district code (QN06101M). Nothing was saved. Correct it, or leave the field empty.',
  },
  QPV_DEPARTEMENT_MISMATCH: {
    kind: 'INVALID_INPUT',
    params: ['code', 'departement'],
    fr: "Le code de quartier « {code} » n'est pas du département {departement} de la commune indiquée. Rien n'a été enregistré. Corrigez l'un des deux.",
    en: 'The district code "{code}" does not belong to the département {departement} of the commune given. Nothing was saved. Correct one of the two.',
  },
  DISTRICT_COLUMN_MISSING: {
    kind: 'INVALID_INPUT',
    params: ['column'],
    fr: "La colonne « {column} » manque dans le fichier des quartiers. Rien n'a été enregistré. Ajoutez-la, puis recommencez.",
    en: 'The column "{column}" is missing from the districts file. Nothing was saved. Add it, then try again.',
  },
  ALREADY_LISTED: {
    kind: 'CONFLICT',
    params: ['name'],
    fr: "« {name} » figure déjà dans la liste du réseau. Rien n'a été ajouté une seconde fois. Ouvrez sa fiche pour la modifier.",
    en: '"{name}" is already on the network list. Nothing was added twice. Open its page to change it.',
  },
  NOT_LISTED: {
    kind: 'NOT_FOUND',
    fr: "Cet élément ne figure pas, ou plus, dans la liste du réseau. Rien n'a changé. Rechargez la page.",
    en: 'This item is not, or no longer, on the network list. Nothing has changed. Reload the page.',
  },
});
