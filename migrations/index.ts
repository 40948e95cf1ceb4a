import type { MigrationInterface } from 'typeorm';
import { PlatformFactsAndFiles1795000000100 } from './1795000000100-platform-facts-and-files.ts';

/** Every migration, listed by hand: a glob would not survive bundling. Oldest first. */
export const migrations: (new () => MigrationInterface)[] = [PlatformFactsAndFiles1795000000100];
