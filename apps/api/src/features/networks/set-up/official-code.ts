import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { academies, departementOfCommune, type TerritoryKind } from '@maillage/domain';

/** A place of the official code, before it has an identifier. */
export interface OfficialPlace {
  kind: TerritoryKind;
  code: string;
  name: string;
  population: number | null;
  /** By what else people look for it: postal codes. */
  aliases: readonly string[];
  parents: readonly { kind: TerritoryKind; code: string }[];
}

interface Commune {
  code: string;
  nom: string;
  type: string;
  departement: string;
  codesPostaux?: string[];
  population?: number;
}
interface Epci {
  code: string;
  nom: string;
  populationMunicipale: number;
  membres: { code: string }[];
}
interface Departement {
  code: string;
  nom: string;
  region: string;
}
interface Region {
  code: string;
  nom: string;
  zone: string;
}

const require = createRequire(import.meta.url);
/** Read from its files when it is needed: 13 MB have no place in the bundle nor in memory. */
const folder = dirname(require.resolve('@etalab/decoupage-administratif/package.json'));

const read = async <Content>(file: string): Promise<Content> =>
  JSON.parse(await readFile(join(folder, file), 'utf8')) as Content;

/** The edition of the code that is installed; a new one comes each year. */
export const officialEdition = async (): Promise<string> => (await read<{ version: string }>('package.json')).version;

/**
 * The communes of today, the EPCI, départements, régions and académies, each with what it lies in: a commune in its
 * département and its EPCI, an EPCI in each département where it has a commune, a département in its région and académie.
 * Source: Insee, code officiel géographique, and DGCL, through the package; académies from libs/domain.
 */
export async function readOfficialCode(): Promise<OfficialPlace[]> {
  const [allCommunes, epci, departements, allRegions] = await Promise.all([
    read<Commune[]>('data/communes.json'),
    read<Epci[]>('data/epci.json'),
    read<Departement[]>('data/departements.json'),
    read<Region[]>('data/regions.json'),
  ]);
  const communes = allCommunes.filter(({ type }) => type === 'commune-actuelle');
  // Overseas collectivities belong to no région; the package makes one of each.
  const regions = allRegions.filter(({ zone }) => zone !== 'com');
  const epciOf = new Map(epci.flatMap(({ code, membres }) => membres.map((member) => [member.code, code])));
  const places = [
    ...communes.map((commune) => communePlace(commune, epciOf.get(commune.code))),
    ...epci.map(epciPlace),
    ...departementPlaces(
      departements,
      sumBy(communes, ({ departement }) => departement),
    ),
    ...regions.map(({ code, nom }) => place('REGION', code, nom)),
    ...academies.map(({ code, name }) => place('ACADEMIE', code, name)),
  ];
  return withPopulationBelow(places);
}

const place = (kind: TerritoryKind, code: string, name: string, rest: Partial<OfficialPlace> = {}): OfficialPlace => ({
  kind,
  code,
  name,
  population: null,
  aliases: [],
  parents: [],
  ...rest,
});

function communePlace({ code, nom, departement, codesPostaux, population }: Commune, epci?: string): OfficialPlace {
  const above = [{ kind: 'DEPARTEMENT' as const, code: departement }];
  const parents = epci ? [{ kind: 'EPCI' as const, code: epci }, ...above] : above;
  return place('COMMUNE', code, nom, { population: population ?? null, aliases: codesPostaux ?? [], parents });
}

function epciPlace({ code, nom, populationMunicipale, membres }: Epci): OfficialPlace {
  const departements = new Set(membres.map((member) => departementOfCommune(member.code)));
  const parents = [...departements].map((departement) => ({ kind: 'DEPARTEMENT' as const, code: departement }));
  return place('EPCI', code, nom, { population: populationMunicipale, parents });
}

function departementPlaces(
  departements: readonly Departement[],
  population: ReadonlyMap<string, number>,
): OfficialPlace[] {
  const academieOf = new Map(academies.flatMap(({ code, departements: inside }) => inside.map((one) => [one, code])));
  return departements.map(({ code, nom, region }) => {
    const academie = academieOf.get(code);
    return place('DEPARTEMENT', code, nom, {
      population: population.get(code) ?? null,
      parents: [
        ...(region === code ? [] : [{ kind: 'REGION' as const, code: region }]),
        ...(academie ? [{ kind: 'ACADEMIE' as const, code: academie }] : []),
      ],
    });
  });
}

function sumBy(communes: readonly Commune[], key: (commune: Commune) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const commune of communes) sums.set(key(commune), (sums.get(key(commune)) ?? 0) + (commune.population ?? 0));
  return sums;
}

/** Régions and académies have as many people as their départements together. */
function withPopulationBelow(places: OfficialPlace[]): OfficialPlace[] {
  const sums = new Map<string, number>();
  for (const { kind, population, parents } of places) {
    if (kind !== 'DEPARTEMENT') continue;
    for (const parent of parents) {
      const key = `${parent.kind} ${parent.code}`;
      sums.set(key, (sums.get(key) ?? 0) + (population ?? 0));
    }
  }
  return places.map((one) => ({ ...one, population: one.population ?? sums.get(`${one.kind} ${one.code}`) ?? null }));
}
