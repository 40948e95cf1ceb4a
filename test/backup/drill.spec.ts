import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { allEntities } from '../../apps/api/src/create-services.ts';
import { createDataSource } from '../../apps/api/src/platform/database/data-source.ts';
import { freePort } from '../../tools/processes.mjs';
import { openedSession } from '../faults/ledger.ts';
import { givenIn } from '../support/given.ts';
import { ApiClient } from '../support/start-api.ts';
import { uploadBy } from '../support/upload.ts';

/**
 * The promise of `npm run backup` and `npm run restore`: an archive taken while people write brings back, on an empty
 * machine, every row and every file that was acknowledged before its moment; and nothing else opens it. Real `npm start`,
 * real PostgreSQL, real files. SCOPE: a small data set; docs/how-to/back-up-and-restore.md says what a gigabyte takes.
 */
const root = join(import.meta.dirname, '../..');
/** A cold build may come first. */
const timeoutMs = 300_000;
const addToolText =
  'mutation ($input: AddToolInput!) { addTool(input: $input) { tool { id versions { id number } } } }';

interface Acknowledged {
  toolId: string;
  versionId: string;
  sha256: string;
  at: number;
}

let folder: string;
let session: string;
let networkId: string;
/** File of an index of tools, below the cluster. */
let indexPath: string;
let archive: string;
let asOf: number;
const ledger: Acknowledged[] = [];
const children: ChildProcess[] = [];
const env = () => ({ ...process.env, DATABASE_URL: '', S3_URL: '', XDG_CONFIG_HOME: join(folder, 'config') });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-drill-'));
  archive = join(folder, 'away', 'one.maillage');
  const product = await startProduct('here');
  ({ session, networkId, indexPath } = await furnish('here'));
  const writers = await startWriters(product.url);
  while (ledger.length < 20) await wait(20);
  const words = await tool('backup', ['--to', archive], { MAILLAGE_DATA: join(folder, 'here') });
  asOf = Date.parse(/state of (\S+)\)/.exec(words.said)?.[1] ?? '');
  const during = ledger.length;
  while (ledger.length < during + 10) await wait(20);
  await writers.stop();
  await product.stop();
}, timeoutMs);

afterAll(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await stopped(child);
  rmSync(folder, { recursive: true, force: true });
}, timeoutMs);

describe('A backup taken while people write', () => {
  it('was taken under way: writes were acknowledged before, during and after it', () => {
    expect(ledger.filter(({ at }) => at < asOf).length).toBeGreaterThan(20);
    expect(ledger.filter(({ at }) => at >= asOf).length).toBeGreaterThan(5);
  });

  it('is for its owner alone, holds no readable word, and draws its key outside the data', () => {
    const key = join(folder, 'config', 'maillage', 'backup.key');
    expect([archive, key].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(readFileSync(archive).includes(readFileSync(key, 'utf8').trim())).toBe(false);
    expect(readdirSync(join(folder, 'away'))).toEqual(['one.maillage']);
  });

  it(
    'comes back elsewhere: every acknowledged row, every file, and the product on top',
    async () => {
      const { code, said } = await tool('restore', ['--from', archive, '--to', join(folder, 'there')]);
      expect(said).toContain('Database checked by amcheck');
      expect(said).toContain('equal hashes');
      expect(code).toBe(0);
      expect(readdirSync(join(folder, 'there')).sort()).toEqual(['files', 'postgres', 'secrets']);

      const product = await startProduct('there');
      const client = new ApiClient(product.url, session);
      const wanted = ledger.filter(({ at }) => at < asOf);
      const lost: Acknowledged[] = [];
      for (const entry of wanted) {
        const answer = await client.fetch(`/files/tools.version/${entry.versionId}`);
        const content = Buffer.from(await answer.arrayBuffer());
        if (answer.status !== 200 || hash(content) !== entry.sha256) lost.push(entry);
      }
      expect(lost).toEqual([]);
      await product.stop();
    },
    timeoutMs,
  );
});

describe('A restoration is refused', () => {
  /** One sentence in each language, an exit code, and nothing left of it. */
  async function refused(from: string, extra: NodeJS.ProcessEnv = {}, to = join(folder, 'refused')): Promise<string> {
    const existed = existsSync(to);
    const { code, said } = await tool('restore', ['--from', from, '--to', to], extra);
    expect(code).toBe(1);
    expect(said).not.toMatch(/undefined|Error:|\.mjs:\d+|\n\s+at /);
    expect(existsSync(to)).toBe(existed);
    return said;
  }

  it('when one byte of the archive was altered, or its end is missing', async () => {
    const bytes = readFileSync(archive);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(join(folder, 'altered'), bytes);
    expect(await refused(join(folder, 'altered'))).toContain('is damaged');
    writeFileSync(join(folder, 'short'), readFileSync(archive).subarray(0, -1000));
    expect(await refused(join(folder, 'short'))).toContain('is damaged');
  });

  it('without its key, and with another one', async () => {
    const nowhere = { XDG_CONFIG_HOME: join(folder, 'nowhere') };
    expect(await refused(archive, nowhere)).toContain('The key of the backup is missing');
    const other = { MAILLAGE_BACKUP_KEY: randomBytes(32).toString('base64url') };
    expect(await refused(archive, other)).toContain('was sealed by another key');
    expect(await refused(archive, { MAILLAGE_BACKUP_KEY: 'short' })).toContain(
      'MAILLAGE_BACKUP_KEY holds no backup key',
    );
  });

  it('into a folder that holds something, which it leaves as it is', async () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'precious'), 'x');
    expect(await refused(archive, {}, full)).toContain('is not empty');
    expect(readdirSync(full)).toEqual(['precious']);
  });
});

describe('A restoration notices what was damaged before the backup', () => {
  /** Backs the damaged folder up, and gives what its restoration says. */
  async function restored(name: string): Promise<string> {
    const from = join(folder, `${name}.maillage`);
    expect(await tool('backup', ['--to', from], { MAILLAGE_DATA: join(folder, 'here') })).toMatchObject({ code: 0 });
    const { code, said } = await tool('restore', ['--from', from, '--to', join(folder, name)]);
    expect(code).toBe(1);
    expect(existsSync(join(folder, name))).toBe(false);
    return said;
  }

  it(
    'by a content that is gone, or another than its name',
    async () => {
      const { sha256 = '' } = ledger[0] ?? {};
      const path = join(folder, 'here', 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
      const content = readFileSync(path);
      writeFileSync(path, 'altered');
      expect(await restored('altered-file')).toContain(`${sha256} : altéré / altered`);
      writeFileSync(path, content);
    },
    timeoutMs,
  );

  it(
    'by a page of an index',
    async () => {
      const path = join(folder, 'here', 'postgres', indexPath);
      const pages = readFileSync(path);
      const page = Buffer.from(pages);
      page[2 * 8192 - 40] = (page[2 * 8192 - 40] ?? 0) ^ 1;
      writeFileSync(path, page);
      expect(await restored('altered-page')).toMatch(/The restored database is damaged \(.*(tools_tool|invalid page)/);
      writeFileSync(path, pages);
    },
    timeoutMs,
  );
});

describe('A backup is refused', () => {
  const here = () => ({ MAILLAGE_DATA: join(folder, 'here') });

  it('where there is no database, and for a key kept among the data', async () => {
    const nothing = await tool('backup', [], { MAILLAGE_DATA: join(folder, 'nothing') });
    expect(nothing).toMatchObject({ code: 1, said: expect.stringContaining('There is no embedded database') });
    const inside = { ...here(), MAILLAGE_BACKUP_KEY_FILE: join(folder, 'here', 'backup.key') };
    const kept = await tool('backup', [], inside);
    expect(kept).toMatchObject({ code: 1, said: expect.stringContaining('cannot be in the data folder') });
  });

  (canMount() ? it : it.skip)(
    'by a disk that is full, and leaves no half archive',
    async () => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      mountSmallDisk(disk);
      try {
        const { code, said } = await tool('backup', ['--to', join(disk, 'one.maillage')], here());
        expect(said).toContain('is full: the backup was not kept');
        expect(code).toBe(1);
        expect(readdirSync(disk)).toEqual([]);
      } finally {
        spawnSync('umount', [disk]);
      }
    },
    timeoutMs,
  );
});

/** `npm start` on a folder of the drill, without the demonstration. */
async function startProduct(name: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env(), PORT: String(port), MAILLAGE_DATA: join(folder, name), MAILLAGE_DEMO: 'off', LOG_LEVEL: 'warn' },
  });
  children.push(child);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  while (!words.includes('Maillage is ready')) {
    if (child.exitCode !== null) throw new Error(words);
    await wait(50);
  }
  return { url: `http://127.0.0.1:${port}`, stop: () => stopped(child) };
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });
}

/** A network and one who administers it, put in beside the product. */
async function furnish(name: string): Promise<{ session: string; networkId: string; indexPath: string }> {
  const [, , , port] = readFileSync(join(folder, name, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(folder, name, 'secrets', 'maillage'), 'utf8').trim();
  const url = `postgresql://maillage:${password}@127.0.0.1:${port}/maillage`;
  const dataSource = await createDataSource({ url, entities: allEntities(), poolSize: 2 }).initialize();
  try {
    const given = givenIn(dataSource);
    const network = await given.network();
    const person = await given.person({ network });
    await given.mandate({ body: { id: network.coordinationBodyId }, person });
    const [{ path }] = await dataSource.query(`select pg_relation_filepath('pk_tools_tool') as path`);
    return { session: await openedSession(given, person), networkId: network.id, indexPath: path };
  } finally {
    await dataSource.destroy();
  }
}

/** Three people who add tools as fast as they are answered. */
async function startWriters(url: string): Promise<{ stop(): Promise<void> }> {
  let going = true;
  const write = async (client: ApiClient) => {
    while (going) {
      const content = randomBytes(20_000);
      const { id: fileId } = await uploadBy(client, { id: networkId }, { content, filename: 'fiche.bin' });
      const input = { networkId, title: `Outil ${ledger.length}`, fileId };
      const { addTool } = await client.must(addToolText, { input });
      const at = Date.now();
      ledger.push({ toolId: addTool.tool.id, versionId: addTool.tool.versions[0].id, sha256: hash(content), at });
    }
  };
  const client = new ApiClient(url, session);
  const writers = Promise.all([1, 2, 3].map(() => write(client)));
  return {
    stop: async () => {
      going = false;
      await writers;
    },
  };
}

/** Runs a tool to its end. */
function tool(
  name: string,
  parameters: string[],
  extra: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...env(), ...extra } };
    const child = spawn(process.execPath, [join(root, `tools/${name}.mjs`), ...parameters], options);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('close', (code) => resolve({ code, said }));
  });
}

const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');

function mountSmallDisk(path: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path]).status === 0;
}

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'maillage-disk-'));
  const mounted = mountSmallDisk(place);
  if (mounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true });
  return mounted;
}
