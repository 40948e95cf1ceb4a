import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ValidationError } from 'class-validator';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { AppModule, type Services } from './app.module.ts';
import { isSecure, sessionTokenOf } from './features/identity/session-cookie.ts';
import { Viewers } from './features/identity/viewers.ts';
import { features } from './features.ts';
import { checkDoors } from './platform/access/check.ts';
import { anonymousViewer } from './platform/access/viewer.ts';
import type { Config } from './platform/config/config.ts';
import { createDataSource } from './platform/database/data-source.ts';
import { AppError, type FieldError } from './platform/errors/app-error.ts';
import type { Log } from './platform/http/log.ts';
import { Reader } from './platform/read/reader.ts';
import { CommandKeyEntity } from './platform/run/command-key.entity.ts';
import { Runner } from './platform/run/runner.ts';
import { FactDispatchEntity } from './platform/facts/fact-dispatch.entity.ts';
import { FactEntity } from './platform/facts/fact.entity.ts';
import { FileEntity } from './platform/files/file.entity.ts';
import { DevMailEntity } from './platform/mail/dev-mail.entity.ts';
import { MailEntity } from './platform/mail/mail.entity.ts';

/** The largest request body: long minutes fit, nothing else needs as much. */
const bodyLimitBytes = 512 * 1024;

export const platformEntities = [CommandKeyEntity, FactEntity, FactDispatchEntity, FileEntity, MailEntity, DevMailEntity];

export const allEntities = () => [...platformEntities, ...features.flatMap((feature) => feature.entities)];

export const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

/** Opens the database and makes what every process shares. */
export async function createServices(config: Config, log: Log, clock: () => Date = () => new Date()): Promise<Services> {
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities: allEntities() }).initialize();
  const pool = poolOf(dataSource);
  const viewers = new Viewers(dataSource, features.flatMap((feature) => feature.grants ?? []), clock);
  const runner = new Runner(dataSource, clock);
  runner.afterCommit(() => viewers.evict());
  return { config, dataSource, pool, viewers, reader: new Reader(dataSource, pool), runner, log };
}

/** The HTTP side: GraphQL and whatever the platform serves beside it. Not listening yet. */
export async function createApp(services: Services): Promise<NestFastifyApplication> {
  checkDoors(features.flatMap((feature) => feature.resolvers));
  const adapter = new FastifyAdapter({
    trustProxy: true,
    bodyLimit: bodyLimitBytes,
    genReqId: () => randomUUID(),
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(services), adapter, {
    logger: ['error'],
    abortOnError: false,
  });
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true, exceptionFactory: invalidInput }));
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyCookie);
  fastify.removeContentTypeParser('text/plain');
  fastify.decorateRequest('viewer');
  const secure = isSecure(services.config.PUBLIC_URL);
  fastify.addHook('onRequest', async (request) => {
    request.viewer = request.url.startsWith('/assets/')
      ? anonymousViewer()
      : await services.viewers.ofToken(sessionTokenOf(request, secure));
  });
  return app;
}

/** The input is refused with each field at fault, before anything is written. */
function invalidInput(errors: ValidationError[]): AppError {
  return new AppError('INVALID_INPUT', {}, fieldsOf(errors));
}

function fieldsOf(errors: ValidationError[], above = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const own: FieldError[] = error.constraints ? [{ path, code: 'INVALID_INPUT' }] : [];
    return [...own, ...fieldsOf(error.children ?? [], path)];
  });
}
