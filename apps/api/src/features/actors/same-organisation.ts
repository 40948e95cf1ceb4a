import type { Organisation } from './organisation-rules.ts';

/** An organisation of the platform that may be the one somebody typed. */
export interface KnownOrganisation
  extends Pick<Organisation, 'name' | 'type' | 'siren' | 'siret' | 'uai' | 'rna' | 'territoryId'> {
  id: string;
  /** Whether the network where it is typed lists it. */
  isListed: boolean;
}

type Typed = Omit<KnownOrganisation, 'id' | 'isListed'>;

/** What names are compared by: no accent, no case, no sign. Genders and plurals stay apart, unlike in search. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');

const equal = (a: string | null, b: string | null) => a !== null && a === b;
const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/**
 * Which of these is the organisation somebody typed: the same SIRET or UAI, else the same SIREN and type, else the same
 * name and type. A number that differs, or another territory behind the same name, tells two apart; a SIREN says nothing
 * of an école, which bears its commune's. Among namesakes the network's own comes first; if several are left, none is
 * taken: a second row is mended, two organisations made one are not.
 */
export function sameOrganisation(typed: Typed, known: readonly KnownOrganisation[]): KnownOrganisation | null {
  const certain =
    known.find(({ siret }) => equal(siret, typed.siret)) ?? known.find(({ uai }) => equal(uai, typed.uai));
  if (certain) return certain;
  const possible = known.filter(
    (one) =>
      one.type === typed.type &&
      !differ(one.siret, typed.siret) &&
      !differ(one.uai, typed.uai) &&
      !differ(one.rna, typed.rna),
  );
  const legal = typed.type === 'ECOLE' ? [] : possible.filter(({ siren }) => equal(siren, typed.siren));
  if (legal.length > 0) return onlyOne(legal);
  const name = plainName(typed.name);
  const namesakes = possible.filter(
    (one) =>
      plainName(one.name) === name && !differ(one.siren, typed.siren) && !differ(one.territoryId, typed.territoryId),
  );
  const there = namesakes.filter(({ territoryId }) => equal(territoryId, typed.territoryId));
  return onlyOne(there.length > 0 ? there : namesakes);
}

function onlyOne(found: readonly KnownOrganisation[]): KnownOrganisation | null {
  const listed = found.filter(({ isListed }) => isListed);
  const left = listed.length > 0 ? listed : found;
  return left.length === 1 ? (left[0] ?? null) : null;
}
