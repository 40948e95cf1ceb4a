import type { Type } from '@nestjs/common';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Grants } from './access/viewer.ts';
import type { Subscriber } from './facts/subscriber.ts';
import type { FileDoor } from './files/file-door.ts';
import type { FileReference } from './files/sweep-files.ts';
import type { Clock } from './jobs/clock.ts';

/** Reads what a person's places give today. Partial: the platform merges the features' answers. */
export type GrantsReader = (db: DataSource, personId: string, now: Date) => Promise<Partial<Grants>>;

/** What a file door may use to find out who may read what. */
export interface FileDoorServices {
  dataSource: DataSource;
}

/** A feature, declared once in `<feature>.module.ts` and listed in `features.ts`. */
export interface Feature {
  name: string;
  entities: EntityTarget<ObjectLiteral>[];
  resolvers: Type[];
  subscribers?: Subscriber[];
  clocks?: Clock[];
  /** Made with what reads need, once. */
  fileDoors?: (services: FileDoorServices) => FileDoor[];
  /** Columns that hold ids of files: what none of them names is swept away. */
  fileReferences?: FileReference[];
  grants?: GrantsReader;
  /** Facts after which somebody's places are no longer what they were: cached viewers are forgotten, on every process. */
  grantFacts?: { readonly factName: string }[];
}

export const defineFeature = (feature: Feature): Feature => feature;
