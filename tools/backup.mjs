import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { constants, createZstdCompress } from 'node:zlib';
import pg from 'pg';
import { sealer } from './backup-archive.mjs';
import { clusterBytes, packCluster } from './backup-cluster.mjs';
import { ensureKey } from './backup-key.mjs';
import { packFile, packFolder, packText, tarEnd, walk } from './backup-pack.mjs';
import { bothLanguages, showProgress, sizeWords } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { interrupted, runTool } from './run-tool.mjs';
import { withPostgres } from './use-postgres.mjs';

/**
 * `npm run backup [-- --to FILE]`: the embedded database, the files and the secrets of a data folder in one encrypted
 * archive, while the product runs or not.
 */

const ROOT = join(import.meta.dirname, '..');
const dataFolder = resolve(ROOT, process.env.MAILLAGE_DATA || '.data');

await runTool(main, ['Interrompu : rien n’a été gardé.', 'Interrupted: nothing was kept.']);

async function main() {
  if (process.env.DATABASE_URL) throw notOurDatabase();
  const target = chooseTarget();
  const key = ensureKey(dataFolder);
  await withPostgres(dataFolder, 'beside', (postgres) => backUp(postgres.superuserUrl, target, key));
}

function chooseTarget() {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  const target = resolve(values.to ?? join(ROOT, 'backups', `maillage-${stamp}.maillage`));
  if (!existsSync(target)) return target;
  throw new Refusal(`${target} existe déjà : choisissez un autre nom.`, `${target} exists: choose another name.`);
}

/**
 * @param {string} superuserUrl
 * @param {string} target
 * @param {import('./backup-key.mjs').BackupKey} key
 */
async function backUp(superuserUrl, target, key) {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: 'maillage backup' });
  client.on('error', () => undefined);
  await client.connect();
  const began = Date.now();
  const packed = { files: 0, bytes: 0 };
  const stopProgress = showProgress('Sauvegarde / Backup', packed, (await clusterBytes(client)) + (await fileBytes()));
  try {
    /** @type {Content} */
    const content = { asOf: new Date(0), uploads: 0 };
    await writeArchive(target, key, Readable.from(packAll(client, packed, content)));
    stopProgress();
    report(target, key, content, (Date.now() - began) / 1000, packed.bytes);
  } finally {
    stopProgress();
    await client.end().catch(() => undefined);
  }
}

/**
 * @typedef {object} Content
 * @property {Date} asOf
 * @property {number} uploads
 */

/**
 * Uploads are read before the database and, those that came meanwhile, after it: the database of the archive then names no
 * content that is missing, be it new or removed during the copy. A content never changes under its name.
 *
 * @param {pg.Client} client
 * @param {import('./backup-pack.mjs').Packed} packed
 * @param {Content} content
 */
async function* packAll(client, packed, content) {
  yield* packText('maillage.json', JSON.stringify(await aboutArchive(client)));
  const known = new Set();
  yield* packUploads(known, packed);
  yield packFolder('secrets');
  for await (const { path } of walk(join(dataFolder, 'secrets'))) {
    yield* packFile(`secrets/${path}`, join(dataFolder, 'secrets', path), packed);
  }
  const { asOf } = yield* packCluster({ cluster: join(dataFolder, 'postgres'), client, packed });
  yield* packUploads(known, packed);
  Object.assign(content, { asOf, uploads: known.size });
  yield* packText('end.json', JSON.stringify({ asOf, uploads: known.size }));
  yield tarEnd;
}

/** @param {pg.Client} client */
async function aboutArchive(client) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { rows } = await client.query(`select current_setting('server_version') as postgres`);
  return {
    format: 1,
    product: version,
    postgres: rows[0].postgres,
    madeAt: new Date(),
    files: process.env.S3_URL ? 'service' : 'folder',
  };
}

/** @param {Set<string>} known @param {import('./backup-pack.mjs').Packed} packed */
async function* packUploads(known, packed) {
  const folder = join(dataFolder, 'files');
  for await (const { path, isFolder } of walk(folder, (path) => path !== 'drafts' && !known.has(path))) {
    if (isFolder) continue;
    known.add(path);
    yield* packFile(`files/${path}`, join(folder, path), packed);
  }
}

async function fileBytes() {
  let bytes = 0;
  for await (const { path, isFolder } of walk(join(dataFolder, 'files'))) {
    if (!isFolder) bytes += (await stat(join(dataFolder, 'files', path)).catch(() => undefined))?.size ?? 0;
  }
  return bytes;
}

/**
 * Written beside its place under a name of its own and renamed once it is whole and on the disk.
 *
 * @param {string} target
 * @param {import('./backup-key.mjs').BackupKey} key
 * @param {Readable} content
 */
async function writeArchive(target, key, content) {
  const draft = `${target}.${process.pid}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    const compress = createZstdCompress({
      chunkSize: 2 ** 20,
      params: { [constants.ZSTD_c_compressionLevel]: 1 },
    });
    const write = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true, highWaterMark: 4 * 2 ** 20 });
    await pipeline(content, compress, sealer(key), write, { signal: interrupted });
    // Forced to the disk as it closes.
    if (!write.closed) await once(write, 'close');
    await rename(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw targetRefusal(error, target);
  }
}

/**
 * @param {unknown} error
 * @param {string} target
 */
function targetRefusal(error, target) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return new Refusal(
      `Le disque de ${target} est plein : la sauvegarde n’a pas été gardée. Choisissez un autre endroit avec --to.`,
      `The disk of ${target} is full: the backup was not kept. Choose another place with --to.`,
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'EISDIR'].includes(code)) {
    return new Refusal(
      `Impossible d’écrire ${target}. Choisissez un autre endroit avec --to.`,
      `Cannot write ${target}. Choose another place with --to.`,
    );
  }
  return error;
}

/**
 * @param {string} target
 * @param {import('./backup-key.mjs').BackupKey} key
 * @param {Content} content
 * @param {number} seconds
 * @param {number} bytes
 */
function report(target, key, { asOf, uploads }, seconds, bytes) {
  const [fr, en] = sizeWords(bytes);
  bothLanguages(
    `Sauvegarde écrite : ${target} (${fr} lus en ${seconds.toFixed(1).replace('.', ',')} s, ${uploads} fichiers, état du ${asOf.toISOString()}).`,
    `Backup written: ${target} (${en} read in ${seconds.toFixed(1)} s, ${uploads} files, state of ${asOf.toISOString()}).`,
  );
  if (process.env.S3_URL) {
    bothLanguages(
      'Les fichiers sont sur le service de S3_URL : ils ne sont pas dans cette archive.',
      'The files are on the service of S3_URL: they are not in this archive.',
    );
  }
  const id = key.id.toString('hex');
  if (key.made) {
    bothLanguages(
      `Une clé a été tirée dans ${key.from}. Gardez-en une copie ailleurs : sans elle, personne n’ouvrira cette archive.`,
      `A key was drawn in ${key.from}. Keep a copy elsewhere: without it nobody will open this archive.`,
    );
  } else bothLanguages(`Clé ${id}, celle de ${key.from}.`, `Key ${id}, that of ${key.from}.`);
}

function notOurDatabase() {
  return new Refusal(
    'DATABASE_URL nomme un serveur : sa base se sauvegarde avec ses propres outils (docs/how-to/back-up-and-restore.md).',
    'DATABASE_URL names a server: its database is backed up by its own tools (docs/how-to/back-up-and-restore.md).',
  );
}
