import { execFileSync, spawnSync } from 'node:child_process';

/** Whether PDF files can be read by a reader that is not ours (Debian package `poppler-utils`). */
export const hasPoppler = !spawnSync('pdfinfo', ['-v']).error;

const run = (program: string, args: readonly string[]) => execFileSync(program, args, { encoding: 'utf8' });

/** The text that a reader would copy. */
export const pdfText = (path: string): string => run('pdftotext', ['-layout', path, '-']);

export interface PdfInfo {
  /** `Title`, `Pages`, `Tagged`, `Page size`, … */
  info: Record<string, string>;
  /** What is read aloud, one element a line, its text below it. */
  structure: string;
  /** Addresses that open. */
  links: string[];
}

export function pdfInfo(path: string): PdfInfo {
  const pairs = run('pdfinfo', [path])
    .split('\n')
    .map((line) => /^([^:]+):\s+(.*)$/.exec(line))
    .flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? ''] as const] : []));
  return {
    info: Object.fromEntries(pairs),
    structure: run('pdfinfo', ['-struct-text', path]),
    links: run('pdfinfo', ['-url', path])
      .split('\n')
      .flatMap((line) => /https?:\S+/.exec(line)?.[0] ?? []),
  };
}
