import { spawnSync } from 'node:child_process';
import { installDebian } from './debian.mjs';

/** Brings a reader of PDF files for the tests of letters. Without one those tests say that they did not run. */
export function ensurePoppler() {
  if (!spawnSync('pdfinfo', ['-v']).error) return;
  installDebian('poppler-utils', 'Installation d’un lecteur de PDF / Installing a PDF reader');
}
