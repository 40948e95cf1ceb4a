import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { startS3, type TestS3 } from '../../../../../test/support/s3.ts';
import { pathOf } from './content-path.ts';
import { type FileStore, filesFolderOf, openFileStore } from './file-store.ts';
import { moveFiles } from './move-files.ts';

let data: string;
let s3: TestS3;
let from: string;
let folder: FileStore;
let service: FileStore;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'maillage-move-'));
  s3 = await startS3();
  from = filesFolderOf({ MAILLAGE_DATA: data });
  folder = openFileStore({ MAILLAGE_DATA: data });
  service = openFileStore({ MAILLAGE_DATA: data, S3_URL: s3.url });
});
afterEach(async () => {
  await s3.close();
  rmSync(data, { recursive: true });
});

const give = async (count: number) => {
  const given: string[] = [];
  for (let made = 0; made < count; made += 1)
    given.push((await folder.put(Readable.from([randomBytes(20_000)]))).sha256);
  return given;
};
const objects = () =>
  readdirSync(s3.folder, { recursive: true }).filter((name) => String(name).endsWith('._S3rver_object')).length;

describe('moving files from a folder to a service', () => {
  it('moves each of them once, and takes later what has come since', async () => {
    const given = await give(5);
    expect(await moveFiles({ from, to: service })).toEqual({ contents: 5, bytes: 100_000, before: 0 });
    for (const sha256 of given) {
      expect((await buffer(service.open(sha256))).equals(await buffer(folder.open(sha256)))).toBe(true);
    }
    await give(1);
    expect(await moveFiles({ from, to: service })).toEqual({ contents: 6, bytes: 120_000, before: 5 });
    expect(objects()).toBe(6);
  });

  it('interrupted by the death of the service, says so and goes on where it was', async () => {
    const given = await give(40);
    const interrupted = moveFiles({ from, to: service, tell: ({ contents }) => void (contents === 10 && s3.kill()) });
    await expect(interrupted).rejects.toMatchObject({ code: 'FILE_STORE_AWAY' });
    await expect(moveFiles({ from, to: service })).rejects.toThrow();
    await s3.start();
    const { contents, before } = await moveFiles({ from, to: service });
    expect(contents).toBe(40);
    expect(before).toBeGreaterThanOrEqual(10);
    expect(before).toBeLessThan(40);
    for (const sha256 of given) expect(await service.has(sha256)).toBe(true);
    expect(objects()).toBe(40);
  });

  it('stops at a content that is damaged, names it, and leaves nothing of it on the service', async () => {
    const [sha256 = ''] = await give(1);
    const path = join(from, pathOf(sha256));
    writeFileSync(path, 'other bytes');
    await expect(moveFiles({ from, to: service })).rejects.toThrow(path);
    expect(objects()).toBe(0);
  });

  it('stops at a content that does not come back as it was sent', async () => {
    await give(1);
    const liar: FileStore = { ...service, open: () => Readable.from(['other bytes']) };
    await expect(moveFiles({ from, to: liar })).rejects.toThrow('did not come back');
    expect(objects()).toBe(0);
    expect(await moveFiles({ from, to: service })).toMatchObject({ contents: 1, before: 0 });
  });

  it('of an empty instance moves nothing', async () => {
    expect(await moveFiles({ from, to: service })).toEqual({ contents: 0, bytes: 0, before: 0 });
  });
});
