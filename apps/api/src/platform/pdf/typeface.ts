import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Source Sans 3, in the two weights that letters and pages without a script use. SIL Open Font License 1.1. */
export type Weight = 400 | 600;

/** `latin` holds French and English; `latin-ext` the other signs of European names (Żółć, Šárka). */
export type Subset = 'latin' | 'latin-ext';

const fromHere = createRequire(import.meta.url);
const read = new Map<string, Buffer>();

/** The font as its package gives it, read once. */
export function typeface(weight: Weight, subset: Subset, format: 'woff' | 'woff2'): Buffer {
  const name = `source-sans-3-${subset}-${weight}-normal.${format}`;
  const known = read.get(name) ?? readFileSync(fromHere.resolve(`@fontsource/source-sans-3/files/${name}`));
  read.set(name, known);
  return known;
}
