import type { FunctionForm } from '../identity/function-form.ts';
import { type FunctionCode, functionLabel } from './functions.ts';

/** Functions that a letter names in its opening: « Madame la Préfète ». */
const NAMED: ReadonlySet<FunctionCode> = new Set<FunctionCode>(['PREFET', 'RECTEUR', 'MAIRE']);

/** Elected members and the préfet: « ma haute considération ». Source: field reference §4, usual wording. */
const HIGH: ReadonlySet<FunctionCode> = new Set<FunctionCode>(['PREFET', 'MAIRE', 'ELU_EDUCATION']);

export const deservesHighConsideration = (code: FunctionCode | null): boolean => code !== null && HIGH.has(code);

/** « Madame », « Monsieur », by the form that the person chose; none when none was chosen. */
export function civility(form: FunctionForm): string | null {
  if (form === 'NEUTRAL') return null;
  return form === 'FEMININE' ? 'Madame' : 'Monsieur';
}

/** How a French letter opens, without its comma: « Madame », « Monsieur le Préfet », « Madame, Monsieur ». */
export function salutation(form: FunctionForm, code: FunctionCode | null): string {
  const title = civility(form);
  if (!title) return 'Madame, Monsieur';
  if (code === null || !NAMED.has(code)) return title;
  const name = functionLabel(code, form, 'fr');
  return `${title} ${form === 'FEMININE' ? 'la' : 'le'} ${name.charAt(0).toLocaleUpperCase('fr')}${name.slice(1)}`;
}
