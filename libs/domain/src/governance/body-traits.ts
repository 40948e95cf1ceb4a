import { defineCodes } from '../labels.ts';

/** The three hierarchical levels, which work better when they are not mixed. Source: field reference §0.3 and §1.1. */
export const bodyLevels = defineCodes([
  { code: 'FIELD', fr: 'Terrain', en: 'Field' },
  { code: 'MANAGEMENT', fr: 'Encadrement', en: 'Management' },
  { code: 'POLITICAL', fr: 'Politique', en: 'Political' },
]);
export type BodyLevel = (typeof bodyLevels.codes)[number];

export const bodyFormalities = defineCodes([
  { code: 'FORMAL', fr: 'Formelle', en: 'Formal' },
  { code: 'NETWORK', fr: 'En réseau', en: 'Network' },
  { code: 'INFORMAL', fr: 'Informelle', en: 'Informal' },
]);
export type BodyFormality = (typeof bodyFormalities.codes)[number];

export const bodyPowers = defineCodes([
  { code: 'DECISION', fr: 'Décide', en: 'Decides' },
  { code: 'CONSULTATION', fr: 'Donne un avis', en: 'Gives an opinion' },
  { code: 'TECHNICAL', fr: 'Prépare', en: 'Prepares' },
  { code: 'OPERATIONAL', fr: 'Met en œuvre', en: 'Carries out' },
  { code: 'FACILITATION', fr: 'Anime', en: 'Facilitates' },
]);
export type BodyPower = (typeof bodyPowers.codes)[number];

/** Every network is born with two bodies: its coordination, whose mandates administer, and the network of its partners. */
export const bodyRoles = defineCodes([
  { code: 'COORDINATION', fr: 'Coordination', en: 'Coordination' },
  { code: 'NETWORK', fr: 'Réseau', en: 'Network' },
  { code: 'ORDINARY', fr: 'Instance', en: 'Body' },
]);
export type BodyRole = (typeof bodyRoles.codes)[number];

/** Source: field reference §2.7. */
export const bodyScales = defineCodes([
  { code: 'MICRO_LOCALE', fr: 'Micro-locale / quartier', en: 'Very local / district' },
  { code: 'COMMUNALE', fr: 'Communale', en: 'Commune' },
  { code: 'INTERCOMMUNALE', fr: 'Intercommunale', en: 'Intermunicipal' },
  { code: 'BASSIN', fr: "Bassin de coopération ou d'éducation", en: 'Cooperation or education area' },
  { code: 'DEPARTEMENTALE', fr: 'Départementale', en: 'Département' },
  { code: 'ACADEMIQUE', fr: 'Académique', en: 'Académie' },
  { code: 'REGIONALE', fr: 'Régionale', en: 'Regional' },
  { code: 'INTERREGIONALE', fr: 'Interrégionale', en: 'Interregional' },
  { code: 'NATIONALE', fr: 'Nationale', en: 'National' },
  { code: 'INTERNATIONALE', fr: 'Internationale', en: 'International' },
]);
export type BodyScale = (typeof bodyScales.codes)[number];

export const lineageKinds = defineCodes([
  { code: 'REPLACES', fr: 'Remplace', en: 'Replaces' },
  { code: 'EXTENDS', fr: 'Élargit', en: 'Extends' },
  { code: 'MERGES', fr: 'Réunit', en: 'Merges' },
]);
export type LineageKind = (typeof lineageKinds.codes)[number];

/**
 * How a body decides. No text imposes a vote on steering and technical committees: they agree, and their pilots sign.
 * Source: field reference §0.2 and §2.9.
 */
export const decisionModes = defineCodes([
  { code: 'CONSENSUS', fr: 'Consensus', en: 'Consensus' },
  { code: 'CONSENT', fr: 'Consentement', en: 'Consent' },
  { code: 'TROIKA_AGREEMENT', fr: 'Accord de la troïka', en: 'Agreement of the troïka' },
  { code: 'MAJORITY_VOTE', fr: 'Vote à la majorité', en: 'Majority vote' },
  { code: 'QUALIFIED_VOTE', fr: 'Vote à la majorité qualifiée', en: 'Qualified majority vote' },
  { code: 'OPINION', fr: 'Avis', en: 'Opinion' },
  { code: 'ACKNOWLEDGEMENT', fr: "Prise d'acte", en: 'Acknowledgement' },
]);
export type DecisionMode = (typeof decisionModes.codes)[number];
