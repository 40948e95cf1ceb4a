import { fold, type TerritoryKind } from '@maillage/domain';
import { TerritoryEntity } from '../../apps/api/src/features/networks/model/territory.entity.ts';
import { TerritoryLinkEntity } from '../../apps/api/src/features/networks/model/territory-link.entity.ts';
import type { Given } from './given.ts';

/** A place of the official code, made once in a database; the whole code takes seconds to load. */
export async function givenPlace(
  given: Given,
  kind: TerritoryKind,
  code: string,
  { name = `${kind} ${code}`, within = [] }: { name?: string; within?: TerritoryEntity[] } = {},
): Promise<TerritoryEntity> {
  const known = await given.db.findOneBy(TerritoryEntity, { kind, code });
  if (known) return known;
  const place = given.db.create(TerritoryEntity, { kind, code, name, searchText: fold(`${name} ${code}`) });
  const saved = await given.db.save(place);
  for (const parent of within) {
    await given.db.insert(TerritoryLinkEntity, { territoryId: saved.id, parentId: parent.id });
  }
  return saved;
}

/** A commune in its département. */
export async function givenCommune(given: Given, code: string, departement: string): Promise<TerritoryEntity> {
  return givenPlace(given, 'COMMUNE', code, { within: [await givenPlace(given, 'DEPARTEMENT', departement)] });
}
