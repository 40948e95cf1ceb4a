import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pinned } from '../processes.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'performance.md');

/** When, on what and how a part of the figures was measured. */
export function headOf({
  command,
  rounds,
  milliseconds,
}: {
  command: string;
  rounds: number;
  milliseconds: number;
}): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores${pinned ? ', the server on one, PostgreSQL and who asks on the other' : ''}`;
  return `Measured on ${day} by \`${command}\`: ${machine}; Node ${process.versions.node}, PostgreSQL 18; ${rounds} interleaved rounds of ${milliseconds / 1000} s.`;
}

/** Replaces what stands between the marks of a part. @throws when the document has no such marks */
export function writePart(part: string, words: string): void {
  const text = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no part ${open}`);
  writeFileSync(file, `${text.slice(0, from + open.length)}\n\n${words}\n\n${text.slice(to)}`);
}
