import { type FunctionForm, functionLabel, isFunctionCode, type Locale, typo } from '@maillage/domain';

export interface HeldFunction {
  functionCode: string | null;
  functionTitle: string | null;
}

/** « conseillère technique »: the title as written, else the function in the form that the person chose. */
export function functionOf(held: HeldFunction, form: FunctionForm, locale: Locale): string | null {
  if (held.functionTitle) return typo(held.functionTitle, locale);
  return isFunctionCode(held.functionCode) ? functionLabel(held.functionCode, form, locale) : null;
}
