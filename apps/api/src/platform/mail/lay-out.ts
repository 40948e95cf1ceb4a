import { type Locale, NBSP, typo } from '@maillage/domain';
import type { MailBlock } from './blocks.ts';
import { escapeHtml } from './escape-html.ts';
import type { MailContent } from './mail-template.ts';

export interface LayoutOptions {
  locale: Locale;
  /** Address of the site, without a final slash. */
  publicUrl: string;
  /** Page where the reader chooses what reaches him. */
  preferencesUrl: string;
}

export interface LaidOutMail {
  subject: string;
  text: string;
  html: string;
  /** Whole address; null when only the account's page stops such mails. */
  unsubscribeUrl: string | null;
}

const words = {
  fr: {
    colon: `${NBSP}:`,
    why: 'Vous recevez ce message de Maillage parce que vous y participez.',
    choose: 'Choisir les messages que je reçois',
  },
  en: {
    colon: ':',
    why: 'You receive this message from Maillage because you take part in it.',
    choose: 'Choose the messages I receive',
  },
} as const;

/** Colours of the house; every pair of text and ground has a contrast of 7 or more. */
const ink = '#131B18';
const secondInk = '#43504B';
const slate = '#17594A';
const darkSlate = '#12463D';
const ground = '#F5F7F4';
const line = '#D5DCD8';
const margin = '#E9A1A6';
const bodyFont = "'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const headingFont = `'Bricolage Grotesque',${bodyFont}`;

/**
 * Gives a mail its two forms, text and HTML, which say the same. Typography is applied here, once, to every sentence.
 *
 * @throws Error when an action leads to anything else than a page of the site or an http(s) address.
 */
export function layOutMail(content: MailContent, options: LayoutOptions): LaidOutMail {
  const { locale } = options;
  const polish = (text: string) => typo(text, locale);
  const blocks = content.blocks.map((block) => polishBlock(block, polish, options.publicUrl));
  const subject = polish(content.subject.replace(/\s+/g, ' ').trim());
  const { unsubscribe } = content;
  const unsubscribeUrl = unsubscribe ? wholeAddress(unsubscribe.to, options.publicUrl) : null;
  const footer = {
    why: polish(content.reason ?? words[locale].why),
    choose: unsubscribe ? polish(unsubscribe.label) : words[locale].choose,
    url: unsubscribeUrl ?? options.preferencesUrl,
  };
  return {
    subject,
    text: [
      ...blocks.map((block) => textOf(block, locale)),
      `-- \n${footer.why}\n${footer.choose}${words[locale].colon} ${footer.url}`,
    ]
      .join('\n\n')
      .concat('\n'),
    html: page({
      subject,
      locale,
      body: blocks.map(htmlOf).join('\n'),
      footer,
    }),
    unsubscribeUrl,
  };
}

function polishBlock(block: MailBlock, polish: (text: string) => string, publicUrl: string): MailBlock {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map(polish) };
    case 'details':
      return { ...block, rows: block.rows.map(([label, value]) => [polish(label), polish(value)] as const) };
    case 'links':
      return {
        ...block,
        items: block.items.map(([label, to]) => [polish(label), wholeAddress(to, publicUrl)] as const),
      };
    case 'action':
      return { ...block, label: polish(block.label), to: wholeAddress(block.to, publicUrl) };
    default:
      return { ...block, text: polish(block.text) };
  }
}

function wholeAddress(to: string, publicUrl: string): string {
  const url = new URL(to, `${publicUrl}/`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`A mail cannot lead to ${url.protocol}`);
  return url.href;
}

function textOf(block: MailBlock, locale: Locale): string {
  const { colon } = words[locale];
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 70))}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'details':
      return block.rows.map(([label, value]) => `${label}${colon} ${value}`).join('\n');
    case 'links':
      return block.items.map(([label, to]) => `- ${label}${colon} ${to}`).join('\n');
    case 'action':
      return `${block.label}${colon}\n${block.to}`;
    default:
      return block.text;
  }
}

const paragraphs = (text: string, style: string) =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p style="${style}">${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

function htmlOf(block: MailBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h1 style="margin:0 0 16px;font:700 24px/1.25 ${headingFont};color:${ink}">${escapeHtml(block.text)}</h1>`;
    case 'paragraph':
      return paragraphs(block.text, `margin:0 0 16px;color:${ink}`);
    case 'note':
      return paragraphs(block.text, `margin:0 0 16px;font-size:15px;color:${secondInk}`);
    case 'list': {
      const items = block.items.map((item) => `<li style="margin:0 0 4px">${escapeHtml(item)}</li>`).join('');
      return `<ul style="margin:0 0 16px;padding:0 0 0 24px;color:${ink}">${items}</ul>`;
    }
    case 'details': {
      const rows = block.rows.map(
        ([label, value]) =>
          `<tr><th scope="row" style="padding:6px 16px 6px 0;text-align:left;vertical-align:top;font-weight:600;color:${secondInk};border-top:1px solid ${line}">${escapeHtml(label)}</th>` +
          `<td style="padding:6px 0;vertical-align:top;color:${ink};border-top:1px solid ${line}">${escapeHtml(value)}</td></tr>`,
      );
      return `<table style="margin:0 0 16px;border-collapse:collapse;font:inherit;font-variant-numeric:tabular-nums">${rows.join('')}</table>`;
    }
    case 'links': {
      const items = block.items.map(
        ([label, to]) =>
          `<li style="margin:0 0 4px"><a href="${escapeHtml(to)}" style="color:${slate}">${escapeHtml(label)}</a></li>`,
      );
      return `<ul style="margin:0 0 16px;padding:0 0 0 24px;color:${ink}">${items.join('')}</ul>`;
    }
    case 'action':
      return (
        `<p style="margin:24px 0"><a href="${escapeHtml(block.to)}" style="display:inline-block;padding:12px 20px;` +
        `border-radius:8px;background:${slate};color:#FFFFFF;font-weight:600;text-decoration:none">${escapeHtml(block.label)}</a></p>`
      );
  }
}

interface Page {
  subject: string;
  locale: Locale;
  body: string;
  footer: { why: string; choose: string; url: string };
}

/** One column of 600 px at most; the tables are there for the readers that know nothing else, and say so. */
function page({ subject, locale, body, footer }: Page): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${ground}">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:${ground}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellspacing="0" cellpadding="0" style="width:100%;max-width:600px;border:1px solid ${line};background:#FFFFFF;font:17px/1.5 ${bodyFont};color:${ink}">
<tr><td style="padding:16px 24px;background:${darkSlate};color:#FFFFFF;font:700 20px/1.2 ${headingFont}">Maillage</td></tr>
<tr><td style="padding:24px;border-left:4px solid ${margin}">
${body}
</td></tr>
<tr><td style="padding:16px 24px;border-top:1px solid ${line};font-size:14px;line-height:1.5;color:${secondInk}">
<p style="margin:0 0 4px">${escapeHtml(footer.why)}</p>
<p style="margin:0"><a href="${escapeHtml(footer.url)}" style="color:${slate}">${escapeHtml(footer.choose)}</a></p>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
