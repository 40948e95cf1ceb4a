import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Header } from 'tar';

/**
 * Writes a tar, piece by piece. The packers of the library stop on a file that shrinks or goes while they read it, and a
 * living database does both: PostgreSQL's recovery repairs such a copy, so here it is padded, or left out.
 *
 * @typedef {object} Packed what went through so far
 * @property {number} files
 * @property {number} bytes
 */

const BLOCK = 512;
const PIECE = 512 * 1024;

/** The end of a tar: two empty blocks. */
export const tarEnd = Buffer.alloc(2 * BLOCK);

/**
 * @param {string} path in the archive
 * @param {string | Buffer} content
 * @returns {Generator<Buffer>}
 */
export function* packText(path, content) {
  const bytes = Buffer.from(content);
  yield header(path, { size: bytes.length, mode: 0o600, type: 'File' });
  yield bytes;
  yield* padding(bytes.length);
}

/**
 * @param {string} path in the archive
 * @returns {Buffer}
 */
export function packFolder(path) {
  return header(`${path}/`, { size: 0, mode: 0o700, type: 'Directory' });
}

/**
 * A file of the disk, as long as it was when it was opened; nothing when it is gone.
 *
 * @param {string} path in the archive
 * @param {string} source on the disk
 * @param {Packed} packed
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* packFile(path, source, packed) {
  const file = await open(source, 'r').catch(goneOrThrow);
  if (!file) return;
  try {
    const { size, mtime } = await file.stat();
    yield header(path, { size, mode: 0o600, mtime, type: 'File' });
    for (let at = 0; at < size; ) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE, size - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      if (bytesRead < piece.length) piece.fill(0, bytesRead);
      at += piece.length;
      packed.bytes += piece.length;
      yield piece;
    }
    packed.files += 1;
    yield* padding(size);
  } finally {
    await file.close();
  }
}

/**
 * Files and folders below a folder, parents first; what goes meanwhile is left out.
 *
 * @param {string} root
 * @param {(path: string, isFolder: boolean) => boolean} [wanted] paths from the root; a folder refused is not entered
 * @param {string} [below]
 * @returns {AsyncGenerator<{ path: string, isFolder: boolean }>}
 */
export async function* walk(root, wanted = () => true, below = '') {
  const entries = (await readdir(join(root, below), { withFileTypes: true }).catch(goneOrThrow)) ?? [];
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    const isFolder = entry.isDirectory();
    if ((!isFolder && !entry.isFile()) || !wanted(path, isFolder)) continue;
    yield { path, isFolder };
    if (isFolder) yield* walk(root, wanted, path);
  }
}

/** @param {unknown} error */
function goneOrThrow(error) {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

/**
 * @param {string} path
 * @param {{ size: number, mode: number, mtime?: Date, type: 'File' | 'Directory' }} about
 */
function header(path, { mtime = new Date(), ...about }) {
  const block = Buffer.alloc(BLOCK);
  const made = new Header({ path, mtime, uid: 0, gid: 0, ...about });
  if (made.encode(block, 0)) throw new Error(`${path} does not fit a tar header`);
  return block;
}

/** Nothing at all when nothing is missing: a stream takes an empty piece for a pause. @param {number} size */
function* padding(size) {
  if (size % BLOCK > 0) yield Buffer.alloc(BLOCK - (size % BLOCK));
}
