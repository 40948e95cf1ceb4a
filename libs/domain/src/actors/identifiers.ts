import { departementOfCommune, isCommuneCode } from '../networks/territory-codes.ts';
import { NNBSP } from '../typography/typo.ts';

/** Strips what people put inside a number (any space, dots, dashes) and puts letters in capitals. */
export function normaliseIdentifier(text: string): string {
  return text.replace(/[\s\u00A0\u202F\u200B\uFEFF.\-_/]+/gu, '').toUpperCase();
}

/** Luhn's sum: a number that ends with the right check digit. Source: ISO/IEC 7812-1 annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, sign, index) => {
    const value = Number(sign) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** 000000000 passes Luhn and belongs to nobody. Source: field reference §3.1. */
export function isSiren(value: string): boolean {
  return /^\d{9}$/.test(value) && value !== '000000000' && passesLuhn(value);
}

const LA_POSTE = '356000000';
const LA_POSTE_HEAD_OFFICE = '35600000000048';

/**
 * Luhn on the fourteen figures, with one exception: the offices of La Poste, head office apart, carry figures that add up
 * to a multiple of 5. Source: Insee; field reference §3.1.
 */
export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value) || !isSiren(value.slice(0, 9))) return false;
  if (!value.startsWith(LA_POSTE) || value === LA_POSTE_HEAD_OFFICE) return passesLuhn(value);
  return [...value].reduce((total, sign) => total + Number(sign), 0) % 5 === 0;
}

export function sirenOfSiret(siret: string): string {
  return siret.slice(0, 9);
}

const UAI_KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Seven figures and a letter: the remainder by 23 of the figures, among letters without I, O and Q. Source: field reference §3.1. */
export function isUai(value: string): boolean {
  return /^\d{7}[A-HJ-NPR-Z]$/.test(value) && UAI_KEYS[Number(value.slice(0, 7)) % UAI_KEYS.length] === value[7];
}

/** The département of a school from its UAI: 0619001C → 61, 6200001G → 2A, 9760127J → 976. */
export function departementOfUai(uai: string): string | null {
  if (!isUai(uai)) return null;
  if (/^[67]/.test(uai)) return uai.startsWith('620') ? '2A' : uai.startsWith('720') ? '2B' : null;
  return uai.startsWith('0') ? uai.slice(1, 3) : uai.slice(0, 3);
}

/** `UNUSUAL`: an old number with a letter in its prefix. Worth a word of warning, never a refusal. */
export type RnaVerdict = 'VALID' | 'UNUSUAL' | 'INVALID';

export function checkRna(value: string): RnaVerdict {
  if (/^W\d{9}$/.test(value)) return 'VALID';
  return /^W[0-9A-Z]{3}\d{6}$/.test(value) ? 'UNUSUAL' : 'INVALID';
}

export function isRna(value: string): boolean {
  return checkRna(value) !== 'INVALID';
}

const COURT_REGISTER_DEPARTEMENTS = new Set(['57', '67', '68']);

/**
 * In Alsace-Moselle associations are entered in the register of the court, and the RNA does not exist.
 * Takes a département (67) or a commune (67482).
 * Source: droit local, code civil local art. 21 and following; field reference §3.1.
 */
export function usesCourtRegister(territoryCode: string): boolean {
  return COURT_REGISTER_DEPARTEMENTS.has(
    isCommuneCode(territoryCode) ? departementOfCommune(territoryCode) : territoryCode,
  );
}

/** « 732 829 320 » with fine spaces; a number of another length is left as it is. */
export function formatSiren(siren: string): string {
  return /^\d{9}$/.test(siren) ? grouped(siren, [3, 3, 3]) : siren;
}

/** « 732 829 320 00074 ». */
export function formatSiret(siret: string): string {
  return /^\d{14}$/.test(siret) ? grouped(siret, [3, 3, 3, 5]) : siret;
}

function grouped(digits: string, sizes: readonly number[]): string {
  let from = 0;
  const parts = sizes.map((size) => {
    from += size;
    return digits.slice(from - size, from);
  });
  return parts.join(NNBSP);
}
