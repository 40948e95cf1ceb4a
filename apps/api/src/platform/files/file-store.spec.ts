import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { startS3, type TestS3 } from '../../../../../test/support/s3.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import { folderFileStore } from './folder-store.ts';

const root = mkdtempSync(join(tmpdir(), 'maillage-store-'));
const newFolder = () => mkdtempSync(join(root, 'one-'));
let s3: TestS3;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3.close();
  rmSync(root, { recursive: true });
});
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

interface Tried {
  store: FileStore;
  /** The names of the contents that it keeps. */
  kept(): string[];
  /** What it left on the local disk that is no content. */
  left(): string[];
}

const kinds: [string, () => Tried][] = [
  [
    'a folder',
    () => {
      const folder = newFolder();
      const store = openFileStore({ MAILLAGE_DATA: folder });
      const all = () => filesIn(folder);
      const isContent = (path: string) => /\/files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path);
      return {
        store,
        kept: () =>
          all()
            .filter(isContent)
            .map((path) => basename(path)),
        left: () => all().filter((path) => !isContent(path)),
      };
    },
  ],
  [
    'a service',
    () => {
      const folder = newFolder();
      for (const name of readdirSync(s3.folder)) rmSync(join(s3.folder, name), { recursive: true });
      const store = openFileStore({ MAILLAGE_DATA: folder, S3_URL: s3.url });
      // This server writes an object as `<bucket>/<key>._S3rver_object`, and its metadata beside it.
      const ending = '._S3rver_object';
      const isContent = (path: string) => /\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}\._S3rver_object$/.test(path);
      return {
        store,
        kept: () =>
          filesIn(s3.folder)
            .filter(isContent)
            .map((path) => basename(path, ending)),
        left: () => filesIn(folder),
      };
    },
  ],
];

describe.each(kinds)('the file store in %s', (_, open) => {
  it('keeps a content under its hash and gives it back whole', async () => {
    const { store, kept, left } = open();
    const content = randomBytes(3_000_000);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await store.put(Readable.from([content.subarray(0, 1_000_000), content.subarray(1_000_000)]))).toEqual({
      sha256,
      size: 3_000_000,
    });
    expect([kept(), left()]).toEqual([[sha256], []]);
    expect(content.equals(await buffer(store.open(sha256)))).toBe(true);
    expect(await store.has(sha256)).toBe(true);
  });

  it('keeps the same content once, and an empty one too', async () => {
    const { store, kept } = open();
    await Promise.all(Array.from({ length: 5 }, () => store.put(Readable.from([Buffer.from('the same')]))));
    expect(kept()).toHaveLength(1);
    const { sha256, size } = await store.put(Readable.from([]));
    expect([size, await buffer(store.open(sha256))]).toEqual([0, Buffer.alloc(0)]);
  });

  it('leaves nothing of a content that stops before its end', async () => {
    const { store, kept, left } = open();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('cut');
      })(),
    );
    await expect(store.put(broken)).rejects.toThrow('cut');
    expect([kept(), left()]).toEqual([[], []]);
  });

  it('says that a content is not there, and that none is', async () => {
    const { store } = open();
    const nothing = 'a'.repeat(64);
    expect(await store.has(nothing)).toBe(false);
    await expect(buffer(store.open(nothing))).rejects.toMatchObject({ code: 'ENOENT' });
    await store.remove(nothing);
  });

  it('names what it has kept for long, and takes it away when told', async () => {
    const { store } = open();
    const old = await store.put(Readable.from(['old']));
    // Services tell the time of a content to the second.
    await wait(1100);
    const between = new Date();
    await wait(1100);
    const recent = await store.put(Readable.from(['recent']));
    const found: string[] = [];
    for await (const sha256 of store.keptBefore(between)) found.push(sha256);
    expect(found).toEqual([old.sha256]);
    expect(await store.has(recent.sha256)).toBe(true);
    await store.remove(old.sha256);
    expect(await store.has(old.sha256)).toBe(false);
  });

  it('lets go of a content that nobody reads to its end', async () => {
    const { store } = open();
    const { sha256 } = await store.put(Readable.from([randomBytes(5_000_000)]));
    for (let times = 0; times < 60; times += 1) {
      const content = store.open(sha256);
      await new Promise((resolve) => content.once('readable', resolve));
      content.destroy();
    }
    expect(await store.has(sha256)).toBe(true);
  });
});

describe('the file store in a folder', () => {
  it('clears what a crash left half done', async () => {
    const folder = newFolder();
    const store = folderFileStore(folder);
    const { sha256 } = await store.put(Readable.from(['whole']));
    const [path = ''] = filesIn(folder);
    const draft = join(folder, 'drafts', 'left');
    spawnSync('cp', [path, draft]);
    utimesSync(draft, new Date('2026-01-01'), new Date('2026-01-01'));
    for await (const old of store.keptBefore(new Date('2026-01-02'))) throw new Error(old);
    expect(filesIn(folder)).toEqual([path]);
    expect(path.endsWith(sha256)).toBe(true);
  });
});

describe('the file store in a service', () => {
  const tried = () => kinds[1]?.[1]() as Tried;

  it('says in words that the service is away, keeps no half content, and goes on when it is back', async () => {
    const { store, kept, left } = tried();
    const { sha256 } = await store.put(Readable.from(['before']));
    await s3.kill();
    const away = { code: 'FILE_STORE_AWAY', cause: expect.anything() };
    await expect(store.put(Readable.from(['during']))).rejects.toMatchObject(away);
    await expect(store.has(sha256)).rejects.toMatchObject(away);
    await expect(buffer(store.open(sha256))).rejects.toMatchObject(away);
    await expect(store.ping()).rejects.toThrow();
    expect(left()).toEqual([]);
    await s3.start();
    await store.ping();
    expect(kept()).toEqual([sha256]);
    expect(String(await buffer(store.open(sha256)))).toBe('before');
  });

  it('signs what it asks for, and says in words that its key is not the right one', async () => {
    const strict = await startS3({ strict: true });
    const open = (url: string) => openFileStore({ MAILLAGE_DATA: newFolder(), S3_URL: url });
    const { sha256 } = await open(strict.url).put(Readable.from(['a']));
    expect(String(await buffer(open(strict.url).open(sha256)))).toBe('a');
    const wrong = open(strict.url.replace('S3RVER@', 'WRONG@'));
    const refused = { code: 'FILE_STORE_AWAY', cause: expect.objectContaining({ name: 'SignatureDoesNotMatch' }) };
    await expect(wrong.put(Readable.from(['b']))).rejects.toMatchObject(refused);
    await expect(buffer(wrong.open(sha256))).rejects.toMatchObject(refused);
    await strict.close();
  });

  it.each([
    ['after one refusal that will pass', [503, 200], 2, undefined],
    ['no more than three times', [500, 503, 502, 200], 3, 'FILE_STORE_AWAY'],
    ['in vain when there is no room', [507, 507, 507], 3, 'FILE_STORE_FULL'],
    ['never when it is not allowed', [403, 200], 1, 'FILE_STORE_AWAY'],
  ])('sends a content again, whole and with its hash, %s', async (_, statuses, times, code) => {
    const content = randomBytes(300_000);
    const hashes: unknown[] = [];
    const server = createServer(async (request, response) => {
      const received = await buffer(request);
      hashes.push([request.headers['x-amz-content-sha256'], createHash('sha256').update(received).digest('hex')]);
      response.writeHead(statuses[hashes.length - 1] ?? 500).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const store = openFileStore({ MAILLAGE_DATA: newFolder(), S3_URL: `http://key:secret@127.0.0.1:${port}/files` });
    const put = store.put(Readable.from([content]));
    const outcome = await put.then(
      () => undefined,
      (error) => error.code,
    );
    server.closeAllConnections();
    server.close();
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect([outcome, hashes]).toEqual([code, Array.from({ length: times }, () => [sha256, sha256])]);
  });

  it('names no content among what others keep in the same bucket', async () => {
    const { store } = tried();
    const { library, client } = await other();
    const name = 'b'.repeat(64);
    for (const Key of ['notes.txt', name, `elsewhere/${name}`]) {
      await client.send(new library.PutObjectCommand({ Bucket: 'files', Key, Body: 'a' }));
    }
    for await (const sha256 of store.keptBefore(new Date(Date.now() + 60_000))) throw new Error(sha256);
    client.destroy();
  });
});

async function other() {
  const library = await import('@aws-sdk/client-s3');
  const client = new library.S3Client({
    endpoint: new URL(s3.url).origin,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  });
  return { library, client };
}

const fullDisk = newFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', fullDisk]).status === 0;
if (!mounted) it.todo('A FULL DISK WAS NOT TRIED: mounting one needs root');

(mounted ? describe : describe.skip)('on a full disk', () => {
  afterAll(() => spawnSync('umount', [fullDisk]));

  it.each(['a folder', 'a service'])('says so, keeps no half file, and goes on with what fits (%s)', async (kind) => {
    const place = { MAILLAGE_DATA: fullDisk, ...(kind === 'a service' ? { S3_URL: s3.url } : {}) };
    const store = openFileStore(place);
    await expect(store.put(Readable.from([randomBytes(2_000_000)]))).rejects.toMatchObject({ code: 'FILE_STORE_FULL' });
    expect(filesIn(fullDisk)).toEqual([]);
    const { sha256 } = await store.put(Readable.from([randomBytes(1000)]));
    expect(await store.has(sha256)).toBe(true);
    await store.remove(sha256);
  });
});
