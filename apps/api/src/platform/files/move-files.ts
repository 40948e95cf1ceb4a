import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isContentName, pathOf } from './content-path.ts';
import type { FileStore } from './file-store.ts';

export interface Move {
  /** The folder of contents. It is read, never changed, but for the list of what has been moved. */
  from: string;
  to: FileStore;
  /** Told after each content: how many are there in all, how many are moved and verified, and how many bytes they hold. */
  tell?(progress: Moved & { total: number }): void;
}

export interface Moved {
  contents: number;
  bytes: number;
  /** Of these, what an earlier run had moved. */
  before: number;
}

/** Contents moved and verified, one hash a line: what an interrupted run need not do again. */
const journalName = 'moved-to-service';
/** At once: enough to fill the line, few enough for a small disk of drafts. */
const width = 4;

/**
 * Copies every content of a folder to another store and reads each back to count its hash. Stopped at any moment, it
 * goes on where it was when called again; called once more when all is done, it takes what has come since.
 *
 * @throws Error naming the content whose bytes, here or there, are not those of its name
 */
export async function moveFiles({ from, to, tell = () => undefined }: Move): Promise<Moved> {
  await to.ping();
  const journal = join(from, journalName);
  const done = new Set((await readFile(journal, 'utf8').catch(() => '')).split('\n'));
  const names = await contentsOf(from);
  const moved: Moved = { contents: 0, bytes: 0, before: 0 };
  const waiting = names.values();
  const carry = async () => {
    for (const sha256 of waiting) {
      const path = join(from, pathOf(sha256));
      if (done.has(sha256)) moved.before += 1;
      else {
        await moveOne(path, sha256, to);
        await appendFile(journal, `${sha256}\n`);
      }
      const { size } = await stat(path);
      moved.contents += 1;
      moved.bytes += size;
      tell({ ...moved, total: names.length });
    }
  };
  await mkdir(from, { recursive: true });
  await Promise.all(Array.from({ length: width }, carry));
  return moved;
}

async function contentsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile() && isContentName(entry.name)).map(({ name }) => name);
}

async function moveOne(path: string, sha256: string, to: FileStore): Promise<void> {
  const sent = await to.put(createReadStream(path));
  if (sent.sha256 !== sha256) {
    await to.remove(sent.sha256);
    throw new Error(`The content ${path} is damaged: its bytes are not those of its name`);
  }
  if ((await hashOf(to.open(sha256))) !== sha256) {
    await to.remove(sha256);
    throw new Error(`The content ${sha256} did not come back from the service as it was sent`);
  }
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
