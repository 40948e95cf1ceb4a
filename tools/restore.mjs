import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createZstdDecompress } from 'node:zlib';
import { Unpack } from 'tar';
import { opener } from './backup-archive.mjs';
import { findKey, keyFile } from './backup-key.mjs';
import { enter, inTurn, leave, openDataFolder } from './data-folder.mjs';
import { startPostgres } from './postgres.mjs';
import { bothLanguages, showProgress, sizeWords } from './progress.mjs';
import { fileRefusal, Refusal } from './refusal.mjs';
import { verifyRestored } from './restore-verify.mjs';
import { interrupted, runTool } from './run-tool.mjs';

/**
 * `npm run restore -- --from FILE [--to FOLDER]`: brings a backup back into an empty data folder, proves it, and leaves it
 * ready for `npm start`. Everything is done in `restoring/` inside the folder; what is proven moves up, the rest goes.
 */

const ROOT = join(import.meta.dirname, '..');
/** Names that a folder may hold and still count as empty: what a disk of its own, or we, put there. */
const NOTHING = ['lost+found', 'run', 'restoring'];

await runTool(main, ['Interrompu : rien n’a été gardé.', 'Interrupted: nothing was kept.']);

async function main() {
  const { from, to } = readArguments();
  checkEmpty(to);
  openDataFolder(to);
  await inTurn(to, async () => enter(to, 'alone'));
  try {
    await restore(from, to, requireKey());
  } finally {
    leave(to);
    forgetRun(to);
  }
}

function readArguments() {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (!values.from || !existsSync(values.from)) {
    throw new Refusal(
      `Donnez l’archive à restaurer : npm run restore -- --from ARCHIVE${values.from ? ` (${values.from} n’existe pas)` : ''}.`,
      `Give the archive to restore: npm run restore -- --from ARCHIVE${values.from ? ` (${values.from} does not exist)` : ''}.`,
    );
  }
  return {
    from: resolve(values.from),
    to: values.to ? resolve(values.to) : resolve(ROOT, process.env.MAILLAGE_DATA || '.data'),
  };
}

/** @param {string} to */
function checkEmpty(to) {
  if (!existsSync(to) || readdirSync(to).every((name) => NOTHING.includes(name))) return;
  throw new Refusal(
    `Le dossier ${to} n’est pas vide : une restauration n’écrase rien. Choisissez-en un autre avec --to.`,
    `The folder ${to} is not empty: a restoration overwrites nothing. Choose another one with --to.`,
  );
}

function requireKey() {
  const key = findKey();
  if (key) return key;
  throw new Refusal(
    `La clé de la sauvegarde manque : donnez-la avec MAILLAGE_BACKUP_KEY, ou remettez-la dans ${keyFile()}.`,
    `The key of the backup is missing: give it with MAILLAGE_BACKUP_KEY, or put it back in ${keyFile()}.`,
  );
}

/**
 * @param {string} from
 * @param {string} to
 * @param {import('./backup-key.mjs').BackupKey} key
 */
async function restore(from, to, key) {
  const draft = join(to, 'restoring');
  rmSync(draft, { recursive: true, force: true });
  const began = Date.now();
  try {
    mkdirSync(draft, { mode: 0o711 });
    await unpack(from, draft, key);
    const { files } = checkWhole(draft, from);
    const unpacked = seconds(began);
    bothLanguages(`Archive ouverte et prouvée : ${unpacked[0]}.`, `Archive opened and proven: ${unpacked[1]}.`);
    await prove(draft, files);
    for (const name of ['files', 'secrets', 'postgres']) {
      if (existsSync(join(draft, name))) renameSync(join(draft, name), join(to, name));
    }
  } catch (error) {
    throw fileRefusal(error, to);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const all = seconds(began);
  bothLanguages(
    `Restauration prête dans ${to} (${all[0]}). Pour démarrer : MAILLAGE_DATA=${to} npm start`,
    `Restored in ${to} (${all[1]}). To start: MAILLAGE_DATA=${to} npm start`,
  );
}

/**
 * The draft has a server of its own for the time of the proofs.
 *
 * @param {string} draft
 * @param {'folder' | 'service'} kept
 */
async function prove(draft, kept) {
  const postgres = await startPostgres({ dataFolder: draft });
  try {
    await verifyRestored({
      postgres,
      files: kept === 'folder' ? join(draft, 'files') : undefined,
      migrations: join(ROOT, 'migrations'),
    });
  } finally {
    await postgres.stop();
  }
}

/**
 * @param {string} from
 * @param {string} draft
 * @param {import('./backup-key.mjs').BackupKey} key
 */
async function unpack(from, draft, key) {
  const read = { bytes: 0 };
  const stopProgress = showProgress('Restauration / Restoration', read, statSync(from).size);
  const source = createReadStream(from, { highWaterMark: 2 ** 20 });
  source.on('data', (piece) => {
    read.bytes += piece.length;
  });
  const unpacker = new Unpack({ cwd: draft, strict: true, noMtime: true, preserveOwner: false });
  try {
    await pipeline(source, opener(key, from), createZstdDecompress({ chunkSize: 2 ** 20 }), unpacker, {
      signal: interrupted,
    });
  } finally {
    stopProgress();
  }
}

/**
 * What closes an archive was written last.
 *
 * @param {string} draft
 * @param {string} from
 * @returns {{ files: 'folder' | 'service' }} where the contents were kept
 */
function checkWhole(draft, from) {
  const [about, end] = ['maillage.json', 'end.json'].map((name) => join(draft, name));
  if (!about || !end || !existsSync(about) || !existsSync(end) || !existsSync(join(draft, 'postgres', 'PG_VERSION'))) {
    throw new Refusal(`L’archive ${from} n’est pas complète.`, `The archive ${from} is not complete.`);
  }
  const { product, madeAt, files } = JSON.parse(readFileSync(about, 'utf8'));
  const { asOf } = JSON.parse(readFileSync(end, 'utf8'));
  const [fr, en] = sizeWords(statSync(from).size);
  bothLanguages(
    `Sauvegarde de Maillage ${product} commencée le ${madeAt}, état du ${asOf} (${fr}).`,
    `Backup of Maillage ${product} begun on ${madeAt}, state of ${asOf} (${en}).`,
  );
  return { files };
}

/** Our own trace goes too, so that a refused restoration leaves the folder as it was. @param {string} to */
function forgetRun(to) {
  rmSync(join(to, 'run'), { recursive: true, force: true });
  if (readdirSync(to).length === 0) rmdirSync(to);
}

/** @param {number} began @returns {[string, string]} */
function seconds(began) {
  const value = ((Date.now() - began) / 1000).toFixed(1);
  return [`${value.replace('.', ',')} s`, `${value} s`];
}
