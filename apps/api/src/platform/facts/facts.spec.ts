import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { createLogger } from '../observability/logger.ts';
import {
  type Delivery,
  dispatchPendingFacts,
  finishDelivery,
  readUnfinishedFact,
  unfinishedDeliveries,
} from './dispatch.ts';
import { defineFact } from './fact.ts';
import { startRelay } from './relay.ts';
import { defineSubscriber, subscribersByFact } from './subscriber.ts';
import { writeFacts } from './write-facts.ts';

const minutesPublished = defineFact<{ meetingId: string }>('meetings.minutesPublished');
const nobodyListens = defineFact<{ bodyId: string }>('governance.bodyCreated');
const tell = defineSubscriber({ name: 'meetings.tell', fact: minutesPublished, run: async () => undefined });
const index = defineSubscriber({ name: 'search.index', fact: minutesPublished, run: async () => undefined });
const subscribers = [tell, index];
const silent = createLogger({ level: 'silent' });

const circumstances = { viewerPersonId: null, requestId: 'request-1', now: new Date('2026-03-05T09:00:00Z') };
const meetingId = '0199a000-0000-7000-8000-000000000001';
const networkId = '0199a000-0000-7000-8000-000000000002';

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const record = (count = 1) =>
  database.dataSource.transaction((em) =>
    writeFacts(
      em,
      Array.from({ length: count }, () => minutesPublished(networkId, { meetingId })),
      circumstances,
    ),
  );

const dispatch = (deliver: (found: readonly Delivery[]) => Promise<void>, batchSize = 100) =>
  dispatchPendingFacts({
    db: database.dataSource,
    byFact: subscribersByFact(subscribers),
    deliver,
    now: () => new Date(),
    batchSize,
  });

describe('a fact', () => {
  it('is written with its ids and its circumstances', async () => {
    const [id] = await record();
    const rows = await database.dataSource.query('select * from platform_fact');
    expect(rows).toEqual([
      {
        id,
        network_id: networkId,
        name: 'meetings.minutesPublished',
        payload: { meetingId },
        viewer_person_id: null,
        request_id: 'request-1',
        recorded_at: circumstances.now,
      },
    ]);
  });

  it('never happened when its transaction is rolled back', async () => {
    const failed = database.dataSource.transaction(async (em) => {
      await writeFacts(em, [minutesPublished(networkId, { meetingId })], circumstances);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await dispatch(async () => undefined)).toBe(0);
  });

  it('can neither be changed, nor removed, nor emptied away', async () => {
    await record();
    const { dataSource } = database;
    await expect(dataSource.query(`update platform_fact set name = 'other.thing'`)).rejects.toThrow('append-only');
    await expect(dataSource.query('delete from platform_fact')).rejects.toThrow('append-only');
    await expect(dataSource.query('truncate platform_fact cascade')).rejects.toThrow('append-only');
  });

  it('refuses a name without its feature', () => {
    expect(() => defineFact('minutesPublished')).toThrow('not <feature>.<pastParticiple>');
  });
});

describe('dispatching', () => {
  it('gives each subscriber of a fact its work, once', async () => {
    const [factId] = await record();
    const deliveries: Delivery[] = [];
    await dispatch(async (found) => void deliveries.push(...found));
    await dispatch(async (found) => void deliveries.push(...found));
    expect(deliveries).toEqual([
      { factId, subscriber: tell },
      { factId, subscriber: index },
    ]);
  });

  it('lets go of a fact that nobody follows', async () => {
    await database.dataSource.transaction((em) =>
      writeFacts(em, [nobodyListens(networkId, { bodyId: meetingId })], circumstances),
    );
    const deliver = async () => {
      throw new Error('nothing to deliver');
    };
    expect(await dispatch(deliver)).toBe(1);
    expect(await dispatch(deliver)).toBe(0);
  });

  it('keeps the fact when the queue refuses the work', async () => {
    await record();
    const refused = dispatch(async () => {
      throw new Error('queue away');
    });
    await expect(refused).rejects.toThrow('queue away');
    const deliveries: Delivery[] = [];
    await dispatch(async (found) => void deliveries.push(...found));
    expect(deliveries).toHaveLength(2);
  });

  it('claims each fact for one of several relays', async () => {
    await record(60);
    const deliveries: Delivery[] = [];
    const relays = Array.from({ length: 4 }, async () => {
      while ((await dispatch(async (found) => void deliveries.push(...found), 7)) > 0);
    });
    await Promise.all(relays);
    const keys = deliveries.map(({ factId, subscriber }) => `${factId} ${subscriber.name}`);
    expect(keys).toHaveLength(120);
    expect(new Set(keys).size).toBe(120);
  });

  it('names the work that was handed over and never finished', async () => {
    const [factId = ''] = await record();
    await dispatch(async () => undefined);
    const { dataSource } = database;
    await finishDelivery(dataSource.manager, { factId, subscriberName: tell.name, at: new Date() });
    const later = new Date(Date.now() + 1000);
    expect(await unfinishedDeliveries(dataSource, subscribers, later)).toEqual([{ factId, subscriber: index }]);
    expect(await unfinishedDeliveries(dataSource, subscribers, new Date(0))).toEqual([]);
  });

  it('may be overtaken by a worker that starts before it has committed', async () => {
    const [factId = ''] = await record();
    const { manager } = database.dataSource;
    await dispatch(async () => {
      expect(await readUnfinishedFact(manager, factId, tell.name)).toMatchObject({ id: factId });
    });
    await finishDelivery(manager, { factId, subscriberName: tell.name, at: new Date() });
    expect(await readUnfinishedFact(manager, factId, tell.name)).toBeNull();
    expect(await readUnfinishedFact(manager, factId, index.name)).toMatchObject({ id: factId });
  });

  it('refuses two subscribers of the same name', () => {
    expect(() => subscribersByFact([tell, tell])).toThrow('Two subscribers are named meetings.tell');
  });
});

/** A moment to wait for. */
function signal(): { given: Promise<void>; give(): void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('the relay', () => {
  const relayTo = (deliver: (found: readonly Delivery[]) => Promise<void>, pollMilliseconds: number) =>
    startRelay({ db: database.dataSource, subscribers, deliver, log: silent, pollMilliseconds });

  it('hands a fact over at once when it is poked', async () => {
    const delivered = signal();
    const relay = relayTo(async () => delivered.give(), 60_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await record();
    const pokedAt = performance.now();
    relay.poke();
    await delivered.given;
    expect(performance.now() - pokedAt).toBeLessThan(500);
    await relay.stop();
  });

  it('finds what another process recorded by looking again', async () => {
    const delivered = signal();
    const relay = relayTo(async () => delivered.give(), 50);
    await record();
    await delivered.given;
    await relay.stop();
  });

  it('waits for a queue that is away, and loses nothing', async () => {
    let refusals = 0;
    const deliveries: Delivery[] = [];
    const delivered = signal();
    const relay = relayTo(async (found) => {
      refusals += 1;
      if (refusals < 3) throw new Error('queue away');
      deliveries.push(...found);
      delivered.give();
    }, 20);
    await record(5);
    await delivered.given;
    await relay.stop();
    expect(deliveries).toHaveLength(10);
  });
});
