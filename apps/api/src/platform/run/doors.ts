import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { ALLOW, type Door, ONLY_BY_SESSION } from '../access/allow.decorator.ts';
import type { Viewer } from '../access/viewer.ts';
import { AppError } from '../errors/app-error.ts';
import { mayBeLate, rememberWriting } from '../http/just-wrote.ts';
import { type RelationOptions, readByName } from '../read/declare.ts';
import type { RawJson } from '../read/raw-json.ts';
import { type Reader, type ReadSite, siteOf } from '../read/reader.ts';
import { type Command, type CommandResult, type Query, ShownOnce } from './command-context.ts';
import type { Runner } from './runner.ts';

/** What a request carries through GraphQL. */
export interface RequestContext {
  viewer: Viewer;
  reader: Reader;
  runner: Runner;
  request: FastifyRequest;
  reply: FastifyReply;
  /** Set when the database's text is passed on as it is. */
  raw?: {
    /** The key of the only root: the database then writes the whole answer. */
    onlyRoot: string | undefined;
  };
}

const parsed = (json: RawJson | null): unknown => (json ? JSON.parse(json.text) : null);

/** The reading end of a query: compiles what was selected. */
export class Reading {
  constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly context: RequestContext,
    private readonly door: Door,
    private readonly isLateFine: boolean,
  ) {}

  async one(where: Record<string, string | null>): Promise<unknown> {
    return this.answer(await this.context.reader.one(this.site(), this.context.viewer, where));
  }

  async page(options: Omit<RelationOptions, 'on' | 'through'>): Promise<unknown> {
    return this.answer(await this.context.reader.page(this.site(), this.context.viewer, options));
  }

  /** All the rows that the filter leaves, at most `limit`. */
  async list(options: Omit<RelationOptions, 'on' | 'through'>, limit: number): Promise<unknown> {
    return this.answer(await this.context.reader.list(this.site(), this.context.viewer, options, limit));
  }

  /** The answer of a question that no selection can say. */
  async ask<Input, Answer>(query: Query<Input, Answer>, input: Input): Promise<Answer> {
    return this.context.runner.query(this.context.viewer, this.door, query, input);
  }

  private site(): ReadSite {
    return { ...siteOf(this.info), mayBeLate: this.isLateFine, onlyRoot: this.context.raw?.onlyRoot };
  }

  private answer(json: RawJson | null): unknown {
    return this.context.raw ? json : parsed(json);
  }
}

/** The writing end of a mutation: runs the command under the door's permission, then reads the payload. */
export class Writing {
  constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly context: RequestContext,
    private readonly door: Door,
  ) {}

  /** Runs the command and answers its payload, keyed as the client selected it. */
  async run<Input extends object, Payload = unknown>(
    command: Command<Input>,
    input: Input & { clientMutationId?: string | null },
  ): Promise<Payload> {
    return (await this.payload(await this.result(command, input), this.context.viewer)) as Payload;
  }

  /** The bare result, for the doors that change the viewer itself (sign-in). */
  async result<Input extends object, Result extends CommandResult>(
    command: Command<Input, Result>,
    input: Input & { clientMutationId?: string | null },
  ): Promise<Result> {
    const { clientMutationId, ...rest } = input;
    const { runner, viewer, reader, request, reply } = this.context;
    const options = { requestId: request.id, clientMutationId };
    const result = await runner.command(viewer, this.door, command, rest as unknown as Input, options);
    if (reader.hasReplica) rememberWriting(reply);
    return result;
  }

  /** Reads the payload of a result as this viewer sees it. */
  async payload(result: CommandResult, viewer: Viewer): Promise<Record<string, unknown>> {
    const type = getNamedType(this.info.returnType);
    if (!(type instanceof GraphQLObjectType)) throw new AppError('INTERNAL');
    const answer: Record<string, unknown> = {};
    for (const field of payloadFields(this.info, type)) {
      const name = field.node.name.value;
      const key = field.node.alias?.value ?? name;
      const value = result[name];
      const declared = type.getFields()[name];
      const target = declared && getNamedType(declared.type);
      answer[key] =
        target && readByName(target.name)
          ? parsed(await this.context.reader.one(field, viewer, { id: value as string | null }))
          : value instanceof ShownOnce
            ? value.value
            : value;
    }
    return answer;
  }
}

function* payloadFields(info: GraphQLResolveInfo, type: GraphQLObjectType): Generator<ReadSite> {
  const site = siteOf(info);
  const open = [...(site.node.selectionSet?.selections ?? [])];
  for (const selection of open) {
    if (selection.kind === 'Field') yield { ...site, node: selection, parent: type };
    else {
      const inner = selection.kind === 'FragmentSpread' ? site.fragments[selection.name.value] : selection;
      open.push(...(inner?.selectionSet.selections ?? []));
    }
  }
}

const gql = (context: ExecutionContext) => {
  const [, , request, info] = context.getArgs<[unknown, unknown, RequestContext, GraphQLResolveInfo]>();
  // Of a closed list, both: the names of our own client's documents, and the root fields of the schema.
  request.request.operation ??= (request.raw && info.operation.name?.value) || info.fieldName;
  return { request, info };
};

/** Where the door says so, unless the asker's own writing must be in the answer. */
const isLateFine = (door: Door, { request, viewer }: RequestContext): boolean =>
  'permission' in door && door.mayBeLate === true && mayBeLate(request, viewer);

/** Injects the reading end into a query. */
export const Read = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { request, info } = gql(context);
  const door = Reflect.getMetadata(ALLOW, context.getHandler()) as Door | undefined;
  if (!door) throw new AppError('PERMISSION_NOT_CHECKED');
  return new Reading(info, request, door, request.reader.hasReplica && isLateFine(door, request));
});

/** Injects the writing end into a mutation. */
export const Write = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { request, info } = gql(context);
  const door = Reflect.getMetadata(ALLOW, context.getHandler()) as Door | undefined;
  if (!door) throw new AppError('PERMISSION_NOT_CHECKED');
  if (request.viewer.via === 'token' && Reflect.hasMetadata(ONLY_BY_SESSION, context.getClass()))
    throw new AppError('API_TOKEN_ACCOUNT_CLOSED');
  return new Writing(info, request, door);
});

/** Injects the one who asks. */
export const CurrentViewer = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => gql(context).request.viewer,
);

/** Injects the request and the reply, for the doors that set a cookie. */
export const Http = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const { request, reply } = gql(context).request;
  return { request, reply };
});
