import { setTimeout as wait } from 'node:timers/promises';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { hasRedis, startRedis, type TestRedis } from '../support/redis.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { ApiClient } from '../support/start-api.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { absence } from './absence.ts';
import { givenSecretary, type Secretary, sized } from './ledger.ts';

/**
 * The promise: Redis carries reminders only. While it is away people go on working, and what follows from their work
 * happens soon after it is back, even when it has forgotten everything.
 */
const away = sized(3, 30);

const askForMail = 'mutation ($email: String!) { requestSignInLink(input: { email: $email }) { accepted } }';

(hasRedis ? describe : describe.skip)(`Redis away for ${away} s`, () => {
  let database: TestDatabase;
  let secretary: Secretary;
  let redis: TestRedis;
  let cable: TcpProxy;
  let smtp: TestSmtp;
  let api: ApiProcess;

  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    secretary = await givenSecretary(database.dataSource);
    redis = await startRedis();
    cable = await startTcpProxy(Number(new URL(redis.url).port));
    smtp = await startSmtp();
    const env = { DATABASE_URL: database.url, REDIS_URL: cable.through(redis.url), SMTP_URL: smtp.url };
    api = await startApiProcess({ role: 'all', env });
    await api.ready();
  }, 180_000);
  afterAll(async () => {
    await api.end();
    await cable.close();
    await redis.kill();
    await smtp.close();
    await database.close();
  });

  it.each([
    ['refuses connections', () => cable.become('reset'), () => cable.become('pass')],
    ['is behind a cable that was pulled', () => cable.become('pulled'), () => cable.become('pass')],
    ['was killed and comes back empty', () => redis.kill(), () => redis.start()],
  ])(
    'because it %s: people go on writing, /ready is red and /live green, and mails leave within 5 s of its return',
    async (how, leave, comeBack) => {
      const client = new ApiClient(api.url, secretary.session);
      const mails = smtp.received.length;
      const asked = (async () => {
        await wait(1000);
        const began = Date.now();
        await client.must(askForMail, { email: secretary.email });
        return Date.now() - began;
      })();
      const seen = await absence(api, { seconds: away, leave, comeBack });
      const backAt = Date.now();
      while (smtp.received.length === mails && Date.now() < backAt + 30_000) await wait(20);
      const sentAfter = seen.greenAfter + Date.now() - backAt;
      process.stderr.write(`Redis ${how}: green after ${seen.greenAfter} ms, mail sent after ${sentAfter} ms\n`);
      expect(await asked).toBeLessThan(1000);
      expect(seen.deaths).toBe(0);
      expect(seen.redAfter).toBeLessThan(5000);
      expect(sentAfter).toBeLessThan(5000);
      expect(api.outcome()).toBeUndefined();
    },
    (away + 60) * 1000,
  );
});

if (!hasRedis) it.todo('REDIS IS NOT INSTALLED: nothing was taken away from anybody (apt-get install redis-server)');
