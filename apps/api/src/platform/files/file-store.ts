import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Config } from '../config/config.ts';
import { folderFileStore } from './folder-store.ts';
import { s3FileStore } from './s3-store.ts';

export interface StoredContent {
  /** Hexadecimal, 64 signs: the name of the content and the proof that it is whole. */
  sha256: string;
  size: number;
}

/** Keeps contents under the name of their own hash: the same content twice is kept once, and no other ever takes its place. */
export interface FileStore {
  /**
   * Keeps a content, streamed. When this returns, it would survive a power cut; when it throws, nothing is left of it.
   * @throws FILE_STORE_FULL when there is no room
   * @throws FILE_STORE_AWAY when the service that keeps files does not answer
   */
  put(content: Readable): Promise<StoredContent>;
  /** @throws Error `ENOENT`, as an event of the stream, when there is no such content. */
  open(sha256: string): Readable;
  /** @throws FILE_STORE_AWAY rather than saying that a content is missing when nobody knows. */
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Contents kept since before that moment; drafts as old, left by a crash, are removed on the way. */
  keptBefore(moment: Date): AsyncIterable<string>;
  /** @throws when contents could not be kept now. */
  ping(): Promise<void>;
}

/** The folder of contents, and of drafts wherever the contents go. */
export const filesFolderOf = (config: Pick<Config, 'MAILLAGE_DATA'>) => join(config.MAILLAGE_DATA, 'files');

/** The store that the configuration names: a service when S3_URL is set, else a folder. Neither is asked anything yet. */
export function openFileStore(config: Pick<Config, 'MAILLAGE_DATA' | 'S3_URL'>): FileStore {
  const folder = filesFolderOf(config);
  return config.S3_URL ? s3FileStore(config.S3_URL, join(folder, 'drafts')) : folderFileStore(folder);
}
