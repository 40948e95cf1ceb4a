import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isContentName, pathOf } from './content-path.ts';
import { asStoreError, writeDraft } from './draft.ts';
import type { FileStore, StoredContent } from './file-store.ts';

/**
 * A store in a local folder: `<folder>/ab/cd/<sha256>`. A content is written beside its place, forced to the disk, then
 * renamed: whoever looks sees it whole or not at all.
 */
export function folderFileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => join(folder, pathOf(sha256));
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
        const stored = await writeToDisk(draft, content);
        await settle(draft, stored.sha256);
        return stored;
      } catch (error) {
        content.destroy();
        await rm(draft, { force: true });
        throw asStoreError(error);
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
        else if (isContentName(entry.name)) yield entry.name;
      }
    },
    ping: async () => {
      await mkdir(drafts, { recursive: true });
    },
  };
}

async function writeToDisk(path: string, content: Readable): Promise<StoredContent> {
  const file = await open(path, 'wx', 0o600);
  try {
    const stored = await writeDraft(file, content);
    await file.sync();
    return stored;
  } finally {
    await file.close();
  }
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
