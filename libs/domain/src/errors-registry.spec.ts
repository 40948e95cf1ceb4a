import { type ErrorEntry, errorKinds, placeholdersOf } from './errors.ts';
import { errorGroups, errorRegistry, formatError, isErrorCode } from './errors-registry.ts';
import { features } from './features.ts';
import { typo } from './typography/typo.ts';

const entries = Object.entries(errorRegistry) as [string, ErrorEntry][];

describe('the error registry', () => {
  it('has a group for the platform and one for each feature', () => {
    expect(Object.keys(errorGroups)).toEqual(['platform', ...features]);
  });

  it('declares each code once', () => {
    const codes = Object.values(errorGroups).flatMap((group) => Object.keys(group));
    expect(codes.length).toBe(new Set(codes).size);
    expect(codes.length).toBe(entries.length);
  });

  it.each(entries)('%s speaks French and English, with the same values', (code, entry) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(errorKinds).toContain(entry.kind);
    for (const sentence of [entry.fr, entry.en]) {
      expect(sentence.length).toBeGreaterThan(40);
      expect(sentence).toMatch(/[.)]$/u);
      expect(placeholdersOf(sentence).sort()).toEqual([...(entry.params ?? [])].sort());
      expect(sentence).not.toMatch(/['"]/u);
    }
  });

  it.each(entries)('%s has French spaces where French wants them', (_code, { fr }) => {
    expect(typo(fr)).toBe(fr);
    expect(fr).not.toMatch(/ [;:!?»]|« |[^\u202F][;!?]|[^\u00A0]»|«[^\u00A0]/u);
    expect(fr).not.toMatch(/\p{L} :|\d %/u);
    expect(fr).not.toMatch(/·|\(e\)/u);
  });
});

describe('formatError', () => {
  it('fills the values and agrees the nouns', () => {
    expect(formatError('SIGN_IN_THROTTLED', { minutes: 1 })).toContain('dans 1\u00A0minute,');
    expect(formatError('SIGN_IN_THROTTLED', { minutes: 15 })).toContain('dans 15\u00A0minutes,');
    expect(formatError('SIGN_IN_THROTTLED', { minutes: 1 }, 'en')).toContain('in 1\u00A0minute,');
  });

  it('writes days as people do', () => {
    const params = { personName: 'Camille Dupont', from: '2026-03-01', until: '2026-12-31' };
    expect(formatError('TITULAR_ALREADY_SEATED', params)).toMatch(
      /^Camille Dupont est titulaire de ce siège du 1er\u00A0mars 2026 au 31\u00A0décembre 2026\./u,
    );
    expect(formatError('TITULAR_ALREADY_SEATED', { ...params, until: null })).toContain(
      'depuis le 1er\u00A0mars 2026.',
    );
    expect(formatError('TITULAR_ALREADY_SEATED', { ...params, until: null }, 'en')).toContain(
      'since 1\u00A0March 2026.',
    );
  });

  it('never fails on a missing value', () => {
    expect(formatError('INTERNAL')).toContain('…');
    expect(formatError('IMPORT_LINES_TO_CORRECT')).toContain('…');
  });

  it('leaves what people typed as they typed it', () => {
    expect(formatError('SLUG_TAKEN', { slug: "l'orne" })).toContain("«\u00A0l'orne\u00A0»");
  });

  it('knows its codes from other texts', () => {
    expect(isErrorCode('MEETING_NOT_FOUND')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
    expect(isErrorCode(undefined)).toBe(false);
  });
});
