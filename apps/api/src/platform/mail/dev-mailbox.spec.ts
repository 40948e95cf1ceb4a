import { fastify } from 'fastify';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { registerDevMailbox } from './dev-mailbox.ts';
import { devMailboxTransport } from './mail-transport.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const open = (isDemo: boolean) => {
  const app = fastify();
  registerDevMailbox(app, { db: database.dataSource, isDemo });
  return app;
};

const keep = (number: number, subject: string) =>
  devMailboxTransport(database.dataSource).send({
    id: `0199a000-0000-7000-8000-00000000000${number}`,
    from: 'Maillage <ne-pas-repondre@example.org>',
    to: 'camille@example.org',
    locale: 'fr',
    subject,
    text: 'Bonjour',
    html: '<!doctype html><html><head></head><body>Bonjour</body></html>',
    preferencesUrl: 'https://maillage.example.org/compte',
    unsubscribeUrl: null,
    attachments: [{ filename: 'invitation.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
    at: new Date(`2026-03-0${number}T09:05:00Z`),
  });

describe('the development mailbox', () => {
  it('gives its mails to tests, newest first, in the agreed form', async () => {
    await keep(1, 'Premier');
    await keep(2, 'Second');
    const mails = (await open(true).inject('/dev/mail.json')).json();
    expect(mails.map(({ subject }: { subject: string }) => subject)).toEqual(['Second', 'Premier']);
    expect(mails[0]).toEqual({
      id: '0199a000-0000-7000-8000-000000000002',
      to: 'camille@example.org',
      subject: 'Second',
      sentAt: '2026-03-02T09:05:00.000Z',
      text: 'Bonjour',
      html: '<!doctype html><html><head></head><body>Bonjour</body></html>',
      attachments: [{ filename: 'invitation.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
    });
  });

  it('shows people a list and the mail that they chose, and what was typed runs nothing', async () => {
    await keep(1, '<img src=x onerror=alert(1)>');
    await keep(2, 'Second');
    const page = await open(true).inject('/dev/mail?id=0199a000-0000-7000-8000-000000000001');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain('lang="fr"');
    expect(page.body).toContain('<h2>&lt;img src=x onerror=alert(1)&gt;</h2>');
    expect(page.body).not.toContain('<img');
    expect(page.body).toContain('dim. 1er\u00A0mars 2026 à 10\u00A0h\u00A005');
    expect(page.body).toMatch(/<iframe title="[^"]+" sandbox="allow-top-navigation-by-user-activation" srcdoc="/);
  });

  it('keeps one copy of a mail that is sent twice', async () => {
    await keep(1, 'Premier');
    await keep(1, 'Premier');
    expect((await open(true).inject('/dev/mail.json')).json()).toHaveLength(1);
  });

  it('does not exist outside the demonstration mode', async () => {
    await keep(1, 'Premier');
    const app = open(false);
    for (const path of ['/dev/mail', '/dev/mail.json']) {
      const answer = await app.inject(path);
      expect([answer.statusCode, answer.body]).toEqual([404, '']);
    }
  });
});
