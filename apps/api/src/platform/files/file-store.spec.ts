import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { folderFileStore } from './file-store.ts';

const root = mkdtempSync(join(tmpdir(), 'maillage-store-'));
const newFolder = () => mkdtempSync(join(root, 'one-'));
afterAll(() => rmSync(root, { recursive: true }));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the file store', () => {
  it('keeps a content under its hash and gives it back whole', async () => {
    const folder = newFolder();
    const store = folderFileStore(folder);
    const content = randomBytes(3_000_000);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await store.put(Readable.from([content.subarray(0, 1_000_000), content.subarray(1_000_000)]))).toEqual({
      sha256,
      size: 3_000_000,
    });
    expect(filesIn(folder)).toEqual([join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)]);
    expect(content.equals(await buffer(store.open(sha256)))).toBe(true);
    expect(await store.has(sha256)).toBe(true);
  });

  it('keeps the same content once', async () => {
    const folder = newFolder();
    const store = folderFileStore(folder);
    await Promise.all(Array.from({ length: 5 }, () => store.put(Readable.from([Buffer.from('the same')]))));
    expect(filesIn(folder)).toHaveLength(1);
  });

  it('leaves nothing of a content that stops before its end', async () => {
    const folder = newFolder();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('cut');
      })(),
    );
    await expect(folderFileStore(folder).put(broken)).rejects.toThrow('cut');
    expect(filesIn(folder)).toEqual([]);
  });

  it('names what it has kept for long, and clears what a crash left half done', async () => {
    const folder = newFolder();
    const store = folderFileStore(folder);
    const [old, recent] = [await store.put(Readable.from(['old'])), await store.put(Readable.from(['recent']))];
    const path = filesIn(folder).find((name) => name.endsWith(old.sha256)) ?? '';
    utimesSync(path, new Date('2026-01-01'), new Date('2026-01-01'));
    const found: string[] = [];
    for await (const sha256 of store.keptBefore(new Date('2026-01-02'))) found.push(sha256);
    expect(found).toEqual([old.sha256]);
    expect(await store.has(recent.sha256)).toBe(true);
    await store.remove(old.sha256);
    expect(await store.has(old.sha256)).toBe(false);
  });
});

const fullDisk = newFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', fullDisk]).status === 0;
if (!mounted) it.todo('A FULL DISK WAS NOT TRIED: mounting one needs root');

(mounted ? describe : describe.skip)('on a full disk', () => {
  afterAll(() => spawnSync('umount', [fullDisk]));

  it('says so, keeps no half file, and goes on with what fits', async () => {
    const store = folderFileStore(fullDisk);
    await expect(store.put(Readable.from([randomBytes(2_000_000)]))).rejects.toMatchObject({ code: 'FILE_STORE_FULL' });
    expect(filesIn(fullDisk).filter((path) => statSync(path).isFile())).toEqual([]);
    const { sha256 } = await store.put(Readable.from([randomBytes(1000)]));
    expect(await store.has(sha256)).toBe(true);
  });
});
