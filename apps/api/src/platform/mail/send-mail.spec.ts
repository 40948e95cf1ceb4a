import { setTimeout as wait } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { jobTools } from '../../../../../test/support/job-tools.ts';
import { type SmtpFaults, startSmtp, type TestSmtp } from '../../../../../test/support/smtp.ts';
import { defineFact } from '../facts/fact.ts';
import { writeFacts } from '../facts/write-facts.ts';
import { itIsIdempotent } from '../jobs/it-is-idempotent.ts';
import { type JobTools, runJob } from '../jobs/job-context.ts';
import { settle } from '../jobs/settle.ts';
import { action, details, heading, paragraph } from './blocks.ts';
import { calendarFile } from './calendar-file.ts';
import { mailTemplate } from './mail-template.ts';
import { createMailTransport, type MailTransport, smtpTransport } from './mail-transport.ts';
import { defineNotice, templatesOf } from './notice.ts';
import { mailRetry, type PostOffice, sendMail } from './send-mail.ts';

const minutesPublished = defineFact<{ meetingId: string }>('meetings.minutesPublished');
const meetingId = '0199a000-0000-7000-8000-000000000001';
const networkId = '0199a000-0000-7000-8000-000000000002';
const personId = '0199a000-0000-7000-8000-000000000003';
const startsAt = new Date('2026-12-01T08:00:00Z');

let isWithdrawn = false;
const minutesMail = mailTemplate<{ body: string; meetingId: string }>({
  name: 'meetings.minutesPublished',
  load: async (_job, { params }) => (isWithdrawn ? null : { body: 'COTEC', meetingId: String(params.meetingId) }),
  subject: { fr: (mail) => `Relevé publié : ${mail.body}`, en: (mail) => `Minutes published: ${mail.body}` },
  blocks: {
    fr: (mail) => [
      heading('Le relevé de la réunion est en ligne !'),
      paragraph("L'équipe vous remercie."),
      details(['Instance', mail.body]),
      action('Lire le relevé', `/meetings/${mail.meetingId}`),
    ],
    en: (mail) => [heading('The minutes are online'), action('Read the minutes', `/meetings/${mail.meetingId}`)],
  },
  replyTo: () => 'Secrétariat <secretariat@example.org>',
  attachments: () => [
    calendarFile({
      uid: 'meeting@example.org',
      sequence: 0,
      method: 'REQUEST',
      startsAt,
      endsAt: new Date('2026-12-01T10:00:00Z'),
      timeZone: 'Europe/Paris',
      summary: 'COTEC',
      organizer: { name: 'Secrétariat', email: 'secretariat@example.org' },
      updatedAt: startsAt,
    }),
    { filename: 'ordre du jour.txt', contentType: 'text/plain; charset=utf-8', content: 'Points à voir' },
  ],
});

const notice = defineNotice({
  name: 'meetings.tellMinutesPublished',
  fact: minutesPublished,
  template: minutesMail,
  recipients: async () => [
    { personId, address: 'camille@example.org', locale: 'fr' },
    { personId: null, address: 'guest@example.org', locale: 'en' },
  ],
});

let database: TestDatabase;
let smtp: TestSmtp | undefined;
let transport: MailTransport;
let tools: JobTools;
let clock: Date;

async function open(faults: SmtpFaults = {}): Promise<void> {
  smtp = await startSmtp(faults);
  transport = smtpTransport(smtp.url);
}

beforeEach(async () => {
  isWithdrawn = false;
  clock = new Date('2026-11-20T09:00:00Z');
  database = await freshDatabase();
  tools = jobTools({ db: database.dataSource, now: () => clock });
});
afterEach(async () => {
  transport?.close();
  await smtp?.close();
  smtp = undefined;
  await database.close();
});

const record = () =>
  database.dataSource.transaction((em) =>
    writeFacts(em, [minutesPublished(networkId, { meetingId })], { viewerPersonId: null, requestId: null, now: clock }),
  );
const work = () => settle({ tools, subscribers: [notice], transport });
const pass = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};
const mails = () =>
  database.dataSource.query(
    'select id, recipient_address, state, attempts, error_code, sent_at from platform_mail order by recipient_address',
  );
const states = async () => (await mails()).map(({ state }: { state: string }) => state);
const messageIds = () => smtp?.received.map((mail) => mail.messageId) ?? [];

describe('a notice', () => {
  it('reaches each recipient in his language, in text and HTML, with what a mail must carry', async () => {
    await open();
    await record();
    await work();
    expect(await states()).toEqual(['SENT', 'SENT']);
    const [row] = await mails();
    const french = smtp?.received.find((mail) => mail.to?.[0]?.address === 'camille@example.org');
    const english = smtp?.received.find((mail) => mail.to?.[0]?.address === 'guest@example.org');
    expect(french).toMatchObject({
      subject: 'Relevé publié\u00A0: COTEC',
      messageId: `<${row.id}@example.org>`,
      from: { address: 'ne-pas-repondre@example.org', name: 'Maillage' },
      replyTo: [{ address: 'secretariat@example.org' }],
    });
    expect(french?.text).toContain('Le relevé de la réunion est en ligne\u202F!');
    expect(french?.text).toContain(`https://maillage.example.org/meetings/${meetingId}`);
    expect(french?.html).toContain('<html lang="fr">');
    expect(french?.html).toContain('L’équipe vous remercie.');
    expect(english?.subject).toBe('Minutes published: COTEC');
    expect(english?.html).toContain('<html lang="en">');
    const headers = Object.fromEntries(french?.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': '<https://maillage.example.org/compte>',
      'content-language': 'fr',
    });
    expect(headers).not.toHaveProperty('list-unsubscribe-post');
    const kinds = french?.attachments.map(({ mimeType, filename }) => [mimeType, filename]);
    expect(kinds).toContainEqual(['text/plain', 'ordre du jour.txt']);
    expect(kinds).toContainEqual(['application/ics', 'invitation.ics']);
  });

  it('says where one POST stops such mails, when it has an address that takes it', async () => {
    await open();
    await transport.send({
      id: meetingId,
      from: 'ne-pas-repondre@example.org',
      to: 'camille@example.org',
      locale: 'fr',
      subject: 'Rappel',
      text: 'Rappel',
      html: '<p>Rappel</p>',
      preferencesUrl: 'https://maillage.example.org/compte',
      unsubscribeUrl: 'https://maillage.example.org/stop/abc',
      attachments: [],
      at: startsAt,
    });
    const headers = Object.fromEntries(smtp?.received[0]?.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers).toMatchObject({
      'list-unsubscribe': '<https://maillage.example.org/stop/abc>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
  });

  itIsIdempotent('a notice', {
    arrange: async () => {
      await open();
      await record();
    },
    run: async () => {
      const [{ id }] = await database.dataSource.query('select id from platform_fact');
      const fact = {
        ...minutesPublished(networkId, { meetingId }),
        id,
        viewerPersonId: null,
        requestId: null,
        recordedAt: clock,
      };
      await runJob(tools, { name: notice.name, attempt: 1, timeoutSeconds: 5 }, (job) => notice.run(job, fact));
    },
    observe: mails,
  });

  it('writes no word and no address of its own in the row', async () => {
    await open();
    await record();
    await work();
    const [row] = await database.dataSource.query('select params from platform_mail limit 1');
    expect(row.params).toEqual({ meetingId });
  });

  it('is withdrawn when there is nothing left to say', async () => {
    await open();
    await record();
    isWithdrawn = true;
    await work();
    expect(await mails()).toMatchObject([{ state: 'FAILED', error_code: 'WITHDRAWN' }, { state: 'FAILED' }]);
    expect(smtp?.received).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that is down makes mails wait, and they leave when it is up', async () => {
    await open();
    const port = smtp?.port;
    await smtp?.close();
    await record();
    await work();
    expect(await mails()).toMatchObject([
      { state: 'QUEUED', attempts: 1, error_code: 'ESOCKET' },
      { state: 'QUEUED', attempts: 1 },
    ]);
    smtp = await startSmtp({}, port);
    await work();
    expect(smtp.received).toHaveLength(0);
    pass(mailRetry.firstWaitSeconds);
    await work();
    expect(await states()).toEqual(['SENT', 'SENT']);
    expect(smtp.received).toHaveLength(2);
  });

  it('that greylists gets each mail once, after the wait', async () => {
    await open({ greylist: 2 });
    await record();
    await work();
    expect(await mails()).toMatchObject([
      { state: 'QUEUED', error_code: 'SMTP_451' },
      { state: 'QUEUED', error_code: 'SMTP_451' },
    ]);
    pass(mailRetry.firstWaitSeconds);
    await work();
    expect(await states()).toEqual(['SENT', 'SENT']);
    expect(new Set(messageIds()).size).toBe(2);
    expect(messageIds()).toHaveLength(2);
  });

  it('that hangs up after the message gets it at most twice, under one Message-ID', async () => {
    await open({ dropAfterData: 1 });
    await record();
    await work();
    pass(mailRetry.firstWaitSeconds);
    await work();
    expect(await states()).toEqual(['SENT', 'SENT']);
    expect(messageIds()).toHaveLength(3);
    expect(new Set(messageIds()).size).toBe(2);
  });

  it('that refuses for good ends the attempts, and the reason holds no address', async () => {
    await open({ refuse: 550 });
    await record();
    await work();
    expect(await mails()).toMatchObject([
      { state: 'FAILED', attempts: 1, error_code: 'SMTP_550' },
      { state: 'FAILED', attempts: 1 },
    ]);
  });

  it('that never answers well is given up after the last attempt', async () => {
    await open({ greylist: 1000 });
    await record();
    for (let attempt = 1; attempt <= mailRetry.attempts; attempt += 1) {
      await work();
      pass(mailRetry.longestWaitSeconds);
    }
    expect(await states()).toEqual(['FAILED', 'FAILED']);
  });
});

describe('a sender that died in the middle', () => {
  const office = (): PostOffice => ({
    templates: templatesOf([notice]),
    transport,
    wake: async () => undefined,
    retry: mailRetry,
  });
  const send = (mailId: string) =>
    runJob(tools, { name: 'platform.sendMail', attempt: 1, timeoutSeconds: 5 }, (job) =>
      sendMail(job, office(), mailId),
    );

  const queueOne = async (): Promise<string> => {
    const [row] = await database.dataSource.query(
      `insert into platform_mail (template, recipient_address, locale, params, queued_at, next_attempt_at)
       values ('meetings.minutesPublished', 'camille@example.org', 'fr', '{}', $1, $1) returning id`,
      [clock],
    );
    return row.id;
  };

  it('is waited for ten minutes; its mail then leaves under the same Message-ID, and its own end changes nothing', async () => {
    await open();
    let die: (reason: Error) => void = () => undefined;
    const slow: MailTransport = {
      send: () =>
        new Promise((_, reject) => {
          die = reject;
        }),
      close: () => undefined,
    };
    const alive = transport;
    const id = await queueOne();
    transport = slow;
    const dying = send(id);
    while ((await states())[0] !== 'SENDING') await wait(5);
    transport = alive;

    await send(id);
    expect(messageIds()).toEqual([]);
    pass(mailRetry.presumedDeadSeconds);
    await send(id);
    expect(messageIds()).toEqual([`<${id}@example.org>`]);
    die(new Error('too late'));
    await dying;
    expect(await mails()).toMatchObject([{ state: 'SENT', attempts: 2, error_code: null }]);
  });

  it('is alone: of many senders at once, one sends', async () => {
    await open();
    const id = await queueOne();
    await Promise.all(Array.from({ length: 8 }, () => send(id)));
    expect(messageIds()).toEqual([`<${id}@example.org>`]);
  });
});

describe('without a mail server', () => {
  it('mails stay in the development mailbox in demonstration mode', async () => {
    transport = createMailTransport({ isDemo: true, db: database.dataSource });
    await record();
    await work();
    expect(await states()).toEqual(['SENT', 'SENT']);
    const [kept] = await database.dataSource.query(`select * from platform_dev_mail where recipient_address like 'c%'`);
    expect(kept).toMatchObject({ subject: 'Relevé publié\u00A0: COTEC', sent_at: clock });
    expect(kept.attachments).toMatchObject([
      { filename: 'invitation.ics', content: expect.stringContaining('BEGIN:VTIMEZONE') },
      { filename: 'ordre du jour.txt', content: 'Points à voir' },
    ]);
  });

  it('mails fail and say why outside of it: nothing is kept where nobody reads', async () => {
    transport = createMailTransport({ isDemo: false, db: database.dataSource });
    await record();
    await work();
    expect(await mails()).toMatchObject([{ state: 'FAILED', error_code: 'MAIL_NOT_CONFIGURED' }, { state: 'FAILED' }]);
    expect(await database.dataSource.query('select * from platform_dev_mail')).toEqual([]);
  });
});
