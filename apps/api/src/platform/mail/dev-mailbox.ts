import { formatDate, typo, zonedParts } from '@maillage/domain';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { DevMailAttachment } from './dev-mail.entity.ts';
import { escapeHtml } from './escape-html.ts';

export interface DevMailboxOptions {
  db: DataSource;
  /** Both pages answer 404 outside the demonstration mode. */
  isDemo: boolean;
}

export interface DevMail {
  id: string;
  to: string;
  subject: string;
  /** ISO 8601. */
  sentAt: string;
  text: string;
  html: string;
  attachments: DevMailAttachment[];
}

interface DevMailRow extends Omit<DevMail, 'sentAt'> {
  sent_at: Date;
}

const readMails = `
  select id, recipient_address as "to", subject, sent_at, text_body as text, html_body as html, attachments
    from platform_dev_mail order by sent_at desc, id desc limit 500`;

/** The mails of the development mailbox, newest first, 500 at most. */
export async function readDevMails(db: DataSource): Promise<DevMail[]> {
  const rows = (await db.query(readMails)) as DevMailRow[];
  return rows.map(({ id, to, subject, sent_at, text, html, attachments }) => ({
    id,
    to,
    subject,
    sentAt: sent_at.toISOString(),
    text,
    html,
    attachments,
  }));
}

/** `GET /dev/mail`, for people, and `GET /dev/mail.json`, for tests. */
export function registerDevMailbox(fastify: FastifyInstance, { db, isDemo }: DevMailboxOptions): void {
  if (!isDemo) {
    for (const path of ['/dev/mail', '/dev/mail.json']) {
      fastify.get(path, async (_request, reply) => reply.code(404).type('text/plain; charset=utf-8').send(''));
    }
    return;
  }
  fastify.get('/dev/mail.json', async (_request, reply) => {
    await reply.header('Cache-Control', 'no-store').send(await readDevMails(db));
  });
  fastify.get<{ Querystring: { id?: string } }>('/dev/mail', async (request, reply) => {
    const mails = await readDevMails(db);
    await sendPage(reply, mailboxPage(mails, mails.find(({ id }) => id === request.query.id) ?? mails[0]));
  });
}

/** The mails were written by us from what people typed, and are shown in a frame that runs nothing. */
const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'none'; base-uri 'self'";

const sendPage = (reply: FastifyReply, html: string) =>
  reply
    .type('text/html; charset=utf-8')
    .headers({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentPolicy,
      'X-Content-Type-Options': 'nosniff',
    })
    .send(html);

const zone = 'Europe/Paris';

function moment(sentAt: string): string {
  const { hour, minute } = zonedParts(sentAt, zone);
  return typo(`${formatDate(sentAt, { zone, style: 'short' })} à ${hour} h ${String(minute).padStart(2, '0')}`);
}

const style = `
  body { margin: 0; font: 17px/1.5 'Source Sans 3', 'Segoe UI', Roboto, sans-serif; color: #131B18; background: #F5F7F4 }
  header { padding: 16px 24px; background: #12463D; color: #fff }
  header h1 { margin: 0; font-size: 22px } header p { margin: 4px 0 0 }
  .columns { display: flex; flex-wrap: wrap; gap: 24px; padding: 24px }
  nav { flex: 1 1 280px; max-width: 420px } main { flex: 3 1 480px; min-width: 0 }
  nav ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid #D5DCD8 }
  nav li { border-bottom: 1px solid #D5DCD8 }
  nav a { display: block; padding: 10px 12px; color: #17594A } nav a[aria-current] { background: #fff; border-left: 4px solid #E9A1A6 }
  nav small { display: block; color: #43504B }
  iframe { width: 100%; height: 640px; border: 1px solid #D5DCD8; background: #fff }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 16px; background: #fff; border: 1px solid #D5DCD8; font: inherit }
  a:focus-visible, iframe:focus-visible, summary:focus-visible { outline: 3px solid #17594A; outline-offset: 2px }`;

function mailboxPage(mails: readonly DevMail[], open: DevMail | undefined): string {
  const entries = mails.map(
    (mail) =>
      `<li><a href="/dev/mail?id=${mail.id}"${mail.id === open?.id ? ' aria-current="true"' : ''}>${escapeHtml(mail.subject)}` +
      `<small>${escapeHtml(mail.to)}</small><small>${moment(mail.sentAt)}</small></a></li>`,
  );
  const list = mails.length > 0 ? `<ol>${entries.join('\n')}</ol>` : '<p>Aucun message pour le moment.</p>';
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${typo('Messages de la démonstration')}</title>
<style>${style}</style>
</head>
<body>
<header><h1>Messages de la démonstration</h1>
<p>${typo('Ces messages ne sont partis vers personne : ils restent ici, le plus récent en premier.')}</p></header>
<div class="columns">
<nav aria-label="${typo('Liste des messages')}">${list}</nav>
<main>${open ? readingPane(open) : `<p>${typo("Les messages que l'application envoie s'affichent ici.")}</p>`}</main>
</div>
</body>
</html>
`;
}

/** The frame may open what the reader clicks, in the whole window, and nothing else. */
function readingPane({ subject, to, sentAt, html, text, attachments }: DevMail): string {
  const framed = html.replace('<head>', '<head><base target="_top">');
  const files = attachments.map(
    ({ filename, contentType, content }) =>
      `<h3>${escapeHtml(typo(`Pièce jointe : ${filename}`))}</h3><p>${escapeHtml(contentType)}</p><pre>${escapeHtml(content)}</pre>`,
  );
  return `<h2>${escapeHtml(subject)}</h2>
<p>${typo('À :')} ${escapeHtml(to)}<br>${typo('Le')} ${moment(sentAt)}</p>
<iframe title="${escapeHtml(typo(`Message : ${subject}`))}" sandbox="allow-top-navigation-by-user-activation" srcdoc="${escapeHtml(framed)}"></iframe>
<details><summary>Texte seul</summary><pre>${escapeHtml(text)}</pre></details>
${files.join('\n')}`;
}
