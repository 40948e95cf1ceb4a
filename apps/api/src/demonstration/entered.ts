import type { EntityManager } from 'typeorm';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Calendar } from './calendar.ts';
import type { Address } from './script.ts';

/** A network being entered: what its people, files, meetings and tools refer to. */
export interface Entered {
  /** Of the one transaction of the network. */
  db: EntityManager;
  files: FileStore;
  calendar: Calendar;
  networkId: string;
  coordinatorId: string;
  /** @throws Error when the script names no such body */
  bodyNamed(name: string): string;
  /** @throws Error when the directory knows nobody at that address */
  personAt(address: Address): string;
}

/** Looks a key up in what was entered; a script that names what is not there is a fault of ours. */
export function known(map: ReadonlyMap<string, string>, key: string): string {
  const value = map.get(key);
  if (!value) throw new Error(`The demonstration speaks of ${key}, which it did not enter`);
  return value;
}
