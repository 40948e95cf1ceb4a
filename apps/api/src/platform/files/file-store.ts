import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '../errors/app-error.ts';

export interface StoredContent {
  /** Hexadecimal, 64 signs: the name of the content and the proof that it is whole. */
  sha256: string;
  size: number;
}

/** Keeps contents under the name of their own hash: the same content twice is kept once and never rewritten. */
export interface FileStore {
  /**
   * Keeps a content, streamed. When this returns, it would survive a power cut; when it throws, nothing is left of it.
   * @throws FILE_STORE_FULL when there is no room
   */
  put(content: Readable): Promise<StoredContent>;
  /** @throws Error `ENOENT`, as an event of the stream, when there is no such content. */
  open(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Contents kept since before that moment; drafts as old, left by a crash, are removed on the way. */
  keptBefore(moment: Date): AsyncIterable<string>;
}

const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * A store in a local folder: `<folder>/ab/cd/<sha256>`. A content is written beside its place, forced to the disk, then
 * renamed: whoever looks sees it whole or not at all.
 */
export function folderFileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const drafts = join(folder, 'drafts');

  const settle = async (draft: string, sha256: string) => {
    const place = placeOf(sha256);
    await mkdir(dirname(place), { recursive: true });
    await rename(draft, place);
    await flushFolder(dirname(place));
  };

  return {
    put: async (content) => {
      const draft = join(drafts, randomUUID());
      try {
        await mkdir(drafts, { recursive: true });
        const stored = await writeDraft(draft, content);
        await settle(draft, stored.sha256);
        return stored;
      } catch (error) {
        content.destroy();
        await rm(draft, { force: true });
        throw isFull(error) ? new AppError('FILE_STORE_FULL') : error;
      }
    },
    open: (sha256) => createReadStream(placeOf(sha256)),
    has: (sha256) =>
      access(placeOf(sha256)).then(
        () => true,
        () => false,
      ),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    keptBefore: async function* (moment) {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const found = await stat(path).catch(() => null);
        if (!found || found.mtime >= moment) continue;
        if (entry.parentPath === drafts) await rm(path, { force: true });
        else if (/^[0-9a-f]{64}$/.test(entry.name)) yield entry.name;
      }
    },
  };
}

async function writeDraft(path: string, content: Readable): Promise<StoredContent> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A rename is certain only once its folder is on the disk. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
