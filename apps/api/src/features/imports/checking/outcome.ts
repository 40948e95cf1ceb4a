import type { Directory } from './directory.ts';
import type { LineReader } from './line-reader.ts';

/** What a line that passes will write. */
export interface Passed<Draft> {
  draft: Draft;
  /** The network has it already: only what is new is added, nothing is erased. */
  isKnown: boolean;
  /** Two lines of one file with the same identity repeat each other. */
  identity: string;
}

/** Checks one line against the network; `null` when the reader found a fault. */
export type LineCheck<Draft> = (line: LineReader, directory: Directory) => Passed<Draft> | null;
