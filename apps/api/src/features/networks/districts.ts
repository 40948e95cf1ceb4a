import {
  departementOfCommune,
  departementOfQpv,
  fold,
  isCommuneCode,
  isQpv2015,
  isQpv2024,
  type Problem,
  problem,
} from '@maillage/domain';
import type { EntityManager } from 'typeorm';

/** A quartier as somebody typed it. */
export interface DistrictDraft {
  name: string;
  /** Code of a priority district (QPV), in capitals; null for a quartier without one. */
  code: string | null;
  /** The communes where it lies: about one in ten straddles several. Source: field.md §3.3. */
  communeCodes: string[];
}

/** What became of a draft: the identifier of the quartier, or why there is none. */
export type DistrictOutcome = { territoryId: string } | { problem: Problem };

/** What is wrong with a draft in itself, before any table is read. */
export function districtProblem({ name, code, communeCodes }: DistrictDraft): Problem | null {
  if (!name) return problem('VALUE_MISSING');
  if (code !== null && !isQpv2024(code) && !isQpv2015(code)) return problem('QPV_INVALID', { code });
  const [first] = communeCodes;
  if (first === undefined) return problem('DISTRICT_NEEDS_COMMUNE');
  const malformed = communeCodes.find((commune) => !isCommuneCode(commune));
  if (malformed !== undefined) return problem('COMMUNE_CODE_INVALID', { code: malformed });
  const departements = communeCodes.map(departementOfCommune);
  if (code !== null && !departements.includes(departementOfQpv(code) ?? '')) {
    return problem('QPV_DEPARTEMENT_MISMATCH', { code, departement: departementOfCommune(first) });
  }
  return null;
}

/**
 * Writes the quartiers of a network, each one on its own: a faulty line does not hold back the others. Four statements
 * whatever their number, so that the list of the whole country fits in a request.
 */
export async function writeDistricts(
  db: EntityManager,
  networkId: string,
  drafts: readonly DistrictDraft[],
): Promise<DistrictOutcome[]> {
  const communes = await communesByCode(db, drafts);
  const taken = await ownDistricts(db, networkId);
  const outcomes: DistrictOutcome[] = [];
  const accepted: (DistrictDraft & { id: string })[] = [];
  const ids = await newIds(db, drafts.length);
  for (const [index, draft] of drafts.entries()) {
    const found = districtProblem(draft) ?? unknownCommune(draft, communes) ?? repeated(draft, taken);
    const id = ids[index] ?? '';
    if (!found) {
      taken.add(keyOf(draft));
      accepted.push({ ...draft, id });
    }
    outcomes.push(found ? { problem: found } : { territoryId: id });
  }
  await insert(db, networkId, accepted, communes);
  return outcomes;
}

/** Two quartiers without a code are the same when they bear the same name. */
const keyOf = ({ code, name }: Pick<DistrictDraft, 'code' | 'name'>): string => code ?? fold(name);

function unknownCommune({ communeCodes }: DistrictDraft, communes: ReadonlyMap<string, string>): Problem | null {
  const unknown = communeCodes.find((code) => !communes.has(code));
  return unknown === undefined ? null : problem('TERRITORY_UNKNOWN', { code: unknown });
}

const repeated = (draft: DistrictDraft, taken: ReadonlySet<string>): Problem | null =>
  taken.has(keyOf(draft)) ? problem('ALREADY_LISTED', { name: draft.name }) : null;

async function communesByCode(db: EntityManager, drafts: readonly DistrictDraft[]): Promise<Map<string, string>> {
  const codes = [...new Set(drafts.flatMap((draft) => draft.communeCodes))];
  const rows = (await db.query(
    `select id, code from networks_territory where kind = 'COMMUNE' and steward_network_id is null and code = any($1::text[])`,
    [codes],
  )) as { id: string; code: string }[];
  return new Map(rows.map(({ id, code }) => [code, id]));
}

async function ownDistricts(db: EntityManager, networkId: string): Promise<Set<string>> {
  const rows = (await db.query(
    `select code, name from networks_territory where kind = 'QUARTIER' and steward_network_id = $1`,
    [networkId],
  )) as { code: string | null; name: string }[];
  return new Set(rows.map(keyOf));
}

async function newIds(db: EntityManager, count: number): Promise<string[]> {
  const rows = (await db.query('select uuidv7() as id from generate_series(1, $1::int)', [count])) as { id: string }[];
  return rows.map(({ id }) => id);
}

async function insert(
  db: EntityManager,
  networkId: string,
  districts: readonly (DistrictDraft & { id: string })[],
  communes: ReadonlyMap<string, string>,
): Promise<void> {
  await db.query(
    `insert into networks_territory (id, kind, code, name, search_text, steward_network_id)
     select id, 'QUARTIER', code, name, search_text, $1
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as district (id, code, name, search_text)`,
    [
      networkId,
      districts.map(({ id }) => id),
      districts.map(({ code }) => code),
      districts.map(({ name }) => name),
      districts.map(({ name, code }) => fold(`${name} ${code ?? ''}`)),
    ],
  );
  const links = districts.flatMap(({ id, communeCodes }) =>
    communeCodes.map((code) => [id, communes.get(code)] as const),
  );
  await db.query(
    `insert into networks_territory_link (territory_id, parent_id)
     select distinct * from unnest($1::uuid[], $2::uuid[])`,
    [links.map(([id]) => id), links.map(([, communeId]) => communeId)],
  );
}
