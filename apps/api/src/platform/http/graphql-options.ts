import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../access/viewer.ts';
import type { Config } from '../config/config.ts';
import { formatGraphqlError } from '../errors/format-graphql-error.ts';
import { checkReads } from '../read/check.ts';
import { readByName } from '../read/declare.ts';
import type { Reader } from '../read/reader.ts';
import type { RequestContext } from '../run/doors.ts';
import type { Runner } from '../run/runner.ts';
import { limits, operationLimits } from './limits.ts';
import type { Log } from './log.ts';

export interface GraphqlServices {
  config: Config;
  dataSource: DataSource;
  reader: Reader;
  runner: Runner;
  log: Log;
}

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer;
  }
}

/** Compiled rows are keyed by the client's aliases; a plain object by its own names. Nest's closures know neither. */
export function readFromRows(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const mutationPayloads = new Set(
    Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => String(field.type).replace('!', '')),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) continue;
    const byAlias =
      readByName(type.name) !== undefined || type.name.endsWith('Page') || mutationPayloads.has(type.name);
    for (const field of Object.values(type.getFields())) {
      field.resolve = byAlias
        ? (row: Record<string, unknown>, _args, _context, info) => row[info.path.key]
        : (row: Record<string, unknown>, _args, _context, info) => row[info.fieldName];
    }
  }
  return schema;
}

/** What the resolvers of one request share. */
export const contextOf =
  ({ reader, runner }: Pick<GraphqlServices, 'reader' | 'runner'>) =>
  (request: FastifyRequest, reply: FastifyReply): RequestContext => ({
    viewer: request.viewer,
    reader,
    runner,
    request,
    reply,
  });

export function graphqlOptions(services: GraphqlServices): Partial<MercuriusDriverConfig> {
  const { dataSource, log } = services;
  return {
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: { noDuplicatedFields: true },
    path: '/graphql',
    graphiql: false,
    ide: false,
    routes: true,
    allowBatchedQueries: false,
    cache: 1000,
    graphql: { parseOptions: { maxTokens: limits.words }, validateOptions: { maxErrors: 10 } },
    validationRules: [operationLimits],
    transformSchema: (schema: GraphQLSchema) => {
      checkReads(schema, dataSource);
      return readFromRows(schema);
    },
    context: contextOf(services),
    errorFormatter: (execution, context) => {
      const request = (context as unknown as { request?: FastifyRequest; reply?: FastifyReply }) ?? {};
      const requestId = request.request?.id ?? request.reply?.request?.id ?? '';
      const viewer = request.request?.viewer ?? request.reply?.request?.viewer;
      const errors = (execution.errors ?? []).flatMap((error) => unwrapped(error));
      const formatted = errors.map((error) => formatGraphqlError(error, requestId, viewer?.locale ?? 'fr'));
      for (const [index, { unexpected }] of formatted.entries()) {
        if (unexpected)
          log.error({ requestId, viewer: viewer?.label, err: causeOf(errors[index]) }, 'unexpected error');
      }
      // A document that never ran is the client's fault; what ran answers 200, whatever its fields say.
      const ran = formatted.every(({ error }) => error.path !== undefined);
      return {
        statusCode: ran ? 200 : 400,
        response: { data: execution.data ?? null, errors: formatted.map(({ error }) => error) as never },
      };
    },
  };
}

/** Mercurius wraps the errors of validation in one. */
function unwrapped(error: GraphQLError): GraphQLError[] {
  const inner =
    (error as { errors?: readonly GraphQLError[] }).errors ??
    (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors;
  return inner?.length ? [...inner] : [error];
}

const causeOf = (error: GraphQLError | undefined): unknown => error?.originalError ?? error;
