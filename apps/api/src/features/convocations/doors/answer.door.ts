import { type ConvocationAnswer, convocationAnswers, plainDateIn } from '@maillage/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymousViewer } from '../../../platform/access/viewer.ts';
import { isUuid } from '../../../platform/database/is-uuid.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { HttpDoor } from '../../../platform/feature.ts';
import { FileEntity } from '../../../platform/files/file.entity.ts';
import { sendServedFile } from '../../../platform/files/file-routes.ts';
import { formField, plainLocale, plainPages, sendPlainPage } from '../../../platform/http/plain-page.ts';
import { calendarFile } from '../../../platform/mail/calendar-file.ts';
import { documentsReadBy, meetingUid } from '../../meetings/index.ts';
import { answerConvocation } from '../commands/answer-convocation.ts';
import { convocationLinks, reminderStopLinks } from '../convocation-links.ts';
import { convocationLetter } from '../letter/convocation-letter.ts';
import { convocationOfLink, type LinkedConvocation } from '../queries/convocation-of-link.ts';
import { letterOfConvocation } from '../queries/letter-of.ts';
import { answerPage, closedPage } from './answer-page.ts';
import { sendPdf } from './send-pdf.ts';

type LinkRequest = FastifyRequest<{ Params: { token: string; id?: string }; Querystring: { lang?: string } }>;

/**
 * `/r/{token}`: the page by which people answer without an account, and its files. Opening them changes nothing: mail
 * scanners open links too.
 */
export const answerDoor: HttpDoor = (http, { dataSource, runner, files, config, clock, log }) => {
  plainPages(http, { log });
  const links = convocationLinks(config.MAILLAGE_SECRET);
  const stops = reminderStopLinks(config.MAILLAGE_SECRET);

  /** @throws CONVOCATION_LINK_UNKNOWN */
  const find = async (token: string): Promise<LinkedConvocation> => {
    const id = links.idOf(token);
    const linked = id && (await convocationOfLink(dataSource, id, clock()));
    if (!linked || linked.state === 'WITHDRAWN') throw new AppError('CONVOCATION_LINK_UNKNOWN');
    return linked;
  };

  const documentsOf = ({ network, meeting, person }: LinkedConvocation) =>
    documentsReadBy(dataSource, { networkId: network.id, meetingId: meeting.id, personId: person.id }, clock());

  http.get('/r/:token', async (request: LinkRequest, reply) => {
    const { token } = request.params;
    const linked = await find(token);
    const locale = plainLocale(request);
    const otherLanguageHref = `/r/${token}?lang=${locale === 'fr' ? 'en' : 'fr'}`;
    const path = `/r/${token}`;
    const stopPath = `/stop/${stops.tokenOf(linked.id)}`;
    if (linked.state !== 'OPEN') {
      return sendPlainPage(reply, { locale, otherLanguageHref, ...closedPage({ linked, locale }) });
    }
    const documents = await documentsOf(linked);
    const page = answerPage({ linked, documents, locale, path, stopPath });
    return sendPlainPage(reply, { locale, otherLanguageHref, ...page });
  });

  http.post('/r/:token', async (request: LinkRequest, reply) => {
    const { token } = request.params;
    const locale = plainLocale(request);
    const input = { convocationId: links.idOf(token), ...answerIn(request) };
    await runner.command(anonymousViewer(locale), byLink, answerConvocation, input, { requestId: request.id });
    return reply.redirect(`/r/${token}${request.query.lang ? `?lang=${locale}` : ''}`, 303);
  });

  http.get('/r/:token/invitation.ics', async (request: LinkRequest, reply) => {
    const linked = await find(request.params.token);
    const { filename, contentType, content } = eventOf(linked, `${config.PUBLIC_URL}/r/${request.params.token}`);
    return sendFile(reply, { filename, contentType }).send(content);
  });

  http.get('/r/:token/documents/:id', async (request: LinkRequest, reply) => {
    const { token, id } = request.params;
    const linked = await find(token);
    if (linked.state !== 'OPEN') throw closed(linked);
    const document = (await documentsOf(linked)).find((readable) => readable.id === id);
    const { network } = linked;
    const file =
      document && (await dataSource.manager.findOneBy(FileEntity, { networkId: network.id, id: document.fileId }));
    if (!file) throw new AppError('FILE_NOT_FOUND');
    return sendServedFile(reply.headers(personal), file, files);
  });

  http.get('/r/:token/lettre.pdf', async (request: LinkRequest, reply) => {
    const { token } = request.params;
    const linked = await find(token);
    if (linked.state !== 'OPEN') throw closed(linked);
    const letter = await letterOfConvocation(dataSource, linked.id, {
      answerUrl: `${config.PUBLIC_URL}/r/${token}`,
      locale: plainLocale(request),
      now: clock(),
    });
    if (!letter) throw new AppError('CONVOCATION_LINK_UNKNOWN');
    return sendPdf(reply, linked.meeting, await convocationLetter(letter));
  });
};

const byLink = { open: 'who holds the token has received the mail' };

function closed({ state, meeting }: LinkedConvocation): AppError {
  if (state === 'CANCELLED') return new AppError('CONVOCATION_MEETING_CANCELLED');
  return new AppError('CONVOCATION_LINK_OVER', { meetingOn: plainDateIn(meeting.startsAt, meeting.timeZone) });
}

interface Given {
  answer: ConvocationAnswer;
  representedByPersonId: string | null;
}

/**
 * What one touch sends: an answer, or `REPRESENTED` with a person, in the button itself or out of the list.
 *
 * @throws CONVOCATION_ANSWER_MISSING
 */
function answerIn(request: LinkRequest): Given {
  const [answer = '', pressed] = formField(request, 'answer').split(' ');
  if (!convocationAnswers.has(answer)) throw new AppError('CONVOCATION_ANSWER_MISSING');
  if (answer !== 'REPRESENTED') return { answer, representedByPersonId: null };
  const personId = pressed ?? formField(request, 'representedByPersonId');
  return { answer, representedByPersonId: isUuid(personId) ? personId : null };
}

const personal = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

const sendFile = (reply: FastifyReply, { filename, contentType }: { filename: string; contentType: string }) =>
  reply.type(contentType).headers({ 'Content-Disposition': `attachment; filename="${filename}"`, ...personal });

/** The same event as in the mail: the file replaces it, or takes it away once the meeting is cancelled. */
function eventOf({ meeting, body, state }: LinkedConvocation, url: string) {
  const location = [meeting.place, meeting.videoUrl].filter(Boolean).join(' · ');
  return calendarFile({
    uid: meetingUid(meeting.id),
    sequence: meeting.revision,
    method: state === 'CANCELLED' ? 'CANCEL' : 'PUBLISH',
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    timeZone: meeting.timeZone,
    summary: `${body.name} : ${meeting.title}`,
    ...(location && { location }),
    url,
    updatedAt: meeting.changedAt,
  });
}
