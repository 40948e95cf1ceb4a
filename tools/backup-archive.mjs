import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import { Refusal } from './refusal.mjs';

/**
 * The envelope of a backup: a tar compressed by zstd, cut into chunks of 1 MiB, each sealed by AES-256-GCM under a key of
 * this archive alone. The nonce counts the chunks and says which one is the last, and the header is authenticated with each
 * of them: a chunk that is altered, dropped, repeated or moved, and an archive cut short or prolonged, do not open.
 * Source: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance"
 * (the STREAM construction).
 *
 * Header (53 bytes): `MAILLAGE`, version (1), id of the key (8), salt (32), size of a chunk (4, big-endian).
 */

const MAGIC = Buffer.from('MAILLAGE');
const VERSION = 1;
const HEADER_SIZE = 53;
const CHUNK = 2 ** 20;
const TAG = 16;

/**
 * Seals what passes through.
 *
 * @param {import('./backup-key.mjs').BackupKey} key
 * @returns {Transform}
 */
export function sealer(key) {
  const header = makeHeader(key);
  const secret = archiveKey(key, header);
  const held = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  let count = 0;
  /** @param {boolean} last */
  const seal = (last) => {
    const cipher = createCipheriv('aes-256-gcm', secret, nonce(count, last));
    cipher.setAAD(header);
    const sealed = Buffer.concat([cipher.update(held.subarray(0, filled)), cipher.final(), cipher.getAuthTag()]);
    filled = 0;
    count += 1;
    return sealed;
  };
  const stream = new Transform({
    transform(data, _, done) {
      for (let at = 0; at < data.length; ) {
        // A full chunk waits for what follows: only then is it known not to be the last.
        if (filled === CHUNK) this.push(seal(false));
        const taken = data.copy(held, filled, at, at + CHUNK - filled);
        filled += taken;
        at += taken;
      }
      done();
    },
    flush(done) {
      done(null, seal(true));
    },
  });
  stream.push(header);
  return stream;
}

/**
 * Opens what passes through; nothing leaves before it is proven.
 *
 * @param {import('./backup-key.mjs').BackupKey} key
 * @param {string} file the name of the archive, for the sentences
 * @returns {Transform} fails with a {@link Refusal}: no archive of ours, other key, altered, cut short
 */
export function opener(key, file) {
  /** @type {Buffer | undefined} */
  let header;
  /** @type {Buffer} */
  let secret;
  /** @type {Buffer[]} */
  let parts = [];
  let size = 0;
  let count = 0;
  /** @param {number} length */
  const take = (length) => {
    const all = Buffer.concat(parts, size);
    parts = [all.subarray(length)];
    size -= length;
    return all.subarray(0, length);
  };
  /** @param {Buffer} sealed @param {boolean} last */
  const open = (sealed, last) => {
    if (!header || sealed.length < TAG) throw damaged(file, count);
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce(count, last), { authTagLength: TAG });
    decipher.setAAD(header);
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      const opened = Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
      count += 1;
      return opened;
    } catch {
      throw damaged(file, count);
    }
  };
  const readHeader = () => {
    const found = take(HEADER_SIZE);
    checkHeader(found, key, file);
    secret = archiveKey(key, found);
    header = found;
  };
  return new Transform({
    transform(data, _, done) {
      try {
        parts.push(data);
        size += data.length;
        if (!header && size >= HEADER_SIZE) readHeader();
        while (header && size > CHUNK + TAG) this.push(open(take(CHUNK + TAG), false));
        done();
      } catch (error) {
        done(/** @type {Error} */ (error));
      }
    },
    flush(done) {
      try {
        if (!header) throw notOurs(file);
        done(null, open(take(size), true));
      } catch (error) {
        done(/** @type {Error} */ (error));
      }
    },
  });
}

/** @param {import('./backup-key.mjs').BackupKey} key */
function makeHeader(key) {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(CHUNK);
  return Buffer.concat([MAGIC, Buffer.from([VERSION]), key.id, randomBytes(32), size]);
}

/**
 * @param {Buffer} header
 * @param {import('./backup-key.mjs').BackupKey} key
 * @param {string} file
 */
function checkHeader(header, key, file) {
  if (!header.subarray(0, 8).equals(MAGIC)) throw notOurs(file);
  if (header[8] !== VERSION || header.readUInt32BE(49) !== CHUNK) {
    throw new Refusal(
      `L’archive ${file} est d’un format que cette version de Maillage ne connaît pas.`,
      `The archive ${file} is of a format that this version of Maillage does not know.`,
    );
  }
  const id = header.subarray(9, 17);
  if (id.equals(key.id)) return;
  throw new Refusal(
    `L’archive ${file} a été scellée par une autre clé (${id.toString('hex')}) que celle de ${key.from} (${key.id.toString('hex')}).`,
    `The archive ${file} was sealed by another key (${id.toString('hex')}) than that of ${key.from} (${key.id.toString('hex')}).`,
  );
}

/**
 * One key for each archive, so that counting from zero never repeats a nonce.
 *
 * @param {import('./backup-key.mjs').BackupKey} key
 * @param {Buffer} header
 */
function archiveKey(key, header) {
  return Buffer.from(hkdfSync('sha256', key.bytes, header.subarray(17, 49), 'maillage backup archive 1', 32));
}

/** @param {number} count @param {boolean} last */
function nonce(count, last) {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(count, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** @param {string} file @param {number} count */
const damaged = (file, count) =>
  new Refusal(
    `L’archive ${file} est abîmée : elle a été tronquée ou modifiée (bloc ${count + 1}).`,
    `The archive ${file} is damaged: it was cut short or altered (chunk ${count + 1}).`,
  );

/** @param {string} file */
const notOurs = (file) =>
  new Refusal(`${file} n’est pas une sauvegarde de Maillage.`, `${file} is no backup of Maillage.`);
