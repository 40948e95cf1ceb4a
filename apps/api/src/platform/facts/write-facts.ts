import type { EntityManager } from 'typeorm';
import type { Fact } from './fact.ts';

export interface FactCircumstances {
  /** Null for the system and for anonymous visitors. */
  viewerPersonId: string | null;
  requestId: string | null;
  now: Date;
}

const writeFact = `
  with fact as (
    insert into platform_fact (network_id, name, payload, viewer_person_id, request_id, recorded_at)
    values ($1, $2, $3, $4, $5, $6)
    returning id
  )
  insert into platform_fact_dispatch (fact_id, subscriber) select id, '*' from fact
  returning fact_id`;

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
  for (const { networkId, name, payload } of facts) {
    const values = [networkId, name, JSON.stringify(payload), viewerPersonId, requestId, now];
    const [row] = (await em.query(writeFact, values)) as [{ fact_id: string }];
    ids.push(row.fact_id);
  }
  return ids;
}
