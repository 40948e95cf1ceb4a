import { formatError, type Locale, typo } from '@maillage/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { knownError, statusOf } from '../errors/reply-error.ts';
import { escapeHtml } from '../mail/escape-html.ts';
import { type Markup, markupIn } from './markup.ts';
import { plainStyleHref } from './plain-style.ts';
import { requestLocale } from './request-locale.ts';

/** A page written by the server, for somebody who came by a link and has no account. */
export interface PlainPage {
  locale: Locale;
  /** Plain text, of the window and of histories: no name of a person. */
  title: string;
  /** Written in the header; the product's own name when there is none. */
  networkName?: string | null;
  /** Everything below the header, its `h1` included; made by `markupIn(locale)`. */
  main: Markup;
  /** Address of this page in the other language. */
  otherLanguageHref?: string;
  /** Rules of this page alone, beside those of plain-style.ts. Never made from what people typed. */
  style?: string;
  /** 200 unless told. */
  status?: number;
}

const words = {
  fr: { noAccount: 'Sans compte', other: 'English', otherLocale: 'en' },
  en: { noAccount: 'No account needed', other: 'Français', otherLocale: 'fr' },
} as const;

/** Nothing runs, nothing is framed, forms come back here: all that such a page needs. */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The language of a page: `?lang=` when the reader chose, then what his browser asks for. */
export function plainLocale(request: Pick<FastifyRequest, 'headers' | 'query'>): Locale {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return lang === 'fr' || lang === 'en' ? lang : requestLocale(request);
}

/**
 * Prepares a scope for pages opened by a link: plain forms are read (`request.body` is a record of texts), and what fails
 * is told in a sentence on a page, in the reader's language, with a way to try again.
 */
export function plainPages(http: FastifyInstance, { log }: { log: Pick<Logger, 'error'> }): void {
  const form = 'application/x-www-form-urlencoded';
  // The framework may have its own, which knows nothing of the size of a form.
  if (http.hasContentTypeParser(form)) http.removeContentTypeParser(form);
  http.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  http.setErrorHandler((error, request, reply) => sendPlainError(request, reply, error, log));
}

/** The text of a field of the form that was sent; empty when it is not there. */
export function formField(request: Pick<FastifyRequest, 'body'>, name: string): string {
  const fields = request.body;
  if (typeof fields !== 'object' || fields === null || !Object.hasOwn(fields, name)) return '';
  const value: unknown = Reflect.get(fields, name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Kept by nobody: neither the page by a cache, nor its address by the sites it leads to or by search engines. */
export function sendPlainPage(reply: FastifyReply, page: PlainPage): FastifyReply {
  return reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .headers({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    })
    .send(pageOf(page));
}

async function sendPlainError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  log: Pick<Logger, 'error'>,
): Promise<void> {
  const known = knownError(request, error);
  if (known.kind === 'INTERNAL') log.error({ err: error, requestId: request.id, code: known.code }, 'a page failed');
  const locale = plainLocale(request);
  const html = markupIn(locale);
  const [title, again] = {
    fr: ["Cela n'a pas pu se faire", 'Revenir à la page'] as const,
    en: ['This could not be done', 'Back to the page'] as const,
  }[locale];
  await sendPlainPage(reply, {
    locale,
    title,
    status: statusOf(known),
    main: html`<h1>${title}</h1>
<p>${formatError(known.code, known.params, locale)}</p>
${request.method === 'POST' && html`<p><a class="button" href="${request.url}">${again}</a></p>`}`,
  });
}

const brandMark =
  '<svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true"><rect y="2" width="6" height="28" rx="3" fill="#93B4EF"/><rect x="9" y="10" width="6" height="20" rx="3" fill="#8FC97B"/><rect x="18" y="5" width="6" height="25" rx="3" fill="#EF8F96"/><rect x="27" y="14" width="5" height="16" rx="2.5" fill="#FFF"/></svg>';

function pageOf({ locale, title, networkName, main, otherLanguageHref, style }: PlainPage): string {
  const { noAccount, other, otherLocale } = words[locale];
  const text = (value: string) => escapeHtml(typo(value, locale));
  const right = otherLanguageHref
    ? `<a href="${escapeHtml(otherLanguageHref)}" lang="${otherLocale}" hreflang="${otherLocale}">${other}</a>`
    : `<p>${noAccount}</p>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="theme-color" content="#12463D">
<title>${text(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${plainStyleHref}">${style ? `\n<style>${style}</style>` : ''}
</head>
<body>
<header class="top"><p class="brand">${brandMark}<span>${text(networkName ?? 'Maillage')}</span></p>${right}</header>
<main>
${main}
</main>
</body>
</html>
`;
}
