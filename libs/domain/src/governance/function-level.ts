import type { FunctionCode } from '../actors/functions.ts';
import type { BodyLevel } from './body-traits.ts';

/**
 * The level at which a function usually speaks. Functions that stand outside any hierarchy (residents, parents, volunteers)
 * have none. A default to warn with, never a rule.
 * Source: field reference §0.3 and §1.1 (J.-M. Berthet).
 */
const LEVELS: Readonly<Partial<Record<FunctionCode, BodyLevel>>> = {
  PREFET: 'POLITICAL',
  RECTEUR: 'POLITICAL',
  IA_DASEN: 'POLITICAL',
  MAIRE: 'POLITICAL',
  ELU_EDUCATION: 'POLITICAL',
  DELEGUE_PREFET: 'MANAGEMENT',
  IEN: 'MANAGEMENT',
  IA_IPR: 'MANAGEMENT',
  PRINCIPAL: 'MANAGEMENT',
  PROVISEUR: 'MANAGEMENT',
  DIRECTEUR: 'MANAGEMENT',
  CONSEILLER_TECHNIQUE: 'MANAGEMENT',
  DIRECTEUR_ECOLE: 'FIELD',
  CPE: 'FIELD',
  PSY_EN: 'FIELD',
  ENSEIGNANT: 'FIELD',
  AS_SCOLAIRE: 'FIELD',
  INFIRMIER_SCOLAIRE: 'FIELD',
  CHEF_PROJET_OPERATIONNEL: 'FIELD',
  CHARGE_MISSION: 'FIELD',
  COORDONNATEUR_PRE: 'FIELD',
  REFERENT_PARCOURS: 'FIELD',
  COORDONNATEUR_REP: 'FIELD',
  COORDONNATEUR_CLSPD: 'FIELD',
  CHARGE_COOPERATION_CTG: 'FIELD',
  COORDONNATEUR_ENFANCE_JEUNESSE: 'FIELD',
  MEDIATEUR: 'FIELD',
  EDUCATEUR: 'FIELD',
  ANIMATEUR: 'FIELD',
};

export function levelOfFunction(code: FunctionCode): BodyLevel | null {
  return LEVELS[code] ?? null;
}
