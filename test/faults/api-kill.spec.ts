import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { ApiClient } from '../support/start-api.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { givenSecretary, Ledger, type Secretary, scheduled, sized } from './ledger.ts';

/**
 * The promise: what was acknowledged is there, once, with its fact, however often the API is killed. SCOPE: the database
 * outlives the API here; see postgres-kill.spec.ts for the other case.
 */
const size = sized({ acknowledged: 500, kills: 2 }, { acknowledged: 20_000, kills: 20 });

describe('the API, killed under load', () => {
  let database: TestDatabase;
  let secretary: Secretary;
  let api: ApiProcess;

  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    secretary = await givenSecretary(database.dataSource);
    api = await startApiProcess({ role: 'all', env: { DATABASE_URL: database.url } });
    await api.ready();
  }, 180_000);
  afterAll(async () => {
    await api.end();
    await database.close();
  });

  it(
    `keeps ${size.acknowledged} acknowledged writes through ${size.kills} kills: none lost, none doubled, a fact for each`,
    async () => {
      const ledger = new Ledger(new ApiClient(api.url, secretary.session), secretary.bodyId);
      const began = Date.now();
      const written = ledger.write(size.acknowledged);
      for (let kills = 1; kills <= size.kills; kills += 1) {
        const quota = (kills * size.acknowledged) / (size.kills + 1);
        while (ledger.acknowledged.size < quota) await wait(5);
        await wait(randomInt(50));
        const { port, folder } = api;
        await api.end();
        api = await startApiProcess({ role: 'all', env: { DATABASE_URL: database.url }, port, folder });
        await api.ready();
      }
      await written;
      const seconds = ((Date.now() - began) / 1000).toFixed(1);
      process.stderr.write(`API killed ${size.kills} times, ${ledger.repeated} writes sent again, ${seconds} s\n`);
      expect(ledger.acknowledged.size).toBe(size.acknowledged);
      expect(ledger.repeated).toBeGreaterThan(0);
      expect(await ledger.compare(database.dataSource)).toEqual({ lost: 0, doubled: 0, withoutFact: 0 });
    },
    sized(180_000, 3_600_000),
  );

  describe('when the line is cut before the answer, and the write is sent again', () => {
    const twice = async (title: string, clientMutationId?: string) => {
      const cable = await startTcpProxy(api.port);
      try {
        const client = new ApiClient(cable.through(api.url).replace(/\/$/, ''), secretary.session);
        cable.cutAnswers(1);
        await expect(scheduled(client, secretary.bodyId, title, clientMutationId)).rejects.toThrow('fetch failed');
        const id = await scheduled(client, secretary.bodyId, title, clientMutationId);
        const rows = (await database.dataSource.query('select id from meetings_meeting where title = $1', [title])) as {
          id: string;
        }[];
        return { rows: rows.length, answered: rows.some((row) => row.id === id) };
      } finally {
        await cable.close();
      }
    };

    it('under one id, it has one effect and the answer is that of the first time', async () => {
      expect(await twice('une seule fois', randomUUID())).toEqual({ rows: 1, answered: true });
    });

    it('twin: without an id, it is written twice', async () => {
      expect(await twice('deux fois')).toEqual({ rows: 2, answered: true });
    });
  });
});
