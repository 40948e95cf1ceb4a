import { createRequire } from 'node:module';
import { slugify, slugProblem } from '../networks/slug.ts';
import {
  departementOfCommune,
  departementOfQpv,
  isCommuneCode,
  isDepartementCode,
  isQpv2015,
  isQpv2024,
} from '../networks/territory-codes.ts';
import {
  checkRna,
  departementOfUai,
  formatSiren,
  formatSiret,
  isRna,
  isSiren,
  isSiret,
  isUai,
  normaliseIdentifier,
  usesCourtRegister,
} from './identifiers.ts';

// An independent implementation, as an oracle: stdnum is CommonJS and only ever loaded here.
const { stdnum } = createRequire(import.meta.url)('stdnum') as {
  stdnum: { FR: Record<'siren' | 'siret', { validate(value: string): { isValid: boolean } }> };
};

const table = (verdict: boolean, values: string): [string, boolean][] =>
  values.split(' ').map((value) => [value, verdict]);

describe('SIREN', () => {
  it.each([
    ...table(
      true,
      '732829320 356000000 217500016 216100016 130025265 246100663 200035814 249730045 200060457 200083525',
    ),
    ...table(true, '999000003 999000011 999000029 999000102'),
    ...table(false, '732829321 123456789 000000000 73282932 7328293200 73282932A'),
  ])('%s is valid: %s', (value, verdict) => expect(isSiren(value)).toBe(verdict));
});

describe('SIRET', () => {
  it.each([
    ...table(true, '73282932000074 21750001600019 13002526500013 35600000000048 35600000049837 35600000009075'),
    ...table(true, '99900000300015 99900001100018 99900002900010 99900010200015'),
    ...table(
      false,
      '73282932000075 21610001600016 34329377500037 35600000049838 00000000000000 7328293200007 732829320000745',
    ),
  ])('%s is valid: %s', (value, verdict) => expect(isSiret(value)).toBe(verdict));

  it('and SIREN agree with stdnum on 20,000 numbers, offices of La Poste among them', () => {
    let seed = 61001;
    const random = (max: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % max;
    };
    let valid = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const siren = String(random(1_000_000_000)).padStart(9, '0');
      const siret = (round % 2 ? '356000000' : '732829320') + String(random(100_000)).padStart(5, '0');
      if (siren !== '000000000')
        expect([siren, isSiren(siren)]).toEqual([siren, stdnum.FR.siren.validate(siren).isValid]);
      expect([siret, isSiret(siret)]).toEqual([siret, stdnum.FR.siret.validate(siret).isValid]);
      valid += Number(isSiret(siret));
    }
    expect(valid).toBeGreaterThan(1000);
  });

  it('is shown in groups held by fine spaces', () => {
    expect(formatSiren('732829320')).toBe('732\u202F829\u202F320');
    expect(formatSiret('73282932000074')).toBe('732\u202F829\u202F320\u202F00074');
    expect(formatSiren('12')).toBe('12');
  });

  it('is read however it was typed', () => {
    expect(normaliseIdentifier(' 732\u00A0829\u202F320.00074 ')).toBe('73282932000074');
    expect(normaliseIdentifier('w612000123')).toBe('W612000123');
    expect(normaliseIdentifier('0619001c')).toBe('0619001C');
  });
});

describe('UAI', () => {
  it.each([
    ...table(true, '0951099D 0750654D 0920131T 0752524L 9760127J 6200001G 7200009X'),
    ...table(true, '0619001C 0939901G 0259901B 9719901K 9729901E 9739901Z 9749901U 9769901H'),
    ...table(false, '0750654E 0610001X 075065D 07506544 0750654d 0750654I 0750654O'),
  ])('%s is valid: %s', (value, verdict) => expect(isUai(value)).toBe(verdict));

  it('says its département', () => {
    expect(departementOfUai('0619001C')).toBe('61');
    expect(departementOfUai('6200001G')).toBe('2A');
    expect(departementOfUai('7200009X')).toBe('2B');
    expect(departementOfUai('9760127J')).toBe('976');
    expect(departementOfUai('0610001X')).toBeNull();
  });
});

describe('RNA', () => {
  it.each([
    ['W751004076', 'VALID'],
    ['W612000123', 'VALID'],
    ['W2A1000123', 'UNUSUAL'],
    ['W9R1001234', 'UNUSUAL'],
    ['W75100407', 'INVALID'],
    ['751004076', 'INVALID'],
    ['', 'INVALID'],
  ])('%s is %s', (value, verdict) => {
    expect(checkRna(value)).toBe(verdict);
    expect(isRna(value)).toBe(verdict !== 'INVALID');
  });

  it('does not exist in Alsace-Moselle', () => {
    for (const code of ['57', '67', '68', '57463', '67482', '68224'])
      expect([code, usesCourtRegister(code)]).toEqual([code, true]);
    for (const code of ['61', '61001', '97611', '2A004', '54395', ''])
      expect([code, usesCourtRegister(code)]).toEqual([code, false]);
  });
});

describe('territory codes', () => {
  it.each([
    ...table(true, '61001 2A004 2B033 97302 97611 98818 01001 95018 67482'),
    ...table(false, '20004 00001 96001 6100 610011 2C004 98001 97901 61O01'),
  ])('%s is a commune code: %s', (value, verdict) => expect(isCommuneCode(value)).toBe(verdict));

  it.each([...table(true, '01 61 2A 2B 95 971 976 978 984 988'), ...table(false, '20 00 96 1 979 980 985 2C')])(
    '%s is a département code: %s',
    (value, verdict) => expect(isDepartementCode(value)).toBe(verdict),
  );

  it.each([
    ['61001', '61'],
    ['2A004', '2A'],
    ['97302', '973'],
    ['98818', '988'],
  ])('%s lies in %s', (code, departement) => {
    expect(departementOfCommune(code)).toBe(departement);
  });

  it.each([
    ...table(true, 'QN00101M QN01341I QN97401I QN97409M QN06101M QN02A01N'),
    ...table(false, 'QP974001 QN0101M QN00101X QN02001M qn00101m QN00101'),
  ])('%s is a priority district of 2024: %s', (value, verdict) => expect(isQpv2024(value)).toBe(verdict));

  it('keep the districts of 2015 for the past', () => {
    expect(isQpv2015('QP974001')).toBe(true);
    expect(isQpv2015('QP006005')).toBe(true);
    expect(isQpv2015('QN97401I')).toBe(false);
    expect(['QN06101M', 'QN02A01N', 'QN97401I', 'QP006005', 'X'].map(departementOfQpv)).toEqual([
      '61',
      '2A',
      '974',
      '06',
      null,
    ]);
  });
});

describe('short addresses', () => {
  it.each([
    ['rezorne', null],
    ['pre-mayotte-2026', null],
    ['ab', 'SLUG_INVALID'],
    ['x'.repeat(41), 'SLUG_INVALID'],
    ['Rezorne', 'SLUG_INVALID'],
    ['-orne', 'SLUG_INVALID'],
    ['orne-', 'SLUG_INVALID'],
    ['or--ne', 'SLUG_INVALID'],
    ['orné', 'SLUG_INVALID'],
    ['graphql', 'SLUG_RESERVED'],
  ])('%s: %s', (slug, verdict) => expect(slugProblem(slug)).toBe(verdict));

  it.each([
    ["Rez'Orne", 'rez-orne'],
    ['Réseau des équipes PRE — Mayotte', 'reseau-des-equipes-pre-mayotte'],
    ['Cœur de Flers', 'coeur-de-flers'],
  ])('are proposed from %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
    expect(slugProblem(slug)).toBeNull();
  });

  it('are proposed short enough, whole', () => {
    expect(slugify(`${'a'.repeat(39)} bcd`)).toBe('a'.repeat(39));
  });
});
