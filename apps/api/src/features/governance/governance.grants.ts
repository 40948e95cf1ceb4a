import type { MandateRole } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import { type Grants, noGrants, type Office } from '../../platform/access/viewer.ts';
import {
  bodyDissolved,
  bodyUpdated,
  mandateEnded,
  mandateSucceeded,
  mandateUpdated,
  mandateWithdrawn,
  networkCreated,
  personAppointed,
} from './governance.facts.ts';
import type { BodyEntity } from './model/body.entity.ts';

/** After these somebody's places are no longer what they were. A body's zone decides on which day a mandate ends. */
export const grantFacts = [
  networkCreated,
  bodyUpdated,
  bodyDissolved,
  personAppointed,
  mandateUpdated,
  mandateEnded,
  mandateWithdrawn,
  mandateSucceeded,
];

interface GrantRow {
  network_id: string;
  body_id: string;
  body_role: BodyEntity['role'];
  office: Office | null;
  seat_id: string;
  role: MandateRole;
}

/** A mandate counts on the days it names, both included, as the day is in the body's own zone. */
const runsToday = (mandate: string, body: string, now: string) =>
  `${mandate}.from_on <= (${now}::timestamptz at time zone ${body}.time_zone)::date
   and coalesce(${mandate}.until_on, 'infinity') >= (${now}::timestamptz at time zone ${body}.time_zone)::date`;

/** What a person's mandates of the day give. Read from the mandates, never copied. */
export async function mandateGrants(db: DataSource, personId: string, now: Date): Promise<Partial<Grants>> {
  const rows = (await db.query(
    `select m.network_id, m.body_id, b.role as body_role, m.office, m.seat_id, m.role
     from governance_mandate m join governance_body b on b.network_id = m.network_id and b.id = m.body_id
     where m.person_id = $1 and ${runsToday('m', 'b', '$2')}`,
    [personId, now],
  )) as GrantRow[];
  const bodyIds = [...new Set(rows.map((row) => row.body_id))];
  const officeBodyIds = noGrants().officeBodyIds;
  for (const { body_id, office } of rows) if (office && officeBodyIds[office]) officeBodyIds[office].push(body_id);
  const own = [...new Set(rows.map((row) => row.network_id))];
  // Everybody may sit in Réseau: sharing it is no reason to see each other's telephone.
  const shared = rows.filter((row) => row.body_role !== 'NETWORK').map((row) => row.body_id);
  const [networkIds, colleagueIds] = await Promise.all([withInheriting(db, own), colleagues(db, shared, now)]);
  return {
    networkIds,
    adminNetworkIds: [...new Set(rows.filter((row) => row.body_role === 'COORDINATION').map((row) => row.network_id))],
    bodyIds,
    officeBodyIds,
    seatIds: rows.filter(({ role }) => role === 'TITULAR' || role === 'ALTERNATE').map((row) => row.seat_id),
    colleagueIds,
  };
}

/** Sub-networks may count the members of their parent as their own. */
async function withInheriting(db: DataSource, own: string[]): Promise<string[]> {
  if (own.length === 0) return own;
  const rows = (await db.query(
    `with recursive member(id) as (
       select unnest($1::uuid[])
       union
       select n.id from networks_network n join member on n.parent_network_id = member.id where n.inherits_members
     ) select id from member`,
    [own],
  )) as { id: string }[];
  return rows.map((row) => row.id);
}

async function colleagues(db: DataSource, bodyIds: string[], now: Date): Promise<string[]> {
  if (bodyIds.length === 0) return [];
  const rows = (await db.query(
    `select distinct m.person_id from governance_mandate m
     join governance_body b on b.network_id = m.network_id and b.id = m.body_id
     where m.body_id = any($1) and ${runsToday('m', 'b', '$2')}`,
    [bodyIds, now],
  )) as { person_id: string }[];
  return rows.map((row) => row.person_id);
}
