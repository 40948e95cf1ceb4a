import { quote } from '../../platform/access/rule.ts';

/** The day of a meeting as its body counts days. Arguments are aliases of `meetings_meeting` and `governance_body`. */
export const dayOf = (meeting: string, body: string) => `(${meeting}.starts_at at time zone ${body}.time_zone)::date`;

export const runsOn = (mandate: string, day: string) =>
  `${mandate}.from_on <= ${day} and coalesce(${mandate}.until_on, 'infinity') >= ${day}`;

const standsOn = (seat: string, day: string) =>
  `${seat}.opened_on <= ${day} and coalesce(${seat}.closed_on, 'infinity') >= ${day}`;

/** Nobody holds the seat that day, though it is open. */
export const isVacantOn = (seat: string, day: string) => `(${standsOn(seat, day)} and not exists (
  select from governance_mandate held
  where held.network_id = ${seat}.network_id and held.seat_id = ${seat}.id and held.role = 'TITULAR' and ${runsOn('held', day)}))`;

/** Who sits that day in what capacity: an alternate receives a copy, unless nobody holds the seat. */
export const reasonOf = (mandate: string, day: string) => `case
  when ${mandate}.role = 'ALTERNATE' and not exists (
    select from governance_mandate held
    where held.network_id = ${mandate}.network_id and held.seat_id = ${mandate}.seat_id and held.role = 'TITULAR'
      and ${runsOn('held', day)}) then 'ALTERNATE_OF_VACANT'
  else ${mandate}.role end`;

/** Nobody is convened to what they may not see: of a RESTRICTED meeting, only the people named. */
export const mayBeConvened = (mandate: string, meeting: string, body: string) =>
  `(${meeting}.visibility <> 'RESTRICTED' or ${mandate}.person_id = any(${meeting}.named_person_ids))
   and (${body}.visibility <> 'RESTRICTED' or ${mandate}.person_id = any(${body}.named_person_ids))`;

/** The address to write to: the one that the network knows, else the one by which the person signs in. */
export const addressOf = (networkId: string, personId: string) => `coalesce(
  (select listed.email from actors_contact listed where listed.network_id = ${networkId} and listed.person_id = ${personId}),
  (select own.email from identity_account own where own.person_id = ${personId}))`;

export const channelOf = (networkId: string, personId: string) =>
  `case when ${addressOf(networkId, personId)} is null then 'LETTER' else 'MAIL' end`;

/** A body of these kinds is a commission whose notice a text sets. */
export const kindIn = (body: string, kinds: readonly string[]) =>
  kinds.length > 0 ? `${body}.kind in (${kinds.map(quote).join(', ')})` : 'false';
