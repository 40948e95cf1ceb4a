const METROPOLE = '0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]';

const COMMUNE = new RegExp(`^(?:(?:${METROPOLE})\\d{3}|97[1-8]\\d{2}|98[46789]\\d{2})$`);
const DEPARTEMENT = new RegExp(`^(?:${METROPOLE}|97[1-8]|98[46789])$`);
const QPV_2024 = new RegExp(`^QN(0(?:${METROPOLE})|97[1-8]|98[678])\\d{2}[IMN]$`);
const QPV_2015 = new RegExp(`^QP(0(?:${METROPOLE})|97[1-8]|98[678])\\d{3}$`);

/** The form of a commune code of the official geographic code: 61001, 2A004, 97302. Whether it exists is for the table to say. */
export function isCommuneCode(value: string): boolean {
  return COMMUNE.test(value);
}

export function isDepartementCode(value: string): boolean {
  return DEPARTEMENT.test(value);
}

/** 61001 → 61, 2A004 → 2A, 97302 → 973. Never from a postal code. */
export function departementOfCommune(communeCode: string): string {
  return /^9[78]/.test(communeCode) ? communeCode.slice(0, 3) : communeCode.slice(0, 2);
}

/**
 * A priority district of 2024: QN, the département on three signs, an order on two, then N (new), M (outline modified) or
 * I (unchanged). Source: ANCT; field reference §3.1.
 */
export function isQpv2024(value: string): boolean {
  return QPV_2024.test(value);
}

/** A priority district of 2015 (QP006005), for what was written before 2024. */
export function isQpv2015(value: string): boolean {
  return QPV_2015.test(value);
}

/** QN06101M → 61, QN02A01N → 2A, QN97401I → 974; `null` for anything else. */
export function departementOfQpv(code: string): string | null {
  const match = QPV_2024.exec(code) ?? QPV_2015.exec(code);
  return match?.[1]?.replace(/^0/, '') ?? null;
}
