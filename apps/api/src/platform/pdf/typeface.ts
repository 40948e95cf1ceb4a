import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sfntOf } from './woff.ts';

/** Source Sans 3, in the two weights that letters and pages without a script use. SIL Open Font License 1.1. */
export type Weight = 400 | 600;

/** `latin` holds French and English; `latin-ext` the other signs of European names (Żółć, Šárka). */
export type Subset = 'latin' | 'latin-ext';

const fromHere = createRequire(import.meta.url);
const kept = new Map<string, Buffer>();

function once(name: string, form: (file: Buffer) => Buffer): Buffer {
  const known = kept.get(name) ?? form(readFileSync(fromHere.resolve(`@fontsource/source-sans-3/files/${name}`)));
  kept.set(name, known);
  return known;
}

const fileName = (weight: Weight, subset: Subset) => `source-sans-3-${subset}-${weight}-normal`;

/** For a browser: the file of its package, read once. */
export const webTypeface = (weight: Weight): Buffer => once(`${fileName(weight, 'latin')}.woff2`, (file) => file);

/** For a document: unpacked once. pdfkit would unpack it in JavaScript for each one, nine tenths of its time. */
export const printTypeface = (weight: Weight, subset: Subset): Buffer =>
  once(`${fileName(weight, subset)}.woff`, sfntOf);
