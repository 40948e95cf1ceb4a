import {
  checkRna,
  type ErrorCode,
  isSiren,
  isSiret,
  isUai,
  normaliseIdentifier,
  type OrganisationType,
  type Problem,
  problem,
  sirenOfSiret,
  usesCourtRegister,
} from '@maillage/domain';
import { AppError } from '../../platform/errors/app-error.ts';

/** What an organisation is, as somebody typed it. */
export interface OrganisationDraft {
  name: string;
  type: OrganisationType;
  siren?: string | null;
  siret?: string | null;
  uai?: string | null;
  rna?: string | null;
  /** « TJ Strasbourg, volume 92, folio 14 ». */
  courtRegister?: string | null;
  website?: string | null;
  territoryId?: string | null;
}

/** The same, trimmed and normalised, with the SIREN that a SIRET holds. */
export type Organisation = { [Key in keyof Required<OrganisationDraft>]: Exclude<OrganisationDraft[Key], undefined> };

const number = (text: string | null | undefined): string | null => normaliseIdentifier(text ?? '') || null;

export function tidyOrganisation(draft: OrganisationDraft): Organisation {
  const siret = number(draft.siret);
  return {
    name: draft.name.normalize('NFC').trim().replace(/\s+/gu, ' '),
    type: draft.type,
    siren: number(draft.siren) ?? (siret && isSiret(siret) ? sirenOfSiret(siret) : null),
    siret,
    uai: number(draft.uai),
    rna: number(draft.rna),
    courtRegister: draft.courtRegister?.trim() || null,
    website: draft.website?.trim() || null,
    territoryId: draft.territoryId ?? null,
  };
}

type Fault = { path: keyof Organisation; problem: Problem };

/**
 * What is wrong with the numbers of an organisation that lies in this département (null when nobody knows).
 * Source: field.md §3.1; droit local d’Alsace-Moselle for the court register.
 */
export function organisationFault(organisation: Organisation, departement: string | null): Fault | null {
  const { name, siren, siret, uai, rna, courtRegister } = organisation;
  const fault = (path: Fault['path'], code: ErrorCode, params: Problem['params'] = {}): Fault => ({
    path,
    problem: problem(code, params),
  });
  if (!name) return fault('name', 'NAME_INVALID');
  if (siret && !isSiret(siret)) return fault('siret', 'SIRET_INVALID', { value: siret });
  if (siren && !isSiren(siren)) return fault('siren', 'SIREN_INVALID', { value: siren });
  if (siren && siret && sirenOfSiret(siret) !== siren) return fault('siret', 'SIRET_SIREN_MISMATCH', { siren, siret });
  if (uai && !isUai(uai)) return fault('uai', 'UAI_INVALID', { value: uai });
  const local = departement !== null && usesCourtRegister(departement);
  if (rna && local) return fault('rna', 'RNA_NOT_IN_ALSACE_MOSELLE', { departement });
  if (rna && checkRna(rna) === 'INVALID') return fault('rna', 'RNA_INVALID', { value: rna });
  if (courtRegister && departement !== null && !local) {
    return fault('courtRegister', 'COURT_REGISTER_ONLY_IN_ALSACE_MOSELLE');
  }
  return null;
}

/** @throws the code of the first fault, with the field that bears it */
export function refuseFault(fault: Fault | null): void {
  if (!fault) return;
  const { code, params } = fault.problem;
  throw new AppError(code, params, [{ path: fault.path, code, params }]);
}
