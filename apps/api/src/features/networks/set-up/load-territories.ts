import { fold } from '@maillage/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { type OfficialPlace, officialEdition, readOfficialCode } from './official-code.ts';

/** Raised when what is made of the same edition changes, so that it is loaded again. */
const revision = 1;

/**
 * Loads the official code: 36,000 places and what they lie in, in two statements (3 s on two cores). The same edition is loaded once; a new
 * one corrects names, populations and links in place, and leaves what it no longer knows, for organisations still lie
 * there. Quartiers typed by networks are not touched. Safe when several processes start at once.
 *
 * @returns whether something was loaded.
 * Source: Insee, code officiel géographique (Licence Ouverte).
 */
export async function loadTerritories(dataSource: DataSource, now: Date = new Date()): Promise<boolean> {
  const version = `${await officialEdition()}/${revision}`;
  return dataSource.transaction(async (db) => {
    // Two long statements: the limit of requests would stop the first start of a slow machine.
    await db.query('set local statement_timeout = 0');
    await db.query(`select pg_advisory_xact_lock(hashtext('networks.territories'))`);
    const known = (await db.query('select from networks_territory_source where version = $1', [version])) as unknown[];
    if (known.length > 0) return false;
    const places = await readOfficialCode();
    await writePlaces(db, places);
    await writeLinks(db, places);
    await db.query('analyze networks_territory, networks_territory_link');
    await db.query('insert into networks_territory_source (version, loaded_at) values ($1, $2)', [version, now]);
    return true;
  });
}

async function writePlaces(db: EntityManager, places: readonly OfficialPlace[]): Promise<void> {
  await db.query(
    `insert into networks_territory (kind, code, name, search_text, population)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[])
     on conflict (kind, code) where steward_network_id is null do update
       set name = excluded.name, search_text = excluded.search_text, population = excluded.population
       where (networks_territory.name, networks_territory.search_text, networks_territory.population)
         is distinct from (excluded.name, excluded.search_text, excluded.population)`,
    [
      places.map(({ kind }) => kind),
      places.map(({ code }) => code),
      places.map(({ name }) => name),
      places.map(({ name, code, aliases }) => fold([name, code, ...aliases].join(' '))),
      places.map(({ population }) => population),
    ],
  );
}

async function writeLinks(db: EntityManager, places: readonly OfficialPlace[]): Promise<void> {
  const links = places.flatMap((place) => place.parents.map((parent) => ({ place, parent })));
  await db.query(
    `delete from networks_territory_link link using networks_territory place
     where place.id = link.territory_id and place.steward_network_id is null`,
  );
  await db.query(
    `insert into networks_territory_link (territory_id, parent_id)
     select place.id, parent.id
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as link (kind, code, parent_kind, parent_code)
     join networks_territory place on place.kind = link.kind and place.code = link.code and place.steward_network_id is null
     join networks_territory parent
       on parent.kind = link.parent_kind and parent.code = link.parent_code and parent.steward_network_id is null`,
    [
      links.map(({ place }) => place.kind),
      links.map(({ place }) => place.code),
      links.map(({ parent }) => parent.kind),
      links.map(({ parent }) => parent.code),
    ],
  );
}
