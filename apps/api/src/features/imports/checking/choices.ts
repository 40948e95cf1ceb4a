import {
  type FunctionCode,
  type FunctionForm,
  functionCodes,
  functionWordings,
  type MandateOffice,
  type MandateRole,
  mandateOffices,
  mandateRoles,
  type OrganisationType,
  organisationTypes,
  type PartnerModality,
  partnerModalities,
} from '@maillage/domain';
import { plain } from './cells.ts';

interface Wordings {
  codes: readonly string[];
  entries: readonly { code: string; fr: string; en: string }[];
}

/** Words to codes: the code itself, its French and English wordings, whole or before their brackets, then other words. */
function choice<Code extends string>(
  list: Wordings,
  others: Partial<Record<Code, readonly string[]>>,
): ReadonlyMap<string, Code> {
  const words = new Map<string, Code>();
  const learn = (word: string, code: string) => {
    if (!words.has(plain(word))) words.set(plain(word), code as Code);
  };
  for (const { code, fr, en } of list.entries) for (const word of [code, fr, en]) learn(word, code);
  for (const { code, fr, en } of list.entries)
    for (const word of [fr, en]) learn(word.split('(', 1)[0]?.trimEnd() ?? word, code);
  for (const [code, synonyms] of Object.entries<readonly string[] | undefined>(others)) {
    for (const word of synonyms ?? []) learn(word, code);
  }
  return words;
}

const types = choice<OrganisationType>(organisationTypes, {
  COMMUNE: ['mairie', 'ville', 'municipalité', 'commune nouvelle'],
  EPCI: [
    'communauté de communes',
    "communauté d'agglomération",
    'communauté urbaine',
    'métropole',
    'intercommunalité',
    'agglomération',
    'interco',
    'cdc',
    'cc',
    'ca',
    'cu',
  ],
  DEPARTEMENT: ['département', 'conseil général', 'collectivité départementale'],
  REGION: ['région', 'collectivité régionale'],
  DSDEN: ['inspection académique', 'dsden'],
  ECOLE: ['école', 'école primaire', 'école élémentaire', 'école maternelle', 'groupe scolaire'],
  LYCEE: ['lycée professionnel', 'lycée général', 'lycée polyvalent', 'lycée agricole'],
  COLLEGE: ['collège public', 'collège privé'],
  CENTRE_SOCIAL: ['centre social', 'espace de vie sociale', 'evs', 'maison de quartier'],
  ASSOCIATION: ['association loi 1901', 'asso', 'association 1901'],
  FEDERATION_EDUCPOP: ['éducation populaire', "mouvement d'éducation populaire", "association d'éducation populaire"],
  FEDERATION_PARENTS: ["parents d'élèves", "association de parents d'élèves", 'fédération de parents'],
  CAF: ["caisse d'allocations familiales"],
  MSA: ['mutualité sociale agricole'],
  CPAM: ["caisse primaire d'assurance maladie"],
  UDAF: ['union départementale des associations familiales'],
  CCAS: ['ccas', 'cias', "centre communal d'action sociale", "centre intercommunal d'action sociale"],
  ACM: ['alsh', 'centre de loisirs', 'accueil de loisirs'],
  EAJE: ['crèche', 'multi-accueil'],
  CIO: ["centre d'information et d'orientation"],
  FRANCE_TRAVAIL: ['pôle emploi'],
  ENTREPRISE: ['société'],
});

const modalities = choice<PartnerModality>(partnerModalities, {
  CARRIER: ['porteur', 'structure porteuse', 'porteuse', 'portage'],
  COORDINATOR: ['coordinateur', 'coordonnateur', 'coordinatrice', 'coordination'],
  CO_FACILITATOR: ['co-animateur', 'coanimateur', 'co-animatrice', 'coanimatrice', 'co-animation', 'coanimation'],
  FUNDED: ['financé', 'financée', 'bénéficiaire'],
  ASSOCIATED: ['associé', 'associée', 'partenaire associé', 'partenaire', 'partenaire associée'],
  FUNDER: ['financeur', 'financeuse', 'financement'],
  INFORMED: ['informé', 'informée', 'simple partage d’information', "partage d'information", 'information'],
});

const roles = choice<MandateRole>(mandateRoles, {
  TITULAR: ['titulaires', 't', 'membre'],
  ALTERNATE: ['suppléant', 'suppléante', 'suppléant·e', 'suppléant(e)', 's'],
  GUEST: ['invité', 'invitée', 'invité·e', 'invité(e)'],
  OBSERVER: ['observateur', 'observatrice', 'observateur·rice'],
  EXPERT: ['expert', 'experte', 'expert·e'],
});

const offices = choice<MandateOffice>(mandateOffices, {
  CHAIR: ['président', 'présidente', 'président·e', 'président(e)'],
  COCHAIR: ['coprésident', 'coprésidente', 'co-présidence', 'co-président', 'co-présidente'],
  SECRETARY: ['secrétaire'],
  FACILITATOR: ['animateur', 'animatrice', 'animateur·rice', 'facilitateur', 'facilitatrice', 'facilitation'],
});

const formWords: Record<FunctionForm, readonly string[]> = {
  MASCULINE: ['masculin', 'masculine', 'm', 'h', 'homme', 'monsieur', 'mr'],
  FEMININE: ['féminin', 'feminine', 'f', 'femme', 'madame', 'mme', 'mlle', 'mademoiselle'],
  NEUTRAL: ['neutre', 'neutral', 'n', 'x', 'non renseigné', 'nc'],
};
const forms = choice<FunctionForm>(
  { codes: [], entries: Object.keys(formWords).map((code) => ({ code, fr: code, en: code })) },
  formWords,
);

const functions = new Map<string, FunctionCode>();
for (const code of functionCodes) {
  for (const word of [code, ...functionWordings(code, 'fr')]) {
    if (!functions.has(plain(word))) functions.set(plain(word), code);
  }
}

const read =
  <Code>(words: ReadonlyMap<string, Code>) =>
  (text: string): Code | null =>
    words.get(plain(text)) ?? null;

/** « Mairie », « DSDEN », « Collège »: the type of an organisation, or `null`. */
export const readOrganisationType = read(types);
export const readModality = read(modalities);
export const readRole = read(roles);
export const readOffice = read(offices);
/** « Mme », « féminin »: the form in which a function is written, or `null`. */
export const readFunctionForm = read(forms);
/** « coordonnatrice PRE », whatever its form; `null` when it is a function in free words. */
export const readFunction = read(functions);
