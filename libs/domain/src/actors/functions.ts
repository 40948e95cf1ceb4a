import type { FunctionForm } from '../identity/function-form.ts';
import type { Locale } from '../locale.ts';
import { typo } from '../typography/typo.ts';

/** Wordings of a function in its three forms. The forms are stored, never built by adding an ending. */
export type FunctionWordings = Readonly<Record<FunctionForm, string>>;

const forms = (masculine: string, feminine = masculine, neutral = masculine): FunctionWordings => ({
  MASCULINE: masculine,
  FEMININE: feminine,
  NEUTRAL: neutral,
});

/**
 * English says person and office; it rarely marks gender, so two wordings usually do.
 * Source: field reference §2.4 and §7.
 */
const person = (holder: string, office = holder): FunctionWordings => forms(holder, holder, office);

const WORDINGS = {
  PREFET: { fr: forms('préfet', 'préfète', 'préfecture'), en: person('prefect', 'préfecture') },
  DELEGUE_PREFET: {
    fr: forms('délégué du préfet', 'déléguée du préfet', 'délégation du préfet'),
    en: person("prefect's delegate", "prefect's delegation"),
  },
  RECTEUR: { fr: forms('recteur', 'rectrice', 'rectorat'), en: person('rector', 'rectorat') },
  IA_DASEN: { fr: forms('IA-DASEN'), en: person('IA-DASEN (département director of education)') },
  IEN: {
    fr: forms("inspecteur de l'éducation nationale", "inspectrice de l'éducation nationale", 'IEN'),
    en: person('education inspector', 'IEN'),
  },
  IA_IPR: { fr: forms('IA-IPR'), en: person('IA-IPR (regional inspector)') },
  PRINCIPAL: {
    fr: forms('principal', 'principale', 'direction de collège'),
    en: person('collège head', 'collège management'),
  },
  PROVISEUR: {
    fr: forms('proviseur', 'proviseure', 'direction de lycée'),
    en: person('lycée head', 'lycée management'),
  },
  DIRECTEUR_ECOLE: {
    fr: forms("directeur d'école", "directrice d'école", "direction d'école"),
    en: person('school head', 'school management'),
  },
  CPE: {
    fr: forms("conseiller principal d'éducation", "conseillère principale d'éducation", 'CPE'),
    en: person('senior education adviser', 'CPE'),
  },
  PSY_EN: { fr: forms("psychologue de l'Éducation nationale"), en: person('school psychologist') },
  ENSEIGNANT: { fr: forms('enseignant', 'enseignante', 'personne enseignante'), en: person('teacher') },
  AS_SCOLAIRE: {
    fr: forms('assistant de service social', 'assistante de service social', 'service social'),
    en: person('school social worker', 'school social service'),
  },
  INFIRMIER_SCOLAIRE: {
    fr: forms('infirmier', 'infirmière', 'infirmerie scolaire'),
    en: person('school nurse', 'school health office'),
  },
  CHEF_PROJET_OPERATIONNEL: {
    fr: forms('chef de projet opérationnel', 'cheffe de projet opérationnel', 'CPO'),
    en: person('operational project manager', 'CPO'),
  },
  CHARGE_MISSION: {
    fr: forms('chargé de mission', 'chargée de mission', 'mission'),
    en: person('project officer', 'mission'),
  },
  COORDONNATEUR_PRE: {
    fr: forms('coordonnateur PRE', 'coordonnatrice PRE', 'coordination PRE'),
    en: person('PRE coordinator', 'PRE coordination'),
  },
  REFERENT_PARCOURS: {
    fr: forms('référent de parcours', 'référente de parcours', 'personne référente'),
    en: person('pathway referent'),
  },
  COORDONNATEUR_REP: {
    fr: forms('coordonnateur REP', 'coordonnatrice REP', 'coordination REP'),
    en: person('REP coordinator', 'REP coordination'),
  },
  COORDONNATEUR_CLSPD: {
    fr: forms('coordonnateur CLSPD', 'coordonnatrice CLSPD', 'coordination CLSPD'),
    en: person('CLSPD coordinator', 'CLSPD coordination'),
  },
  CHARGE_COOPERATION_CTG: {
    fr: forms('chargé de coopération CTG', 'chargée de coopération CTG', 'coopération CTG'),
    en: person('CTG cooperation officer', 'CTG cooperation'),
  },
  COORDONNATEUR_ENFANCE_JEUNESSE: {
    fr: forms('coordonnateur enfance-jeunesse', 'coordonnatrice enfance-jeunesse', 'coordination enfance-jeunesse'),
    en: person('childhood and youth coordinator', 'childhood and youth coordination'),
  },
  MAIRE: { fr: forms('maire', 'maire', 'mairie'), en: person('mayor', "mayor's office") },
  ELU_EDUCATION: {
    fr: forms("adjoint à l'éducation", "adjointe à l'éducation", 'membre du conseil municipal'),
    en: person('deputy mayor for education', 'member of the municipal council'),
  },
  DIRECTEUR: { fr: forms('directeur', 'directrice', 'direction'), en: person('director', 'management') },
  CONSEILLER_TECHNIQUE: {
    fr: forms('conseiller technique', 'conseillère technique', 'conseil technique'),
    en: person('technical adviser', 'technical advice'),
  },
  MEDIATEUR: { fr: forms('médiateur', 'médiatrice', 'médiation'), en: person('mediator', 'mediation') },
  EDUCATEUR: {
    fr: forms('éducateur spécialisé', 'éducatrice spécialisée', 'équipe éducative'),
    en: person('specialised educator', 'educational team'),
  },
  ANIMATEUR: { fr: forms('animateur', 'animatrice', 'animation'), en: person('activity leader', 'activities') },
  BENEVOLE: { fr: forms('bénévole'), en: person('volunteer') },
  REPRESENTANT_PARENTS: {
    fr: forms('représentant des parents', 'représentante des parents', 'représentation des parents'),
    en: person("parents' representative", "parents' representation"),
  },
  HABITANT: { fr: forms('habitant', 'habitante', 'personne habitante'), en: person('resident') },
  DPO: {
    fr: forms('délégué à la protection des données', 'déléguée à la protection des données', 'DPO'),
    en: person('data protection officer', 'DPO'),
  },
} as const satisfies Record<string, Readonly<Record<Locale, FunctionWordings>>>;

export type FunctionCode = keyof typeof WORDINGS;

export const functionCodes = Object.keys(WORDINGS) as readonly FunctionCode[];

export function isFunctionCode(value: unknown): value is FunctionCode {
  return typeof value === 'string' && Object.hasOwn(WORDINGS, value);
}

/** « coordonnatrice PRE », « coordination PRE »: the function in the form that the person chose. */
export function functionLabel(code: FunctionCode, form: FunctionForm = 'NEUTRAL', locale: Locale = 'fr'): string {
  return typo(WORDINGS[code][locale][form], locale);
}

/** All distinct wordings of a function in a language, for lists to choose from and for search. */
export function functionWordings(code: FunctionCode, locale: Locale = 'fr'): string[] {
  const { MASCULINE, FEMININE, NEUTRAL } = WORDINGS[code][locale];
  return [...new Set([MASCULINE, FEMININE, NEUTRAL])].map((wording) => typo(wording, locale));
}
