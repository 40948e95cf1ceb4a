import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { fileRefusal, Refusal } from './refusal.mjs';

/**
 * The key that seals backups: 32 bytes, written as 43 signs of base64url, in MAILLAGE_BACKUP_KEY or in a file
 * (MAILLAGE_BACKUP_KEY_FILE, else `maillage/backup.key` in the folder of settings of the user). Never in the data folder:
 * an archive must not hold what opens it, and who loses the machine must not lose both.
 *
 * @typedef {object} BackupKey
 * @property {Buffer} bytes 32
 * @property {Buffer} id 8 bytes that name the key and tell nothing of it
 * @property {string} from where it was found, in words for a person
 * @property {boolean} made true when it was drawn just now
 */

/** @returns {string} */
export function keyFile() {
  if (process.env.MAILLAGE_BACKUP_KEY_FILE) return resolve(process.env.MAILLAGE_BACKUP_KEY_FILE);
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'maillage', 'backup.key');
}

/**
 * The key at hand; a new one in its file when there is none.
 *
 * @param {string} dataFolder
 * @returns {BackupKey}
 * @throws {Refusal} malformed key, key file inside the data folder, unwritable place
 */
export function ensureKey(dataFolder) {
  const found = findKey();
  if (found) {
    if (found.from === keyFile()) checkOutside(found.from, dataFolder);
    return found;
  }
  const file = keyFile();
  checkOutside(file, dataFolder);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw fileRefusal(error, dirname(file));
  }
  return { ...parseKey(readFileSync(file, 'utf8'), file), made: true };
}

/** @returns {BackupKey | undefined} undefined when none was given and none was ever drawn here */
export function findKey() {
  if (process.env.MAILLAGE_BACKUP_KEY) return parseKey(process.env.MAILLAGE_BACKUP_KEY, 'MAILLAGE_BACKUP_KEY');
  const file = keyFile();
  return existsSync(file) ? parseKey(readFileSync(file, 'utf8'), file) : undefined;
}

/**
 * @param {string} words
 * @param {string} from
 * @returns {BackupKey}
 */
function parseKey(words, from) {
  const text = words.trim().replace(/=$/, '');
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) {
    throw new Refusal(
      `${from} ne contient pas une clé de sauvegarde (43 signes : lettres, chiffres, « - » et « _ »).`,
      `${from} holds no backup key (43 signs: letters, figures, "-" and "_").`,
    );
  }
  const bytes = Buffer.from(text, 'base64url');
  return { bytes, id: idOf(bytes), from, made: false };
}

/** @param {Buffer} bytes */
const idOf = (bytes) => createHash('sha256').update('maillage backup key 1\0').update(bytes).digest().subarray(0, 8);

/** @param {string} file @param {string} dataFolder */
function checkOutside(file, dataFolder) {
  if (!`${file}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`)) return;
  throw new Refusal(
    `La clé de sauvegarde ne peut pas être dans le dossier de données (${file}) : elle serait perdue avec lui.`,
    `The backup key cannot be in the data folder (${file}): it would be lost with it.`,
  );
}
