import type { DataSource, EntityManager } from 'typeorm';
import type { FactPayload, RecordedFact } from './fact.ts';
import { WHOLE_FACT } from './fact-dispatch.entity.ts';
import type { Subscriber } from './subscriber.ts';

/** One piece of work: this fact, for that subscriber. */
export interface Delivery {
  factId: string;
  subscriber: Subscriber;
}

/** Where deliveries go: a queue, or nothing when a test runs them itself. Adding the same one twice is harmless. */
export type Deliver = (deliveries: readonly Delivery[]) => Promise<void>;

interface FactRow {
  id: string;
  network_id: string | null;
  name: string;
  payload: FactPayload;
  viewer_person_id: string | null;
  request_id: string | null;
  recorded_at: Date;
}

const claimPending = `
  select d.fact_id, f.name
    from platform_fact_dispatch d join platform_fact f on f.id = d.fact_id
   where d.dispatched_at is null
   order by d.fact_id limit $1
     for update of d skip locked`;

const writeDeliveries = `
  insert into platform_fact_dispatch (fact_id, subscriber, dispatched_at)
  select *, $3::timestamptz from unnest($1::uuid[], $2::text[])
  on conflict do nothing`;

const closeFacts = `
  update platform_fact_dispatch set dispatched_at = $3, finished_at = $3
   where fact_id = any($1::uuid[]) and subscriber = $2`;

export interface DispatchOptions {
  db: DataSource;
  byFact: ReadonlyMap<string, readonly Subscriber[]>;
  deliver: Deliver;
  now(): Date;
  batchSize: number;
}

/**
 * Hands over the oldest facts that nobody was told of. Work is given to the queue before the transaction ends: a crash
 * between the two gives the work twice, never loses it.
 *
 * @returns how many facts were handed over; less than `batchSize` means that nothing is left.
 */
export async function dispatchPendingFacts({ db, byFact, deliver, now, batchSize }: DispatchOptions): Promise<number> {
  return db.transaction(async (em) => {
    const facts = (await em.query(claimPending, [batchSize])) as { fact_id: string; name: string }[];
    if (facts.length === 0) return 0;
    const deliveries = facts.flatMap((fact) =>
      (byFact.get(fact.name) ?? []).map((subscriber) => ({ factId: fact.fact_id, subscriber })),
    );
    if (deliveries.length > 0) {
      await em.query(writeDeliveries, [
        deliveries.map(({ factId }) => factId),
        deliveries.map(({ subscriber }) => subscriber.name),
        now(),
      ]);
      await deliver(deliveries);
    }
    await em.query(closeFacts, [facts.map((fact) => fact.fact_id), WHOLE_FACT, now()]);
    return facts.length;
  });
}

/** Work handed over before `before` and not finished: a queue may have lost it. At most 1,000, oldest first. */
export async function unfinishedDeliveries(
  db: DataSource,
  subscribers: readonly Subscriber[],
  before: Date,
): Promise<Delivery[]> {
  const byName = new Map(subscribers.map((subscriber) => [subscriber.name, subscriber]));
  const rows = (await db.query(
    `select fact_id, subscriber from platform_fact_dispatch
      where finished_at is null and dispatched_at <= $1 and subscriber = any($2::text[])
      order by dispatched_at, fact_id limit 1000`,
    [before, [...byName.keys()]],
  )) as { fact_id: string; subscriber: string }[];
  return rows.flatMap(({ fact_id, subscriber: name }) => {
    const subscriber = byName.get(name);
    return subscriber ? [{ factId: fact_id, subscriber }] : [];
  });
}

/**
 * The fact, or null when this subscriber is done with it: a job that comes back after its end has nothing to do. A
 * worker may be here before the relay has committed, so a delivery without its row is one to do.
 */
export async function readUnfinishedFact(
  em: EntityManager,
  factId: string,
  subscriberName: string,
): Promise<RecordedFact | null> {
  const [row] = (await em.query(
    `select f.* from platform_fact f
      where f.id = $1
        and not exists (select from platform_fact_dispatch d
                         where d.fact_id = f.id and d.subscriber = $2 and d.finished_at is not null)`,
    [factId, subscriberName],
  )) as FactRow[];
  if (!row) return null;
  return {
    id: row.id,
    networkId: row.network_id,
    name: row.name,
    payload: row.payload,
    viewerPersonId: row.viewer_person_id,
    requestId: row.request_id,
    recordedAt: row.recorded_at,
  };
}

/** Closes a delivery: done, or given up with the class of the last error. */
export async function finishDelivery(
  em: EntityManager,
  { factId, subscriberName, at, errorCode }: { factId: string; subscriberName: string; at: Date; errorCode?: string },
): Promise<void> {
  await em.query(
    `insert into platform_fact_dispatch as d (fact_id, subscriber, dispatched_at, finished_at, error_code)
     values ($1, $2, $3, $3, $4)
     on conflict (fact_id, subscriber) do update set finished_at = excluded.finished_at, error_code = excluded.error_code
      where d.finished_at is null`,
    [factId, subscriberName, at, errorCode ?? null],
  );
}
