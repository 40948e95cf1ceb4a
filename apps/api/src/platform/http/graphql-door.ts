import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.ts';
import { replyError } from '../errors/reply-error.ts';
import type { RequestContext } from '../run/doors.ts';
import { isGraphql } from './only-json.ts';
import type { RawAnswers } from './raw-answers.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

interface GraphqlBody {
  query?: string;
  variables?: Record<string, unknown> | null;
  extensions?: { persistedQuery?: { version?: unknown; sha256Hash?: unknown } };
}

export interface GraphqlDoorOptions {
  trusted: TrustedDocuments;
  /** Known once the schema is built. */
  raw: () => RawAnswers;
  context: (request: FastifyRequest, reply: FastifyReply) => RequestContext;
  /** In demonstration mode a visitor may send any query: it is how one gets to know the API. */
  isDemo: boolean;
}

/**
 * What stands before GraphQL: our own client names its operations by hash, and has the text of the database for an
 * answer; a visitor who is not signed in has no other query to send, and does not read the schema.
 */
export function graphqlDoor({ trusted, raw, context, isDemo }: GraphqlDoorOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (!isGraphql(request)) return undefined;
    const body = (request.body ?? {}) as GraphqlBody;
    // What GraphQL would run is what is judged: a text sent along with the hash of a trusted document is not that document.
    if (body.query !== undefined) {
      const isFree = request.viewer.kind !== 'anonymous' || trusted.has(body.query);
      const isAllowed = isFree || (isDemo && !asksForSchema(body.query));
      return isAllowed ? undefined : replyError(request, reply, new AppError('QUERY_NOT_TRUSTED'));
    }
    const hash = body.extensions?.persistedQuery?.sha256Hash;
    if (typeof hash !== 'string') return undefined;
    const text = trusted.textOf(hash);
    if (text === undefined) return unknownDocument(request, reply);
    body.query = text;
    const answer = await raw().answer(text, body.variables ?? {}, context(request, reply));
    if (answer === null) return undefined;
    return reply.header('Content-Type', 'application/json; charset=utf-8').send(answer);
  };
}

const asksForSchema = (text: string) => /__(?:schema|type)\b/.test(text);

/** The words of the protocol, for the client to send the whole text: a page older or younger than this API. */
const unknownDocument = (request: FastifyRequest, reply: FastifyReply) =>
  reply.code(200).send({
    data: null,
    errors: [
      {
        message: 'PersistedQueryNotFound',
        extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', kind: 'NOT_FOUND', params: {}, requestId: request.id },
      },
    ],
  });
