import {
  departementOfCommune,
  isCommuneCode,
  isRna,
  isSiren,
  isSiret,
  isUai,
  normaliseIdentifier,
  type OrganisationType,
  type PartnerModality,
  sirenOfSiret,
  usesCourtRegister,
} from '@maillage/domain';
import { readUrl } from './cells.ts';
import { readModality, readOrganisationType } from './choices.ts';
import type { Directory, KnownTerritory } from './directory.ts';
import type { LineReader } from './line-reader.ts';
import type { LineCheck } from './outcome.ts';

export interface OrganisationDraft {
  /** Null when this network does not list it. */
  knownId: string | null;
  name: string;
  type: OrganisationType;
  siren: string | null;
  siret: string | null;
  uai: string | null;
  rna: string | null;
  courtRegister: string | null;
  territoryId: string | null;
  website: string | null;
  /** Null when the line says nothing of it, or nothing new. */
  partnership: { modality: PartnerModality; since: string | null; until: string | null } | null;
}

const identifier = (isValid: (value: string) => boolean) => (text: string) => {
  const value = normaliseIdentifier(text);
  return isValid(value) ? value : null;
};

export const checkOrganisationLine: LineCheck<OrganisationDraft> = (line, directory) => {
  const name = line.needed('name', 'REFUSED');
  const type =
    line.text('type') === null
      ? line.missing('type')
      : line.parsed('type', readOrganisationType, 'IMPORT_UNKNOWN_ORGANISATION_TYPE');
  const numbers = readNumbers(line);
  const territory = readTerritory(line, directory);
  const register = readRegisters(line, territory);
  const website = line.parsed('website', readUrl, 'URL_INVALID');
  const modality = line.parsed('modality', readModality, 'IMPORT_UNKNOWN_MODALITY');
  const { from: since, until } = line.period('since', 'until');
  if (!name || !type || line.fault) return null;
  const identity = { name, type, ...numbers, rna: register.rna, territoryId: territory?.id ?? null };
  const found = directory.organisations.match(identity);
  if ('count' in found && found.count > 1) {
    return line.blame('name', 'IMPORT_AMBIGUOUS_ORGANISATION', { value: name, count: found.count });
  }
  const known = 'one' in found ? found.one : null;
  const isNews = modality !== null && modality !== known?.modality;
  return {
    draft: {
      ...identity,
      ...register,
      knownId: known?.id ?? null,
      website,
      partnership: isNews ? { modality, since, until } : null,
    },
    isKnown: known !== null,
    identity: known?.id ?? '',
  };
};

function readNumbers(line: LineReader): { siren: string | null; siret: string | null; uai: string | null } {
  const siren = line.parsed('siren', identifier(isSiren), 'IMPORT_BAD_SIREN');
  const siret = line.parsed('siret', identifier(isSiret), 'IMPORT_BAD_SIRET');
  const uai = line.parsed('uai', identifier(isUai), 'IMPORT_BAD_UAI');
  if (siren && siret && sirenOfSiret(siret) !== siren) line.blame('siret', 'SIRET_SIREN_MISMATCH', { siren, siret });
  return { siren: siren ?? (siret && sirenOfSiret(siret)), siret, uai };
}

function readTerritory(line: LineReader, { territories }: Directory): KnownTerritory | null {
  const text = line.text('territory');
  if (text === null) return null;
  const found = territories.refer(text);
  if ('one' in found) return found.one;
  return found.count === 0
    ? line.blame('territory', 'IMPORT_UNKNOWN_TERRITORY', { value: text })
    : line.blame('territory', 'IMPORT_AMBIGUOUS_TERRITORY', { value: text, count: found.count });
}

/** In Alsace-Moselle associations stand in the register of the court, and have no RNA. Source: field.md §3.1. */
function readRegisters(line: LineReader, territory: KnownTerritory | null) {
  const rna = line.parsed('rna', identifier(isRna), 'IMPORT_BAD_RNA');
  const courtRegister = line.text('courtRegister');
  const code = territory?.code ?? '';
  const departement = isCommuneCode(code) ? departementOfCommune(code) : code;
  if (rna && usesCourtRegister(departement)) line.blame('rna', 'IMPORT_RNA_NOT_IN_ALSACE_MOSELLE');
  if (courtRegister && departement && !usesCourtRegister(departement)) {
    line.blame('courtRegister', 'COURT_REGISTER_ONLY_IN_ALSACE_MOSELLE');
  }
  return { rna, courtRegister };
}
