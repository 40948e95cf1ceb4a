import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { AppError } from '../errors/app-error.ts';
import type { StoredContent } from './file-store.ts';

/** Streams a content into an open file; its hash, hence its name, is known at the end only. */
export async function writeDraft(file: FileHandle, content: Readable): Promise<StoredContent> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
    await file.writeFile(chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

/** A disk without room in the words of the product; any other error as it is. */
export function asStoreError(error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  return ['ENOSPC', 'EDQUOT'].includes(code) ? new AppError('FILE_STORE_FULL') : error;
}
