import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { type ApiProcess, isReady, startApiProcess } from '../support/api-process.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { damageOf, type OwnPostgres, startOwnPostgres } from '../support/own-postgres.ts';
import { ApiClient } from '../support/start-api.ts';
import { givenSecretary, Ledger, type Secretary, scheduled } from './ledger.ts';

/** The promise: a disk without room is said in a sentence; nothing is half kept, and what fits again is kept again. */
const places: string[] = [];

function smallDisk(megabytes: number): string {
  const place = mkdtempSync(join(tmpdir(), 'maillage-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', place]);
  if (status !== 0) throw new Error('a small disk cannot be mounted here');
  places.push(place);
  return place;
}

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  try {
    return smallDisk(1) !== '';
  } catch {
    return false;
  }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

/** Takes all the room but what is left, in bytes. */
function fill(place: string, left: number): string {
  const path = join(place, 'filler');
  const { bavail, bsize } = statfsSync(place);
  writeFileSync(path, Buffer.alloc(bavail * bsize - left));
  return path;
}

const isPossible = canMount();
if (!isPossible) it.todo('A SMALL DISK CANNOT BE MOUNTED HERE (root only): no disk was filled');

(isPossible ? describe : describe.skip)('a disk that is full', () => {
  afterAll(() => {
    for (const place of places) {
      spawnSync('umount', [place]);
      rmSync(place, { recursive: true, force: true });
    }
  });

  describe('under the files', () => {
    let database: TestDatabase;
    let secretary: Secretary;
    let api: ApiProcess;
    let place: string;
    beforeAll(async () => {
      database = await freshDatabase(allEntities());
      secretary = await givenSecretary(database.dataSource);
      place = smallDisk(4);
      api = await startApiProcess({ env: { DATABASE_URL: database.url }, folder: place });
      await api.ready();
    }, 180_000);
    afterAll(async () => {
      await api.end();
      await database.close();
    });

    const upload = async (bytes: number) => {
      const form = new FormData();
      form.append('file', new Blob([randomBytes(bytes)]), 'rapport.pdf');
      const client = new ApiClient(api.url, secretary.session);
      const answer = await client.fetch(`/files?networkId=${secretary.networkId}`, {
        method: 'POST',
        body: form,
        headers: { origin: `http://localhost:${api.port}` },
      });
      return { status: answer.status, body: (await answer.json()) as { errors?: { message: string }[] } };
    };
    const rows = async () =>
      (await database.dataSource.query('select count(*)::int as count from platform_file'))[0].count;

    it('refuses the upload with a sentence, keeps neither half a file nor a row, and keeps what fits', async () => {
      const refused = await upload(6 * 2 ** 20);
      expect(refused.status).toBe(507);
      expect(refused.body.errors?.[0]?.message).toContain('plus de place pour de nouveaux fichiers');
      expect(filesIn(place)).toEqual([]);
      expect(await rows()).toBe(0);

      expect((await upload(2 ** 20)).status).toBe(201);
      expect(filesIn(place)).toHaveLength(1);
      expect(await rows()).toBe(1);
    });

    it('twin: a content written straight to its place stays there by half', async () => {
      const straight = join(place, 'straight');
      await expect(writeFile(straight, randomBytes(6 * 2 ** 20))).rejects.toThrow('ENOSPC');
      expect(filesIn(place).map(({ name }) => name)).toContain('straight');
      rmSync(straight);
    });

    it('turns /ready red before it is full', async () => {
      expect(await isReady(api.url)).toBe(true);
      const filler = fill(place, 100_000);
      expect(await isReady(api.url)).toBe(false);
      rmSync(filler);
      expect(await isReady(api.url)).toBe(true);
    });
  });

  describe('under the database', () => {
    let postgres: OwnPostgres;
    let db: DataSource;
    let api: ApiProcess;
    let client: ApiClient;
    let secretary: Secretary;
    let place: string;
    beforeAll(async () => {
      place = smallDisk(300);
      postgres = await startOwnPostgres({ folder: join(place, 'data') });
      api = await startApiProcess({ env: { DATABASE_URL: postgres.url } });
      await api.ready();
      db = await createDataSource({ url: postgres.url, entities: allEntities(), poolSize: 2 }).initialize();
      secretary = await givenSecretary(db);
      client = new ApiClient(api.url, secretary.session);
    }, 180_000);
    afterAll(async () => {
      await api.end();
      await db.destroy();
      await postgres.remove();
    });

    it('refuses the write with a sentence, keeps all that was acknowledged, and takes writes again with some room', async () => {
      const ledger = new Ledger(client, secretary.bodyId);
      await ledger.write(20);
      const filler = fill(place, 0);
      const refusals = new Set<string>();
      for (let number = 0; number < 400 && refusals.size === 0; number += 1) {
        const title = `Réunion ${1000 + number}`;
        await scheduled(client, secretary.bodyId, title).then(
          (id) => ledger.acknowledged.set(title, id),
          (error: Error) => refusals.add(/"code":"(\w+)"/.exec(error.message)?.[1] ?? error.message),
        );
      }
      expect([...refusals]).toEqual(['DATABASE_FULL']);
      rmSync(filler);
      await ledger.write(20);
      expect(await ledger.compare(db)).toEqual({ lost: 0, doubled: 0, withoutFact: 0 });
      expect(await damageOf(postgres)).toEqual([]);
      expect(api.outcome()).toBeUndefined();
    }, 180_000);
  });
});
