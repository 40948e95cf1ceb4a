import type { EntityManager } from 'typeorm';
import type { Fact } from './fact.ts';

export interface FactCircumstances {
  /** Null for the system and for anonymous visitors. */
  viewerPersonId: string | null;
  requestId: string | null;
  now: Date;
}

/** Identifiers are made in the order of the facts: version 7 sorts by time, also within one statement. */
export const writeFactsSql = `
  with told as (
    select uuidv7() as id, place, network_id, name, payload
    from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as fact(network_id, name, payload, place)
  ), written as (
    insert into platform_fact (id, network_id, name, payload, viewer_person_id, request_id, recorded_at)
    select id, network_id, name, payload::jsonb, $4, $5, $6 from told order by place
  ), marked as (
    insert into platform_fact_dispatch (fact_id, subscriber) select id, '*' from told
  )
  select id from told order by place`;

/** Facts sent in one statement: an import records thousands. */
const chunkSize = 1_000;

/**
 * Writes facts in the transaction of `em`, in their order, and marks them for the relay. Nothing is sent: what is rolled
 * back never happened.
 *
 * @returns the identifiers of the facts, in the same order.
 */
export async function writeFacts(
  em: EntityManager,
  facts: readonly Fact[],
  { viewerPersonId, requestId, now }: FactCircumstances,
): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < facts.length; from += chunkSize) {
    const chunk = facts.slice(from, from + chunkSize);
    const rows = (await em.query(writeFactsSql, [
      chunk.map(({ networkId }) => networkId),
      chunk.map(({ name }) => name),
      chunk.map(({ payload }) => JSON.stringify(payload)),
      viewerPersonId,
      requestId,
      now,
    ])) as { id: string }[];
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
