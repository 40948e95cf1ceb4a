import type { FastifyRequest } from 'fastify';
import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Permission } from '../../../platform/access/policy.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { isUuid } from '../../../platform/database/is-uuid.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { HttpDoor } from '../../../platform/feature.ts';
import { plainLocale, plainPages } from '../../../platform/http/plain-page.ts';
import { rowsOf } from '../../../platform/run/runner.ts';
import { meetingPolicy } from '../../meetings/index.ts';
import { convocationLinks } from '../convocation-links.ts';
import { convocationPolicy } from '../convocations.policy.ts';
import { convocationLetter } from '../letter/convocation-letter.ts';
import { letterOfConvocation, letterOfMeeting } from '../queries/letter-of.ts';
import { sendPdf } from './send-pdf.ts';

interface LetterQuery {
  lang?: string;
  /** The one of the plan to whom it would be written. */
  mandate?: string;
  /** The one convened to whom it was. */
  convocation?: string;
  /** As they are typed, before anything is sent. */
  message?: string;
  replyBy?: string;
}

type LetterRequest = FastifyRequest<{ Params: { meetingId: string }; Querystring: LetterQuery }>;

/** The letter as it would leave, or as it left, for those who send it; to be looked at, or printed. */
export const letterDoor: HttpDoor = (http, { dataSource, config, clock, log }) => {
  plainPages(http, { log });
  const links = convocationLinks(config.MAILLAGE_SECRET);

  const letterFor = async (request: LetterRequest) => {
    const { viewer } = request;
    const { meetingId } = request.params;
    const { mandate = '', convocation } = request.query;
    const options = { senderPersonId: viewer.personId, now: clock(), locale: plainLocale(request) };
    if (convocation === undefined) {
      return letterOfMeeting(dataSource, { meetingId, mandateId: isUuid(mandate) ? mandate : null }, options);
    }
    const asked = await held(dataSource, viewer, convocationPolicy.resendConvocation, convocation);
    if (asked?.meetingId !== meetingId) return null;
    // Who is written to on paper has no other way to the link.
    const answerUrl = asked.channel === 'LETTER' ? `${config.PUBLIC_URL}/r/${links.tokenOf(convocation)}` : null;
    return letterOfConvocation(dataSource, convocation, { ...options, answerUrl });
  };

  http.get('/convocations/:meetingId/lettre.pdf', async (request: LetterRequest, reply) => {
    const { viewer, params, query } = request;
    const isReadable = await held(dataSource, viewer, meetingPolicy.read, params.meetingId);
    const mayConvene = isReadable && (await held(dataSource, viewer, meetingPolicy.sendConvocation, params.meetingId));
    if (!mayConvene) throw new AppError('MEETING_NOT_FOUND');
    const letter = await letterFor(request);
    if (!letter) throw new AppError('CONVOCATION_NOT_FOUND');
    return sendPdf(reply, letter.meeting, await convocationLetter({ ...letter, ...typedIn(query) }));
  });
};

const longestMessage = 2_000;

function typedIn({ message, replyBy }: LetterQuery) {
  const instant = replyBy === undefined ? null : new Date(replyBy);
  return {
    ...(message !== undefined && { message: message.slice(0, longestMessage).trim() || null }),
    ...(replyBy === '' && { replyBy: null }),
    ...(instant && !Number.isNaN(instant.getTime()) && { replyBy: instant }),
  };
}

/** The row, for who holds the permission on it. */
async function held(
  db: DataSource,
  viewer: Viewer,
  { entity, rule }: Permission,
  id: string,
): Promise<ObjectLiteral | null> {
  const row = isUuid(id) ? await db.manager.findOneBy(entity(), { id }) : null;
  return row && (await rule.test(row, viewer, rowsOf(db.manager))) ? row : null;
}
