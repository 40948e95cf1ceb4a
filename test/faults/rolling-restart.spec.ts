import { setTimeout as wait } from 'node:timers/promises';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { type RoundRobin, startRoundRobin } from '../support/round-robin.ts';
import { ApiClient } from '../support/start-api.ts';
import { givenSecretary, type Secretary, scheduled, sized } from './ledger.ts';

/**
 * The promise: a new version takes the place of the old one, one process after the other, and nobody meets an error.
 * SCOPE: two processes behind a proxy that looks at /ready every half second and repeats no request.
 */
const restarts = sized(2, 10);
const perSecond = 50;

describe('two API processes behind a proxy', () => {
  let database: TestDatabase;
  let secretary: Secretary;
  const processes: ApiProcess[] = [];
  let proxy: RoundRobin;

  const start = (drainSeconds: number, former?: ApiProcess) =>
    startApiProcess({
      env: { DATABASE_URL: database.url, DRAIN_SECONDS: String(drainSeconds) },
      ...(former && { port: former.port, folder: former.folder }),
    });

  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    secretary = await givenSecretary(database.dataSource);
    processes.push(await start(3), await start(3));
    for (const one of processes) await one.ready();
    proxy = await startRoundRobin(processes.map(({ url }) => url));
  }, 180_000);
  afterAll(async () => {
    await proxy.close();
    for (const one of processes) await one.end();
    await database.close();
  });

  /** Reads and writes, evenly spread over time, for as long as `work` lasts; answers how many failed, and how many ran. */
  async function underLoad(work: () => Promise<void>): Promise<{ failed: string[]; sent: number }> {
    const client = new ApiClient(proxy.url, secretary.session);
    const failed: string[] = [];
    const requests: Promise<unknown>[] = [];
    const send = () => {
      const number = requests.length;
      const one =
        number % 2 === 0
          ? client.must('query ($id: ID!) { body(id: $id) { name } }', { id: secretary.bodyId })
          : scheduled(client, secretary.bodyId, `pendant ${number}`);
      requests.push(one.catch((error: Error) => failed.push(`${error.message} ${error.cause ?? ''}`)));
    };
    const sending = setInterval(send, 1000 / perSecond);
    await wait(1000);
    await work();
    await wait(1000);
    clearInterval(sending);
    await Promise.all(requests);
    return { failed, sent: requests.length };
  }

  async function restart(index: number, drainSeconds: number): Promise<number> {
    const former = processes[index];
    if (!former) throw new Error('no such process');
    const began = Date.now();
    former.kill('SIGTERM');
    expect(await former.ended).toEqual({ code: 0, signal: null });
    const seconds = (Date.now() - began) / 1000;
    const next = await start(drainSeconds, former);
    processes[index] = next;
    await next.ready();
    await proxy.look();
    return seconds;
  }

  it(
    `restarted ${restarts} times in turn, answer ${perSecond} requests a second without a failure, and leave in under 10 s`,
    async () => {
      const stops: number[] = [];
      const { failed, sent } = await underLoad(async () => {
        for (let turn = 0; turn < restarts; turn += 1) stops.push(await restart(turn % 2, 3));
      });
      process.stderr.write(
        `${restarts} restarts, ${sent} requests, ${failed.length} failed, the longest stop ${Math.max(...stops)} s\n`,
      );
      expect(failed).toEqual([]);
      expect(Math.max(...stops)).toBeLessThan(10);
    },
    restarts * 90_000,
  );

  it('twin: a process that leaves without waiting to be left alone fails people', async () => {
    await restart(0, 0);
    const { failed } = await underLoad(async () => void (await restart(0, 3)));
    expect(failed.length).toBeGreaterThan(0);
  }, 180_000);
});
