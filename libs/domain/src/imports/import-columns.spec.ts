import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldHeading, headingsOf, importColumns, importTemplate } from './import-columns.ts';
import { type ImportKind, importKinds } from './import-states.ts';

const published: Record<ImportKind, string> = {
  ORGANISATIONS: 'organisations.csv',
  PEOPLE: 'personnes.csv',
  SEATS: 'sieges.csv',
  MANDATES: 'mandats.csv',
};

describe('the columns of a file', () => {
  it.each(importKinds.codes)('of %s each have headings of their own, in French and in English', (kind) => {
    for (const locale of ['fr', 'en'] as const) {
      const headings = importColumns[kind].map((column) => foldHeading(column[locale]));
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  it('are recognised whatever the accents, the case and the signs', () => {
    const email = importColumns.PEOPLE.find(({ key }) => key === 'email');
    for (const heading of ['MEL', 'Mél.', 'E-mail', 'Adresse électronique', 'courriel']) {
      expect(email && headingsOf(email)).toContain(foldHeading(heading));
    }
    expect(foldHeading('N° SIRET')).toBe('n siret');
  });
});

describe('a template', () => {
  it.each(importKinds.codes)('of %s is the one published in docs/import', (kind) => {
    const path = join(import.meta.dirname, '../../../../docs/import', published[kind]);
    expect(readFileSync(path, 'utf8')).toBe(importTemplate(kind));
  });
});
