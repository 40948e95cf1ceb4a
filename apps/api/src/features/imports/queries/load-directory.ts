import { fold, type ImportKind, plainDateIn } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import {
  Bodies,
  type Directory,
  type KnownBody,
  type KnownMandate,
  type KnownOrganisation,
  type KnownPerson,
  type KnownSeat,
  type KnownTerritory,
  Organisations,
  People,
  Territories,
  territoryTerms,
} from '../checking/directory.ts';

export interface DirectoryRequest {
  networkId: string;
  /** Who imports: a RESTRICTED body exists for those it names. Null for set-up, which sees all. */
  personId: string | null;
  kind: ImportKind;
  /** Territories that the file names. */
  territoryTexts: readonly string[];
  now: Date;
}

/** What a file of one kind is checked against, out of one network, in a few statements however long the file is. */
export async function loadDirectory(db: EntityManager, request: DirectoryRequest): Promise<Directory> {
  const { networkId, kind, now } = request;
  const [{ time_zone: timeZone }] = (await db.query('select time_zone from networks_network where id = $1', [
    networkId,
  ])) as [{ time_zone: string }];
  const today = plainDateIn(now, timeZone);
  const needsPeople = kind === 'PEOPLE' || kind === 'MANDATES';
  const needsBodies = kind === 'SEATS' || kind === 'MANDATES';
  return {
    organisations: new Organisations(await organisations(db, networkId, today)),
    people: new People(needsPeople ? await people(db, networkId) : []),
    bodies: needsBodies ? await bodies(db, request) : new Bodies([], [], []),
    territories: new Territories(kind === 'ORGANISATIONS' ? await territories(db, request) : []),
    today,
  };
}

// What hangs from each row is gathered once and joined: after a large import, before statistics are renewed, a sub-select
// for each row may read a whole network as many times as it has rows.

const organisations = (db: EntityManager, networkId: string, today: string): Promise<KnownOrganisation[]> =>
  db.query(
    `select o.id, o.name, o.type, o.siren, o.siret, o.uai, o.rna, o.territory_id as "territoryId", p.modality
     from actors_organisation_entry e join actors_organisation o on o.id = e.organisation_id
     left join (
       select distinct on (organisation_id) organisation_id, modality from actors_partner
       where network_id = $1 and coalesce(until_on, 'infinity') >= $2::date order by organisation_id, created_at desc
     ) p on p.organisation_id = o.id
     where e.network_id = $1 order by o.id`,
    [networkId, today],
  );

const people = (db: EntityManager, networkId: string): Promise<KnownPerson[]> =>
  db.query(
    `select p.id, p.given_name as "givenName", p.family_name as "familyName", p.display_name as "displayName", c.email,
       coalesce(a.affiliations, '[]') as affiliations
     from actors_contact c join actors_person p on p.id = c.person_id
     left join (
       select person_id, jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'functionCode', function_code,
         'functionTitle', function_title, 'until', until_on)) as affiliations
       from actors_affiliation where network_id = $1 group by person_id
     ) a on a.person_id = p.id
     where c.network_id = $1 order by p.id`,
    [networkId],
  );

async function bodies(db: EntityManager, { networkId, personId }: DirectoryRequest): Promise<Bodies> {
  const found: KnownBody[] = await db.query(
    `select id, name, long_name as "longName", kind, role, dissolved_on::text as "dissolvedOn" from governance_body
     where network_id = $1 and ($2::uuid is null or visibility <> 'RESTRICTED' or $2 = any(named_person_ids))`,
    [networkId, personId],
  );
  const seats: KnownSeat[] = await db.query(
    `select id, body_id as "bodyId", organisation_id as "organisationId", label, closed_on::text as "closedOn"
     from governance_seat where network_id = $1 order by body_id, position`,
    [networkId],
  );
  const mandates: KnownMandate[] = await db.query(
    `select m.id, m.seat_id as "seatId", m.body_id as "bodyId", m.person_id as "personId",
       p.display_name as "personName", m.role, m.office, m.from_on::text as "from", m.until_on::text as "until"
     from governance_mandate m join actors_person p on p.id = m.person_id where m.network_id = $1`,
    [networkId],
  );
  return new Bodies(found, seats, mandates);
}

/** By code, or by the name, which opens the text that a place is searched by and is followed by its codes. */
async function territories(db: EntityManager, { territoryTexts }: DirectoryRequest): Promise<KnownTerritory[]> {
  const terms = territoryTexts.map(territoryTerms);
  if (terms.length === 0) return [];
  return db.query(
    `select distinct t.id, t.kind, t.code, t.name
     from unnest($1::text[], $2::text[]) as term(code, name)
     join networks_territory t on t.steward_network_id is null
       and (t.code = term.code or (t.search_text >= term.name and t.search_text < term.name || '!'))`,
    [terms.map(({ code }) => code), terms.map(({ name }) => fold(name))],
  );
}
