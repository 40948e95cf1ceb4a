import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { appModule } from './app.module.ts';
import type { Services } from './create-services.ts';
import { identify, isSecure } from './features/identity/index.ts';
import { features } from './features.ts';
import { checkDoors } from './platform/access/check.ts';
import { invalidInput } from './platform/errors/invalid-input.ts';
import { registerFileRoutes } from './platform/files/file-routes.ts';
import { graphqlDoor } from './platform/http/graphql-door.ts';
import { contextOf } from './platform/http/graphql-options.ts';
import { bodyLimitBytes, onlyJson, onlyQueryText } from './platform/http/only-json.ts';
import { registerPlainStyle } from './platform/http/plain-style.ts';
import { RawAnswers } from './platform/http/raw-answers.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { TrustedDocuments } from './platform/http/trusted-documents.ts';
import { registerDevMailbox } from './platform/mail/dev-mailbox.ts';
import { answerLive, readyAnswer } from './platform/observability/health.ts';
import { observeRequests } from './platform/observability/observe-requests.ts';
import { isWatched } from './platform/observability/observed.ts';
import { requestIdOf } from './platform/observability/request-id.ts';
import type { Work } from './work.ts';

/** The HTTP side: GraphQL, files, the web client, health. Not listening yet. */
export async function createApp(services: Services, work: Pick<Work, 'backend'>): Promise<NestFastifyApplication> {
  checkDoors(features.flatMap((feature) => feature.resolvers));
  const adapter = new FastifyAdapter({
    trustProxy: 'loopback, linklocal, uniquelocal',
    bodyLimit: bodyLimitBytes,
    genReqId: (request: IncomingMessage) => requestIdOf(request),
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(appModule(services), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true, exceptionFactory: invalidInput }));
  await registerRoutes(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, services, work);
  return app;
}

async function registerRoutes(
  fastify: FastifyInstance,
  services: Services,
  work: Pick<Work, 'backend'>,
): Promise<void> {
  const { config, dataSource, viewers, files, log } = services;
  const secure = isSecure(config.PUBLIC_URL);
  if (isWatched()) observeRequests(fastify);
  await fastify.register(fastifyCookie);
  fastify.decorateRequest('viewer');
  fastify.addHook('onRequest', securityHeaders({ secure }));
  fastify.addHook('onRequest', onlyJson);
  fastify.addHook('preValidation', onlyQueryText);
  fastify.addHook('onRequest', identify({ viewers, secure, isForAll: (url) => isStatic(url) || isHealth(url) }));
  let raw: RawAnswers | undefined;
  fastify.addHook(
    'preHandler',
    graphqlDoor({
      trusted: TrustedDocuments.read(config.MAILLAGE_OPERATIONS ?? join(config.MAILLAGE_WEB, 'operations.json')),
      raw: () => {
        raw ??= new RawAnswers(fastify.graphql.schema);
        return raw;
      },
      context: contextOf(services),
      isDemo: config.MAILLAGE_DEMO,
    }),
  );
  fastify.addHook('onResponse', (request, reply, done) => {
    done();
    if (isStatic(request.url)) return;
    const { method, routeOptions, id, viewer } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    log.info(
      { requestId: id, viewer: viewer?.label, method, route: routeOptions.url, status: reply.statusCode, milliseconds },
      'request',
    );
  });
  fastify.get('/live', answerLive);
  fastify.get(
    '/ready',
    readyAnswer(
      { db: dataSource, queue: work.backend, dataFolder: config.MAILLAGE_DATA },
      () => services.stopping.signal.aborted,
    ),
  );
  await registerFileRoutes(fastify, {
    db: dataSource,
    files,
    doors: features.flatMap((feature) => feature.fileDoors?.(services) ?? []),
    publicUrl: config.PUBLIC_URL,
    resolveViewer: async (request) => request.viewer,
    log,
    mayUpload: (viewer, networkId) => viewer.networkIds.includes(networkId),
  });
  for (const door of features.flatMap((feature) => feature.httpDoors ?? [])) {
    await fastify.register(async (scope) => door(scope, services));
  }
  registerPlainStyle(fastify);
  registerDevMailbox(fastify, { db: dataSource, isDemo: config.MAILLAGE_DEMO });
  await registerWebClient(fastify, resolve(config.MAILLAGE_WEB));
}

const isStatic = (url: string) => url.startsWith('/assets/') || url.startsWith('/plain/');
const isHealth = (url: string) => url === '/live' || url === '/ready';

/** The built web client, compressed beforehand; every address that is not a file is the client's own. */
async function registerWebClient(fastify: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    serve: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    // A file that is gone (an older release's script) is missing; it is not the page.
    return reply.sendFile(/\.[a-z0-9]+$/i.test(path) ? path : 'index.html');
  });
}
