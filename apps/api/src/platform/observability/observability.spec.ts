import { setTimeout as wait } from 'node:timers/promises';
import { fastify } from 'fastify';
import { freshDatabase } from '../../../../../test/support/database.ts';
import { answerLive, checkReadiness, readyAnswer } from './health.ts';
import { createLogger } from './logger.ts';
import { requestIdOf } from './request-id.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

describe('the log', () => {
  it('is one JSON line with the ids that were given', () => {
    const line = logged((log) =>
      log.info({ requestId: 'request-1', networkId: 'network-1', viewerId: 'person-1' }, 'done'),
    );
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.any(String),
      requestId: 'request-1',
      networkId: 'network-1',
      viewerId: 'person-1',
      msg: 'done',
    });
  });

  it.each([
    { password: 'canary' },
    { input: { email: 'canary@example.org' } },
    { headers: { authorization: 'canary', cookie: 'canary', 'set-cookie': ['canary'] } },
    { deep: { deeper: [{ sessionToken: 'canary', newPassword: 'canary' }] } },
    { variables: { text: 'canary' } },
    { recipientAddress: 'canary', note: 'sent to canary@example.org' },
    { phone: 'canary', display_name: 'canary', firstName: 'canary' },
    { a: { b: { c: { d: { e: { f: { g: 'canary' } } } } } } },
  ])('hides what is secret or personal: %j', (value) => {
    expect(logged((log) => log.info(value, 'done'))).not.toContain('canary');
    expect(logged((log) => log.child(value).info('done'))).not.toContain('canary');
  });

  it('tells of an error its class, code, message and stack, and none of the values that went with it', () => {
    const cause = Object.assign(new Error('no such user <canary@example.org>'), { responseCode: 550 });
    const error = Object.assign(new Error('duplicate key', { cause }), {
      code: '23505',
      detail: 'Key (email)=(canary@example.org) already exists.',
      parameters: ['canary'],
      query: "select 'canary'",
    });
    const line = logged((log) => log.error({ err: error }, 'failed'));
    expect(line).not.toContain('canary');
    expect(JSON.parse(line).err).toMatchObject({
      type: 'Error',
      code: '23505',
      message: 'duplicate key',
      stack: expect.stringContaining('at '),
    });
  });
});

describe('the id of a request', () => {
  it('is the one of the proxy when it is harmless, else a new one', () => {
    expect(requestIdOf({ headers: { 'x-request-id': 'abcdef-123456' } })).toBe('abcdef-123456');
    for (const given of ['short', 'a b c d e f g h', 'x'.repeat(65), '{"a":"aaaaaaaaa"}']) {
      expect(requestIdOf({ headers: { 'x-request-id': given } })).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('health', () => {
  const serve = async (ping: () => Promise<void>, isStopping = () => false, leastFreeShare = 0) => {
    const database = await freshDatabase();
    const app = fastify();
    app.get('/live', answerLive);
    const options = {
      db: database.dataSource,
      queue: { ping },
      dataFolder: '/',
      leastFreeShare,
      patienceMilliseconds: 200,
    };
    app.get('/ready', readyAnswer(options, isStopping));
    const get = async (path: string) => {
      const response = await app.inject(path);
      return { status: response.statusCode, body: response.json() };
    };
    return { database, get };
  };
  const answers = async () => undefined;

  it('is ready when everything answers', async () => {
    const { database, get } = await serve(answers);
    expect(await get('/ready')).toEqual({
      status: 200,
      body: { ready: true, checks: { database: 'ok', migrations: 'ok', queue: 'ok', disk: 'ok' } },
    });
    await database.close();
  });

  it('is alive but not ready without its database', async () => {
    const { database, get } = await serve(answers);
    await database.close();
    expect((await get('/live')).status).toBe(200);
    expect(await get('/ready')).toMatchObject({ status: 503, body: { checks: { database: 'failed', queue: 'ok' } } });
  });

  it('is not ready when the queue keeps silent, and says so in time', async () => {
    const { database, get } = await serve(() => wait(60_000, undefined, { ref: false }));
    const askedAt = performance.now();
    expect(await get('/ready')).toMatchObject({ status: 503, body: { checks: { database: 'ok', queue: 'failed' } } });
    expect(performance.now() - askedAt).toBeLessThan(500);
    await database.close();
  });

  it('is not ready while it stops, nor on a disk that is nearly full', async () => {
    const stopping = await serve(answers, () => true);
    expect((await stopping.get('/ready')).status).toBe(503);
    await stopping.database.close();
    const full = await serve(answers, () => false, 1.1);
    expect(await full.get('/ready')).toMatchObject({ status: 503, body: { checks: { disk: 'failed' } } });
    await full.database.close();
  });

  it('is not ready before its migrations', async () => {
    const { database, get } = await serve(answers);
    await database.dataSource.query('delete from platform_migration');
    expect(await get('/ready')).toMatchObject({ status: 503, body: { checks: { migrations: 'failed' } } });
    await database.close();
  });

  it('counts a check that never ends as failed', async () => {
    const never = { name: 'never', look: () => new Promise<void>(() => undefined) };
    expect(await checkReadiness([never], 20)).toEqual({ ready: false, checks: { never: 'failed' } });
  });
});
