import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { Email } from 'postal-mime';
import { freshDatabase, type TestDatabase } from '../../../../../../test/support/database.ts';
import { type Given, type GivenNetwork, givenIn } from '../../../../../../test/support/given.ts';
import { jobTools } from '../../../../../../test/support/job-tools.ts';
import { type SmtpFaults, startSmtp, type TestSmtp } from '../../../../../../test/support/smtp.ts';
import { allEntities } from '../../../create-services.ts';
import { anonymousViewer, systemViewer, type Viewer } from '../../../platform/access/viewer.ts';
import { FileEntity } from '../../../platform/files/file.entity.ts';
import { handleClock } from '../../../platform/jobs/handlers.ts';
import type { JobTools } from '../../../platform/jobs/job-context.ts';
import { settle } from '../../../platform/jobs/settle.ts';
import { type MailTransport, smtpTransport } from '../../../platform/mail/mail-transport.ts';
import { mailRetry } from '../../../platform/mail/send-mail.ts';
import type { Command, CommandResult } from '../../../platform/run/command-context.ts';
import { cancelMeeting, meetingPolicy, updateMeeting } from '../../meetings/index.ts';
import { AgendaDocumentEntity } from '../../meetings/model/agenda-document.entity.ts';
import { answerConvocation } from '../commands/answer-convocation.ts';
import { chooseReminders } from '../commands/choose-reminders.ts';
import { remindConvocations } from '../commands/remind-convocations.ts';
import { resendConvocation } from '../commands/resend-convocation.ts';
import { sendConvocation } from '../commands/send-convocation.ts';
import { convocationLinks, reminderStopLinks } from '../convocation-links.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { announceChangesClock, quietMinutes } from '../jobs/announce-changes.job.ts';
import { queueMailsJobs } from '../jobs/queue-mails.job.ts';
import { remindClock } from '../jobs/remind.job.ts';

let database: TestDatabase;
let given: Given;
let tools: JobTools;
let smtp: TestSmtp;
let transport: MailTransport;

beforeAll(async () => {
  database = await freshDatabase(allEntities());
  given = givenIn(database.dataSource);
  tools = jobTools({
    db: database.dataSource,
    now: () => given.clock.now,
    runCommand: (name, command, input) => given.runner.command(systemViewer(name), { open: 'a job' }, command, input),
  });
});
afterAll(() => database.close());
afterEach(async () => {
  transport.close();
  await smtp.close();
});

const open = async (faults: SmtpFaults = {}, port = 0) => {
  smtp = await startSmtp(faults, port);
  transport = smtpTransport(smtp.url);
};
const work = () => settle({ tools, subscribers: queueMailsJobs, transport });
const pass = (seconds: number) => {
  given.clock.now = new Date(given.clock.now.getTime() + seconds * 1000);
};
const day = 86_400;
const inDays = (days: number) => new Date(given.clock.now.getTime() + days * day * 1000);

interface Scene {
  network: GivenNetwork;
  secretary: Viewer;
  titular: { personId: string };
  meeting: { id: string };
}

/** A body whose secretary, a titular and an alternate would be convened to a meeting in twenty days. */
async function scene({ rules }: { rules?: string } = {}): Promise<Scene & { alternate: { personId: string } }> {
  given.clock.now = new Date('2026-03-10T09:00:00Z');
  const network = await given.network({ name: 'Réseau des référents' });
  const body = await given.body({ network, name: 'COTEC' });
  if (rules) {
    await database.dataSource.query(
      `insert into governance_body_rules (network_id, body_id, updated_at, reminder_days) values ($1, $2, now(), $3)`,
      [network.id, body.id, rules],
    );
  }
  const secretary = await given.seated(body, 'SECRETARY');
  const seat = await given.seat({ body, label: 'Caf' });
  const titular = await given.mandate({ seat });
  const alternate = await given.mandate({ seat, role: 'ALTERNATE' });
  const meeting = await given.meeting({
    body,
    startsAt: inDays(20),
    title: 'Point d’étape',
    agendaItems: [{ title: 'Bilan', durationMinutes: 20 }],
  });
  return { network, secretary, titular, alternate, meeting };
}

const convene = ({ secretary, meeting }: Scene, input: object = {}) =>
  given.run(secretary, meetingPolicy.sendConvocation, sendConvocation, { meetingId: meeting.id, ...input });

const addressOf = ({ personId }: { personId: string }) => `${personId}@example.org`;
const mailsTo = (person: { personId: string }) =>
  smtp.received.filter((mail) => mail.to?.[0]?.address === addressOf(person));
const subjectsTo = (person: { personId: string }) => mailsTo(person).map(({ subject }) => subject?.split('\u00A0')[0]);
const sendings = ({ meeting }: Scene) =>
  database.dataSource.query(
    `select s.kind, m.state, m.error_code, m.attempts from convocations_sending s
     left join platform_mail m on m.id = s.id where s.meeting_id = $1 order by s.id`,
    [meeting.id],
  );
const eventIn = (mail: Email | undefined) => {
  const file = mail?.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const text = Buffer.from(file?.content as ArrayBuffer).toString();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [known] = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  return {
    method: calendar.getFirstPropertyValue('method'),
    event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined),
    known,
    text,
  };
};
/** Somebody who came by a link, without an account. */
const byLink = <Input, Result extends CommandResult>(command: Command<Input, Result>, input: Input) =>
  given.runner.command(anonymousViewer(), { open: 'the link gives the right' }, command, input);
const convocationOf = async ({ meeting }: Scene, { personId }: { personId: string }): Promise<string> => {
  const [{ id }] = await database.dataSource.query(
    'select id from convocations_convocation where meeting_id = $1 and person_id = $2',
    [meeting.id, personId],
  );
  return id;
};

describe('the mail of a convocation', () => {
  it('says what, when, where, why and until when, with the personal link, the letter and the event', async () => {
    await open();
    const here = await scene();
    await convene(here, { message: 'Merci de lire le bilan.', replyBy: inDays(10) });
    await work();
    expect(smtp.received).toHaveLength(3);
    const [mail] = mailsTo(here.titular);
    expect(mail).toMatchObject({
      subject: 'Invitation\u00A0: COTEC, lundi 30\u00A0mars 2026',
      replyTo: [{ address: addressOf({ personId: String(here.secretary.personId) }) }],
    });
    for (const said of [
      'Réseau des référents',
      'Point d’étape',
      '1. Bilan',
      'Caf',
      'Merci de lire le bilan.',
      '20\u00A0mars',
    ])
      expect(mail?.text).toContain(said);
    const token = convocationLinks(tools.config.secret).tokenOf(await convocationOf(here, here.titular));
    expect(mail?.text).toContain(`https://maillage.example.org/r/${token}`);
    expect(mail?.subject).not.toContain(token);
    const letter = mail?.attachments.find(({ mimeType }) => mimeType === 'application/pdf');
    expect(
      Buffer.from(letter?.content as ArrayBuffer)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const { method, event, known, text } = eventIn(mail);
    expect([method, event.uid, event.sequence]).toEqual(['REQUEST', `${here.meeting.id}@maillage`, 0]);
    expect(known).toMatchObject({ uid: `${here.meeting.id}@maillage`, start: inDays(20) });
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(mailsTo(here.alternate)[0]?.text).toContain('pour information');
  });

  it('keeps no token and no address in the row, and none in what the log would tell', async () => {
    await open();
    const here = await scene();
    await convene(here);
    await work();
    const rows = await database.dataSource.query('select params, error_code from platform_mail where network_id = $1', [
      here.network.id,
    ]);
    for (const { params } of rows) expect(Object.keys(params)).toEqual(['sendingId']);
  });

  it('tells several changes once, a quarter of an hour after the last, with a higher sequence', async () => {
    await open();
    const here = await scene();
    await convene(here);
    await work();
    const change = (input: object) =>
      given.run(here.secretary, meetingPolicy.updateMeeting, updateMeeting, { meetingId: here.meeting.id, ...input });
    await change({ place: 'Salle A' });
    pass(10 * 60);
    await change({ place: 'Salle B' });
    pass(10 * 60);
    await handleClock(tools, announceChangesClock, 1);
    await work();
    expect(subjectsTo(here.titular)).toEqual(['Invitation']);
    pass(quietMinutes * 60);
    await Promise.all([handleClock(tools, announceChangesClock, 1), handleClock(tools, announceChangesClock, 1)]);
    await handleClock(tools, announceChangesClock, 1);
    await work();
    expect(subjectsTo(here.titular)).toEqual(['Invitation', 'Modification']);
    const update = mailsTo(here.titular)[1];
    expect(update?.text).toContain('Salle B');
    expect(eventIn(update)).toMatchObject({ method: 'REQUEST', event: { sequence: 2 } });
  });

  it('takes a cancelled meeting out of calendars, once', async () => {
    await open();
    const here = await scene();
    await convene(here);
    await work();
    await given.run(here.secretary, meetingPolicy.cancelMeeting, cancelMeeting, {
      meetingId: here.meeting.id,
      reason: 'Salle inondée.',
    });
    pass(quietMinutes * 60);
    await handleClock(tools, announceChangesClock, 1);
    await handleClock(tools, announceChangesClock, 1);
    await work();
    expect(subjectsTo(here.titular)).toEqual(['Invitation', 'Annulation']);
    const cancellation = mailsTo(here.titular)[1];
    expect(cancellation?.text).toContain('Salle inondée.');
    const { method, event, text } = eventIn(cancellation);
    expect([method, event.uid, event.sequence]).toEqual(['CANCEL', `${here.meeting.id}@maillage`, 1]);
    expect(text).toContain('STATUS:CANCELLED');
  });

  it('says nothing to anybody when the meeting is cancelled before a message left', async () => {
    await open();
    const here = await scene();
    await convene(here);
    await given.run(here.secretary, meetingPolicy.cancelMeeting, cancelMeeting, { meetingId: here.meeting.id });
    pass(quietMinutes * 60);
    await handleClock(tools, announceChangesClock, 1);
    await work();
    expect(smtp.received).toEqual([]);
    expect((await sendings(here)).every(({ error_code }: { error_code: string }) => error_code === 'WITHDRAWN')).toBe(
      true,
    );
  });
});

describe('the documents of the agenda', () => {
  it('are named to those who may open them, and to nobody else', async () => {
    await open();
    const here = await scene();
    const [{ bodyId, itemId }] = await database.dataSource.query(
      `select m.body_id as "bodyId", i.id as "itemId" from meetings_meeting m
       join meetings_agenda_item i on i.meeting_id = m.id where m.id = $1`,
      [here.meeting.id],
    );
    const file = await given.db.save(
      FileEntity,
      given.db.create(FileEntity, {
        networkId: here.network.id,
        sha256: '0'.repeat(64),
        sizeBytes: 1,
        filename: 'bilan.pdf',
        contentType: 'application/pdf',
        uploadedAt: given.clock.now,
      }),
    );
    const document = (title: string, extra: object = {}) =>
      given.db.insert(AgendaDocumentEntity, {
        networkId: here.network.id,
        bodyId,
        meetingId: here.meeting.id,
        agendaItemId: itemId,
        fileId: file.id,
        title,
        addedAt: given.clock.now,
        ...extra,
      });
    await document('Bilan annuel');
    await document('Note réservée', { visibility: 'RESTRICTED', namedPersonIds: [here.alternate.personId] });
    await convene(here);
    await work();
    const [toTitular, toAlternate] = [mailsTo(here.titular)[0]?.text, mailsTo(here.alternate)[0]?.text];
    expect(toTitular).toContain('Bilan annuel');
    expect(toTitular).toMatch(/\/r\/[\w-]+#documents/);
    expect(toTitular).not.toContain('Note réservée');
    expect(toAlternate).toContain('Note réservée');
  });
});

describe('reminders', () => {
  const remindOn = async (days: number) => {
    given.clock.now = new Date(new Date('2026-03-30T09:00:00Z').getTime() - days * day * 1000);
    await handleClock(tools, remindClock, 1);
    await handleClock(tools, remindClock, 1);
    await work();
  };

  it('leave on the days of the body, to those who have not answered, once', async () => {
    await open();
    const here = await scene({ rules: '{7,1}' });
    await convene(here);
    await work();
    await remindOn(8);
    expect(subjectsTo(here.titular)).toEqual(['Invitation']);
    await remindOn(7);
    expect(subjectsTo(here.titular)).toEqual(['Invitation', 'Rappel']);
    expect(subjectsTo(here.alternate)).toEqual(['Invitation']);
    await byLink(answerConvocation, {
      convocationId: await convocationOf(here, here.titular),
      answer: 'PRESENT',
    });
    await remindOn(1);
    expect(subjectsTo(here.titular)).toEqual(['Invitation', 'Rappel']);
    expect(subjectsTo({ personId: String(here.secretary.personId) })).toEqual(['Invitation', 'Rappel', 'Rappel']);
  });

  it('bear the way to stop them by one click, and no longer come to who used it', async () => {
    await open();
    const here = await scene();
    await convene(here);
    await work();
    await remindOn(7);
    const [, reminder] = mailsTo(here.titular);
    const headers = Object.fromEntries(reminder?.headers.map(({ key, value }) => [key, value]) ?? []);
    const convocationId = await convocationOf(here, here.titular);
    const token = reminderStopLinks(tools.config.secret).tokenOf(convocationId);
    expect(headers).toMatchObject({
      'list-unsubscribe': `<https://maillage.example.org/stop/${token}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    await byLink(chooseReminders, { convocationId, wanted: false });
    await byLink(chooseReminders, { convocationId, wanted: false });
    await remindOn(1);
    expect(subjectsTo(here.titular)).toEqual(['Invitation', 'Rappel']);
  });

  it('asked for in the evening wait for the morning of the recipient', async () => {
    await open();
    const here = await scene();
    await convene(here);
    await work();
    const away = { id: here.alternate.personId, email: addressOf(here.alternate) };
    await given.account({ person: away, timeZone: 'Indian/Mayotte' });
    await database.dataSource.query(`update convocations_convocation set reason = 'TITULAR' where person_id = $1`, [
      away.id,
    ]);
    given.clock.now = new Date('2026-03-20T19:30:00Z');
    await given.run(here.secretary, meetingPolicy.remindConvocations, remindConvocations, {
      meetingId: here.meeting.id,
    });
    await work();
    expect(subjectsTo(here.titular)).toEqual(['Invitation']);
    given.clock.now = new Date('2026-03-21T05:00:00Z');
    await work();
    expect(subjectsTo(here.alternate)).toEqual(['Invitation', 'Rappel']);
    given.clock.now = new Date('2026-03-21T06:59:00Z');
    await work();
    expect(subjectsTo(here.titular)).toEqual(['Invitation']);
    given.clock.now = new Date('2026-03-21T07:00:00Z');
    await work();
    expect(subjectsTo(here.titular)).toEqual(['Invitation', 'Rappel']);
  });
});

describe('a mail server', () => {
  it('that is down keeps nothing and loses nothing: all leave when it is up, once', async () => {
    await open();
    const { port } = smtp;
    await smtp.close();
    const here = await scene();
    await convene(here);
    await work();
    expect(await sendings(here)).toMatchObject(Array.from({ length: 3 }, () => ({ state: 'QUEUED', attempts: 1 })));
    await open({}, port);
    pass(mailRetry.firstWaitSeconds);
    await work();
    expect(smtp.received).toHaveLength(3);
    expect(await sendings(here)).toMatchObject(Array.from({ length: 3 }, () => ({ state: 'SENT' })));
  });

  it('that greylists or greets late gets each message once', async () => {
    await open({ greylist: 3, bannerAfterMs: 1500 });
    const here = await scene();
    await convene(here);
    await work();
    expect(smtp.received).toHaveLength(0);
    pass(mailRetry.firstWaitSeconds);
    await work();
    expect(smtp.received).toHaveLength(3);
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('that hangs up after the message gets it again under the same name, so that one is kept', async () => {
    await open({ dropAfterData: 1 });
    const here = await scene();
    await convene(here);
    await work();
    pass(mailRetry.firstWaitSeconds);
    await work();
    expect(smtp.received).toHaveLength(4);
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it('that refuses an address says so in a sentence, and one sends again once it is right', async () => {
    await open({ refuse: 550 });
    const here = await scene();
    await convene(here);
    await work();
    expect(await sendings(here)).toMatchObject(
      Array.from({ length: 3 }, () => ({ state: 'FAILED', error_code: 'SMTP_550' })),
    );
    const { port } = smtp;
    transport.close();
    await smtp.close();
    await open({}, port);
    const convocationId = await convocationOf(here, here.titular);
    await given.run(here.secretary, convocationPolicy.resendConvocation, resendConvocation, { convocationId });
    await work();
    expect(subjectsTo(here.titular)).toEqual(['Invitation']);
    expect(smtp.received).toHaveLength(1);
  });
});
