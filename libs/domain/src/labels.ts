import type { Label, Locale } from './locale.ts';
import { typo } from './typography/typo.ts';

export interface LabelledCode<Code extends string = string> extends Label {
  code: Code;
}

/** A closed list of codes with their wordings: `codes` for checks and database constraints, `label` for people. */
export interface CodeList<Code extends string, Entry extends LabelledCode<Code> = LabelledCode<Code>> {
  codes: readonly Code[];
  entries: readonly Entry[];
  /** `{ COPIL: 'COPIL', … }`, the shape that a GraphQL enum is declared from. */
  asEnum: { readonly [Key in Code]: Key };
  has(value: unknown): value is Code;
  get(code: Code): Entry;
  label(code: Code, locale: Locale): string;
}

/** Builds a closed list from its entries; wordings pass through `typo` once, here. */
export function defineCodes<const Entries extends readonly LabelledCode[]>(
  entries: Entries,
): CodeList<Entries[number]['code'], LabelledCode<Entries[number]['code']> & Entries[number]> {
  type Code = Entries[number]['code'];
  type Entry = LabelledCode<Code> & Entries[number];
  const polished = entries.map((entry) => ({ ...entry, fr: typo(entry.fr), en: typo(entry.en, 'en') }) as Entry);
  const byCode = new Map<string, Entry>(polished.map((entry) => [entry.code, entry]));
  const get = (code: Code): Entry => {
    const entry = byCode.get(code);
    if (!entry) throw new RangeError(`unknown code ${code}`);
    return entry;
  };
  return {
    codes: polished.map((entry) => entry.code),
    entries: polished,
    asEnum: Object.fromEntries(polished.map(({ code }) => [code, code])) as { readonly [Key in Code]: Key },
    has: (value): value is Code => typeof value === 'string' && byCode.has(value),
    get,
    label: (code, locale) => get(code)[locale],
  };
}
