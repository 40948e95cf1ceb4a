import { defineErrors } from '../errors.ts';

export const actorsErrors = defineErrors({
  ORGANISATION_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette organisation n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Cherchez-la de nouveau dans le répertoire.",
    en: 'This organisation does not exist, or you have no access to it. Nothing has changed. Search for it again in the directory.',
  },
  PERSON_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette personne ne figure pas dans le répertoire, ou vous n'y avez pas accès. Rien n'a changé. Cherchez-la de nouveau par son nom.",
    en: 'This person is not in the directory, or you have no access to them. Nothing has changed. Search again by name.',
  },
  AFFILIATION_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce rattachement n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Rechargez la fiche de la personne.",
    en: "This affiliation does not exist, or you have no access to it. Nothing has changed. Reload the person's page.",
  },
  CONTACT_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette personne n'a pas de coordonnées dans ce réseau, ou vous n'y avez pas accès. Rien n'a changé. Ajoutez-la d'abord au répertoire du réseau.",
    en: 'This person has no contact details in this network, or you have no access to them. Nothing has changed. Add them to the network directory first.',
  },
  ORGANISATION_ALREADY_LISTED: {
    kind: 'CONFLICT',
    params: ['name'],
    fr: "« {name} » figure déjà au répertoire du réseau. Rien n'a été ajouté une seconde fois. Ouvrez sa fiche pour la compléter.",
    en: '"{name}" is already in the network directory. Nothing was added twice. Open its page to complete it.',
  },
  PERSON_ALREADY_LISTED: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "{personName} figure déjà au répertoire du réseau. Rien n'a été ajouté une seconde fois. Ouvrez sa fiche pour la compléter.",
    en: '{personName} is already in the network directory. Nothing was added twice. Open their page to complete it.',
  },
  CONTACT_EMAIL_TAKEN: {
    kind: 'CONFLICT',
    params: ['personName'],
    fr: "Cette adresse est déjà celle de {personName} dans ce réseau. Rien n'a été enregistré. Vérifiez l'adresse : deux personnes n'en partagent pas une.",
    en: 'This address is already that of {personName} in this network. Nothing was saved. Check the address: two people do not share one.',
  },
  PERSON_RULES_OWN_NAME: {
    kind: 'FORBIDDEN',
    fr: "Cette personne a un compte : elle seule change son nom et la forme de sa fonction. Rien n'a été enregistré. Demandez-lui de le faire depuis son compte.",
    en: 'This person has an account: only they change their name and the form of their function. Nothing was saved. Ask them to do it from their account.',
  },
  INVITATION_ADDRESS_UNCONFIRMED: {
    kind: 'CONFLICT',
    fr: "Cette personne n'est pas connue sous cette seule adresse : elle pourrait ne pas être la sienne. Aucune invitation n'est partie, rien n'a changé. Demandez-lui son adresse, puis corrigez sa fiche.",
    en: 'This person is not known by this address alone: it may not be theirs. No invitation was sent, nothing has changed. Ask them for their address, then correct their record.',
  },
  ORGANISATION_NUMBER_TAKEN: {
    kind: 'CONFLICT',
    fr: "Ce numéro est déjà celui d'une autre organisation. Rien n'a été enregistré. Vérifiez-le : deux organisations n'en partagent pas un.",
    en: 'This number already belongs to another organisation. Nothing was saved. Check it: two organisations do not share one.',
  },
  NAME_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Ce nom est vide ou contient des signes qui n'y ont pas leur place. Rien n'a été enregistré. Corrigez-le, puis recommencez.",
    en: 'This name is empty or holds signs that have no place in it. Nothing was saved. Correct it, then try again.',
  },
  FUNCTION_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "Ce rattachement n'indique aucune fonction. Rien n'a été enregistré. Choisissez une fonction dans la liste ou écrivez son intitulé.",
    en: 'This affiliation gives no function. Nothing was saved. Choose a function from the list, or write its title.',
  },
  AFFILIATION_PERIOD_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Ce rattachement finirait avant d'avoir commencé. Rien n'a été enregistré. Corrigez l'une des deux dates.",
    en: 'This affiliation would end before it starts. Nothing was saved. Correct one of the two dates.',
  },
  AFFILIATION_ENDED: {
    kind: 'CONFLICT',
    params: ['until'],
    fr: "Ce rattachement a déjà pris fin le {until:date}. Rien n'a changé. Ajoutez un nouveau rattachement s'il reprend.",
    en: 'This affiliation already ended on {until:date}. Nothing has changed. Add a new affiliation if it starts again.',
  },
  AFFILIATION_ALREADY_LISTED: {
    kind: 'CONFLICT',
    params: ['organisationName'],
    fr: "Cette personne exerce déjà cette fonction à {organisationName} à ces dates. Rien n'a été ajouté une seconde fois. Modifiez le rattachement existant.",
    en: 'This person already holds this function at {organisationName} on these dates. Nothing was added twice. Change the existing affiliation.',
  },
  PARTNER_PERIOD_INVALID: {
    kind: 'INVALID_INPUT',
    fr: "Ce partenariat finirait avant d'avoir commencé. Rien n'a été enregistré. Corrigez l'une des deux dates.",
    en: 'This partnership would end before it starts. Nothing was saved. Correct one of the two dates.',
  },
  SIREN_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un numéro SIREN : il en faut neuf chiffres et la clé de contrôle ne convient pas. Rien n'a été enregistré. Corrigez-le ou laissez le champ vide.",
    en: '"{value}" is not a SIREN number: it takes nine figures and the check digit does not fit. Nothing was saved. Correct it, or leave the field empty.',
  },
  SIRET_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un numéro SIRET : il en faut quatorze chiffres et la clé de contrôle ne convient pas. Rien n'a été enregistré. Corrigez-le ou laissez le champ vide.",
    en: '"{value}" is not a SIRET number: it takes fourteen figures and the check digit does not fit. Nothing was saved. Correct it, or leave the field empty.',
  },
  SIRET_SIREN_MISMATCH: {
    kind: 'INVALID_INPUT',
    params: ['siren', 'siret'],
    fr: "Le SIRET {siret} ne commence pas par le SIREN {siren}. Rien n'a été enregistré. Corrigez l'un des deux numéros.",
    en: 'The SIRET {siret} does not start with the SIREN {siren}. Nothing was saved. Correct one of the two numbers.',
  },
  UAI_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un code UAI : sept chiffres puis une lettre de contrôle (0619001C). Rien n'a été enregistré. Corrigez-le ou laissez le champ vide.",
    en: '"{value}" is not a UAI code: seven figures then a check letter (0619001C). Nothing was saved. Correct it, or leave the field empty.',
  },
  RNA_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un numéro RNA : la lettre W puis neuf chiffres (W612000123). Rien n'a été enregistré. Corrigez-le ou laissez le champ vide.",
    en: '"{value}" is not an RNA number: the letter W then nine figures (W612000123). Nothing was saved. Correct it, or leave the field empty.',
  },
  RNA_NOT_IN_ALSACE_MOSELLE: {
    kind: 'INVALID_INPUT',
    params: ['departement'],
    fr: "Le RNA n'existe pas en Alsace-Moselle (département {departement}). Rien n'a été enregistré. Indiquez plutôt le registre du tribunal : ressort, volume, folio.",
    en: 'The RNA does not exist in Alsace-Moselle (département {departement}). Nothing was saved. Give the court register instead: court, volume, folio.',
  },
  COURT_REGISTER_ONLY_IN_ALSACE_MOSELLE: {
    kind: 'INVALID_INPUT',
    fr: "Le registre du tribunal ne concerne que les associations du Haut-Rhin, du Bas-Rhin et de la Moselle. Rien n'a été enregistré. Indiquez plutôt le numéro RNA.",
    en: 'The court register only concerns associations of Haut-Rhin, Bas-Rhin and Moselle. Nothing was saved. Give the RNA number instead.',
  },
});
