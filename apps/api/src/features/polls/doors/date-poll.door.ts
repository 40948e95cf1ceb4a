import { availabilities } from '@maillage/domain';
import type { FastifyRequest } from 'fastify';
import { anonymousViewer } from '../../../platform/access/viewer.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { HttpDoor } from '../../../platform/feature.ts';
import { formField, plainLocale, plainPages, sendPlainPage } from '../../../platform/http/plain-page.ts';
import { answerDatePollByLink } from '../commands/answer-date-poll-by-link.ts';
import { datePollLinks } from '../date-poll-link.ts';
import { datePollOfLink, type LinkedDatePoll } from '../queries/date-poll-of-link.ts';
import { datePollPage, datePollRefusal, fieldOf } from './date-poll-page.ts';

type LinkRequest = FastifyRequest<{ Params: { token: string }; Querystring: { kept?: string; lang?: string } }>;

/** The page by which people answer without an account. Opening it changes nothing: mail scanners open links too. */
export const datePollDoor: HttpDoor = (http, { dataSource, runner, config, clock, log }) => {
  const links = datePollLinks(config.MAILLAGE_SECRET);
  plainPages(http, { log });

  http.get('/s/:token', async (request: LinkRequest, reply) => {
    const locale = plainLocale(request);
    const { token } = request.params;
    const poll = await datePollOfLink(dataSource, links.idOf(token), clock());
    if (!poll?.seats.length) {
      const refusal = datePollRefusal(poll ? 'DATE_POLL_NOT_SEATED' : 'DATE_POLL_LINK_INVALID', locale);
      return sendPlainPage(reply, { locale, ...refusal });
    }
    const page = datePollPage({ poll, locale, now: clock(), isKept: request.query.kept === '1' });
    const otherLanguageHref = `/s/${token}?lang=${locale === 'fr' ? 'en' : 'fr'}`;
    return sendPlainPage(reply, { locale, otherLanguageHref, ...page });
  });

  http.post('/s/:token', async (request: LinkRequest, reply) => {
    const locale = plainLocale(request);
    const { token } = request.params;
    const datePollInvitationId = links.idOf(token);
    const poll = await datePollOfLink(dataSource, datePollInvitationId, clock());
    if (!poll) throw new AppError('DATE_POLL_LINK_INVALID');
    if (poll.seats.length === 0) throw new AppError('DATE_POLL_NOT_SEATED');
    const said = poll.seats
      .map(({ id: seatId }) => ({ datePollInvitationId, seatId, answers: answersIn(request, poll, seatId) }))
      .filter(({ answers }) => answers.length > 0);
    if (said.length === 0) throw new AppError('DATE_ANSWERS_MISSING');
    for (const input of said) {
      await runner.command(anonymousViewer(locale), byLink, answerDatePollByLink, input, { requestId: request.id });
    }
    return reply.redirect(`/s/${token}?kept=1${request.query.lang ? `&lang=${locale}` : ''}`, 303);
  });
};

const byLink = { open: 'who holds the token has received the mail' };

function answersIn(request: LinkRequest, poll: LinkedDatePoll, seatId: string) {
  return poll.dates.flatMap(({ id: dateOptionId }) => {
    const availability = formField(request, fieldOf(seatId, dateOptionId));
    return availabilities.has(availability) ? [{ dateOptionId, availability }] : [];
  });
}
