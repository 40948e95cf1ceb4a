import type { Locale } from '@maillage/domain';
import type { FastifyRequest } from 'fastify';
import { anonymousViewer } from '../../../platform/access/viewer.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { HttpDoor } from '../../../platform/feature.ts';
import { markupIn } from '../../../platform/http/markup.ts';
import {
  formField,
  type PlainPage,
  plainLocale,
  plainPages,
  sendPlainPage,
} from '../../../platform/http/plain-page.ts';
import { chooseReminders } from '../commands/choose-reminders.ts';
import { reminderStopLinks } from '../convocation-links.ts';
import { convocationOfLink, type LinkedConvocation } from '../queries/convocation-of-link.ts';

type StopRequest = FastifyRequest<{ Params: { token: string }; Querystring: { lang?: string } }>;

/**
 * `/stop/{token}`: no more reminders, without an account. Opening the page changes nothing; a plain POST does, from its
 * button or from a mail program (`List-Unsubscribe=One-Click`). Source: RFC 8058.
 */
export const stopDoor: HttpDoor = (http, { dataSource, runner, config, clock, log }) => {
  plainPages(http, { log });
  // Mail programs may send their one field in this form, which says nothing that the address does not.
  http.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: 4096 }, (_request, _body, done) => {
    done(null, {});
  });
  const links = reminderStopLinks(config.MAILLAGE_SECRET);

  /** @throws CONVOCATION_LINK_UNKNOWN */
  const find = async (token: string): Promise<LinkedConvocation> => {
    const id = links.idOf(token);
    const linked = id && (await convocationOfLink(dataSource, id, clock()));
    if (!linked) throw new AppError('CONVOCATION_LINK_UNKNOWN');
    return linked;
  };

  http.get('/stop/:token', async (request: StopRequest, reply) => {
    const { token } = request.params;
    const linked = await find(token);
    const locale = plainLocale(request);
    const otherLanguageHref = `/stop/${token}?lang=${locale === 'fr' ? 'en' : 'fr'}`;
    return sendPlainPage(reply, { locale, otherLanguageHref, ...stopPage(linked, locale) });
  });

  http.post('/stop/:token', async (request: StopRequest, reply) => {
    const { token } = request.params;
    const locale = plainLocale(request);
    const input = { convocationId: links.idOf(token), wanted: formField(request, 'wanted') === 'yes' };
    await runner.command(anonymousViewer(locale), byLink, chooseReminders, input, { requestId: request.id });
    return sendPlainPage(reply, { locale, ...stopPage(await find(token), locale) });
  });
};

const byLink = { open: 'who holds the token has received the mail' };

const wordsOf = {
  fr: {
    title: (network: string) => `Rappels de ${network}`,
    wanted: (name: string) =>
      `${name}, vous recevez un rappel avant une séance quand votre réponse manque, ou quand vous présentez un point.`,
    stopped: (name: string) =>
      `C'est noté, ${name} : vous ne recevrez plus de rappels de ce réseau. Les convocations et les changements vous parviennent toujours.`,
    stop: 'Ne plus recevoir de rappels',
    resume: 'Recevoir de nouveau les rappels',
  },
  en: {
    title: (network: string) => `Reminders from ${network}`,
    wanted: (name: string) =>
      `${name}, you receive a reminder before a meeting when your answer is missing, or when you present an item.`,
    stopped: (name: string) =>
      `Noted, ${name}: you will receive no more reminders from this network. Convocations and changes still reach you.`,
    stop: 'Stop reminders',
    resume: 'Receive reminders again',
  },
} as const;

function stopPage({ network, person, wantsReminders }: LinkedConvocation, locale: Locale): Omit<PlainPage, 'locale'> {
  const html = markupIn(locale);
  const words = wordsOf[locale];
  const [sentence, label, wanted] = wantsReminders
    ? [words.wanted(person.displayName), words.stop, 'no']
    : [words.stopped(person.displayName), words.resume, 'yes'];
  const title = words.title(network.name);
  return {
    title,
    networkName: network.name,
    main: html`<h1>${title}</h1>
<form method="post" class="sheet"><p role="status">${sentence}</p>
<p><button class="button"${wantsReminders && html` data-main`} name="wanted" value="${wanted}">${label}</button></p></form>`,
  };
}
