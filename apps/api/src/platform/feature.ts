import type { Type } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Grants, Viewer } from './access/viewer.ts';
import type { Config } from './config/config.ts';
import type { Subscriber } from './facts/subscriber.ts';
import type { FileDoor } from './files/file-door.ts';
import type { FileStore } from './files/file-store.ts';
import type { FileReference } from './files/sweep-files.ts';
import type { Clock } from './jobs/clock.ts';
import type { Runner } from './run/runner.ts';

/** Reads what a person's places give today. Partial: the platform merges the features' answers. */
export type GrantsReader = (db: DataSource, personId: string, now: Date) => Promise<Partial<Grants>>;

/** What a file door may use to find out who may read what. */
export interface FileDoorServices {
  dataSource: DataSource;
}

/** What a page or a file that is not GraphQL may use: the address bears the right (a signed link), or nothing does. */
export interface HttpDoorServices {
  dataSource: DataSource;
  runner: Runner;
  files: FileStore;
  /** Whom an address speaks for, with the places of this very moment. */
  viewers: { ofPerson(personId: string): Promise<Viewer> };
  config: Config;
  clock: () => Date;
  log: Logger;
}

/** Adds its routes in a scope of its own: parsers and error handlers stay inside. */
export type HttpDoor = (http: FastifyInstance, services: HttpDoorServices) => void | Promise<void>;

/** A feature, declared once in `<feature>.module.ts` and listed in `features.ts`. */
export interface Feature {
  name: string;
  entities: EntityTarget<ObjectLiteral>[];
  resolvers: Type[];
  subscribers?: Subscriber[];
  clocks?: Clock[];
  /** Made with what reads need, once. */
  fileDoors?: (services: FileDoorServices) => FileDoor[];
  /** Routes opened by a link sent to somebody, for those who have no account. Each has its row in the isolation tests. */
  httpDoors?: HttpDoor[];
  /** Columns that hold ids of files: what none of them names is swept away. */
  fileReferences?: FileReference[];
  grants?: GrantsReader;
  /** Facts after which somebody's places are no longer what they were: cached viewers are forgotten, on every process. */
  grantFacts?: { readonly factName: string }[];
}

export const defineFeature = (feature: Feature): Feature => feature;
