import { createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { type ApiProcess, startApiProcess } from '../support/api-process.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { ApiClient } from '../support/start-api.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { givenSecretary, type Secretary, sized } from './ledger.ts';

/**
 * The promise: nobody waits for a mail server, and no mail is lost to a slow one. Down, greylisting, hanging up after the
 * message: see platform/mail/send-mail.spec.ts. SCOPE: one server, one sender.
 */
const askForMail = 'mutation ($email: String!) { requestSignInLink(input: { email: $email }) { accepted } }';

describe('a mail server', () => {
  let database: TestDatabase;
  let secretary: Secretary;
  let smtp: TestSmtp;
  let cable: TcpProxy;
  let api: ApiProcess | undefined;

  beforeAll(async () => {
    database = await freshDatabase(allEntities());
    secretary = await givenSecretary(database.dataSource);
    smtp = await startSmtp();
    cable = await startTcpProxy(smtp.port);
  });
  afterEach(() => api?.end());
  afterAll(async () => {
    await cable.close();
    await smtp.close();
    await database.close();
  });

  async function start(smtpUrl: string): Promise<{ process: ApiProcess; client: ApiClient }> {
    const process = await startApiProcess({ role: 'all', env: { DATABASE_URL: database.url, SMTP_URL: smtpUrl } });
    api = process;
    await process.ready();
    return { process, client: new ApiClient(process.url, secretary.session) };
  }

  const asked = async (client: ApiClient): Promise<number> => {
    const began = Date.now();
    await client.must(askForMail, { email: secretary.email });
    return Date.now() - began;
  };
  const sending = async () => {
    const text = `select count(*)::int as count from platform_mail where state = 'SENDING'`;
    while ((await database.dataSource.query(text))[0].count === 0) await wait(20);
  };

  it('that takes its time gets the mail, and who asked for it has an answer at once', async () => {
    cable.delay(sized(500, 5000));
    const { client } = await start(cable.through('smtp://127.0.0.1'));
    expect(await asked(client)).toBeLessThan(1000);
    expect(smtp.received).toHaveLength(0);
    while (smtp.received.length === 0) await wait(50);
    expect(smtp.received).toHaveLength(1);
  }, 120_000);

  it('that accepts the connection and says nothing holds up neither people nor the end of the process; the mail waits', async () => {
    const silent: Server = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const { process, client } = await start(`smtp://127.0.0.1:${port}`);
    expect(await asked(client)).toBeLessThan(1000);
    await sending();
    expect(await asked(client)).toBeLessThan(1000);
    const began = Date.now();
    process.kill('SIGTERM');
    expect(await process.ended).toMatchObject({ signal: null });
    expect(Date.now() - began).toBeLessThan(10_000);
    silent.close();
    const states = await database.dataSource.query(`select state from platform_mail where state <> 'SENT'`);
    expect(states.length).toBeGreaterThan(0);
    for (const { state } of states) expect(['QUEUED', 'SENDING']).toContain(state);
  }, 180_000);
});
