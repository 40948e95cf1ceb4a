import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort, isAlive } from '../../tools/processes.mjs';

/**
 * What `npm start` promises to whoever stops it, kills it, or gives it a bad folder: real npm, real build, real
 * PostgreSQL. SCOPE: the build itself must succeed; the power of the machine is not cut.
 */
const root = join(import.meta.dirname, '../..');
/** A cold build may come first. */
const timeoutMs = 120_000;

let port: number;
let folder: string;
const runs: Run[] = [];

interface Run {
  process: ChildProcess;
  words: () => string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** One folder for all: the first start on it is long, and a stop or a kill must leave it fit for the next start. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-start-'));
});

beforeEach(async () => {
  port = await freePort();
});

afterEach(async () => {
  for (const { process: run, ended } of runs.splice(0)) {
    if (run.exitCode === null && run.signalCode === null) run.kill('SIGTERM');
    await ended;
  }
  for (const pid of left()) process.kill(pid, 'SIGKILL');
}, timeoutMs);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In a group of its own, as a terminal would do. */
function npmStart(dataFolder = folder, environment: NodeJS.ProcessEnv = {}): Run {
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: String(port),
      MAILLAGE_DATA: dataFolder,
      LOG_LEVEL: 'warn',
      MAILLAGE_DEMO: 'off',
      ...environment,
    },
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  const ended = new Promise<Awaited<Run['ended']>>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  const run = { process: child, words: () => words, ended };
  runs.push(run);
  return run;
}

async function ready(run: Run): Promise<Run> {
  while (!run.words().includes('Maillage is ready')) {
    if (run.process.exitCode !== null) throw new Error(run.words());
    await wait(50);
  }
  return run;
}

/** Living processes of this test: by their environment, and PostgreSQL by its data folder. */
function left(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => isAlive(pid) && (read(pid, 'environ').includes(folder) || read(pid, 'cmdline').includes(folder)));
}

const leftNamed = (part: string) => left().filter((pid) => read(pid, 'cmdline').replaceAll('\0', ' ').includes(part));

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

async function untilNothingLeft(): Promise<number[]> {
  for (const end = Date.now() + 10_000; Date.now() < end && left().length > 0; ) await wait(50);
  return left();
}

const postmaster = () => readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');

/** Asks the embedded server, as the application does. */
async function ask(sql: string): Promise<unknown[]> {
  const password = readFileSync(join(folder, 'secrets', 'maillage'), 'utf8').trim();
  const client = new Client({
    host: '127.0.0.1',
    port: Number(postmaster()[3]),
    user: 'maillage',
    password,
    database: 'maillage',
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const mountSmallDisk = (path: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', path]).status === 0;

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'maillage-disk-'));
  const mounted = mountSmallDisk(place);
  if (mounted) spawnSync('umount', [place]);
  rmSync(place, { recursive: true });
  return mounted;
}

describe('npm start, stopped', () => {
  it.each([
    ['Ctrl-C in a terminal', 'SIGINT', 'group'],
    ['SIGTERM to npm alone', 'SIGTERM', 'npm'],
  ] as const)(
    'by %s: leaves nothing behind and answers 0',
    async (_, signal, target) => {
      const run = await ready(npmStart());
      const pid = run.process.pid ?? 0;
      process.kill(target === 'group' ? -pid : pid, signal);
      expect(await run.ended).toEqual({ code: 0, signal: null });
      expect(await untilNothingLeft()).toEqual([]);
      expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    },
    timeoutMs,
  );

  it(
    'starts again in less than ten seconds, with what was committed',
    async () => {
      const first = await ready(npmStart());
      await ask('create table if not exists kept as select 42 as answer');
      first.process.kill('SIGTERM');
      await first.ended;
      const began = Date.now();
      await ready(npmStart());
      expect(Date.now() - began).toBeLessThan(10_000);
      expect(await ask('select answer from kept')).toEqual([{ answer: 42 }]);
    },
    timeoutMs,
  );
});

describe('npm start, killed', () => {
  it(
    'stops PostgreSQL and says so when the API dies',
    async () => {
      const run = await ready(npmStart());
      for (const pid of leftNamed('dist/api/main.js')) process.kill(pid, 'SIGKILL');
      expect((await run.ended).code).toBe(1);
      expect(run.words()).toContain('Maillage stopped by itself');
      expect(await untilNothingLeft()).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'adopts the PostgreSQL that a killed run left, and loses nothing',
    async () => {
      const run = await ready(npmStart());
      await ask('create table if not exists kept as select 42 as answer');
      const [orphan] = postmaster();
      for (const name of ['tools/start.mjs', 'npm start', 'dist/api/main.js']) {
        for (const pid of leftNamed(name)) process.kill(pid, 'SIGKILL');
      }
      await run.ended;
      expect(isAlive(Number(orphan))).toBe(true);

      const next = await ready(npmStart());
      expect(postmaster()[0]).toBe(orphan);
      expect(await ask('select answer from kept')).toEqual([{ answer: 42 }]);
      next.process.kill('SIGTERM');
      expect((await next.ended).code).toBe(0);
      expect(await untilNothingLeft()).toEqual([]);
    },
    timeoutMs,
  );

  it(
    'brings PostgreSQL back at the same address when it is killed',
    async () => {
      await ready(npmStart());
      const [killed, , , address] = postmaster();
      process.kill(Number(killed), 'SIGKILL');
      const answers = () =>
        fetch(`http://127.0.0.1:${port}/ready`).then(
          (answer) => answer.ok,
          () => false,
        );
      while (await answers()) await wait(20);
      for (const end = Date.now() + 15_000; Date.now() < end && !(await answers()); ) await wait(100);
      expect(await answers()).toBe(true);
      expect(postmaster()[3]).toBe(address);
      expect(postmaster()[0]).not.toBe(killed);
    },
    timeoutMs,
  );
});

describe('npm start, refused', () => {
  /** One sentence in each language, an exit code, and nothing that only a programmer could read. */
  async function refusal(run: Run): Promise<string> {
    const { code } = await run.ended;
    const said = run.words().slice(run.words().lastIndexOf('start.mjs\n') + 'start.mjs\n'.length);
    expect(code).toBe(1);
    expect(said).not.toMatch(/undefined|Error:|\.mjs:\d+|\n\s+at /);
    expect(await untilNothingLeft()).toEqual([]);
    return said;
  }

  it(
    'names the port that is taken',
    async () => {
      const taken = await new Promise<Server>((resolve) => {
        const server = createServer().listen(port, '0.0.0.0', () => resolve(server));
      });
      const said = await refusal(npmStart());
      taken.close();
      expect(said).toContain(`Le port ${port} est déjà pris.`);
      expect(said).toContain(`Port ${port} is already taken.`);
    },
    timeoutMs,
  );

  it(
    'names the folder that cannot be written',
    async () => {
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      const said = await refusal(npmStart(join(file, 'data')));
      expect(said).toContain(`Impossible d’écrire dans le dossier ${file}`);
      expect(said).toContain(`Cannot write in the folder ${file}`);
    },
    timeoutMs,
  );

  (canMount() ? it : it.skip)(
    'says that the disk is full, and leaves no half cluster',
    async () => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      mountSmallDisk(disk);
      try {
        const said = await refusal(npmStart(join(disk, 'data')));
        expect(said).toContain('Le disque est plein');
        expect(said).toContain('The disk is full');
        expect(existsSync(join(disk, 'data', 'postgres'))).toBe(false);
      } finally {
        spawnSync('umount', [disk]);
      }
    },
    timeoutMs,
  );

  it(
    'recognises the data of another PostgreSQL, and a second run on the same data',
    async () => {
      const run = await ready(npmStart());
      const other = join(folder, 'other');
      const second = npmStart(folder, { PORT: String(await freePort()) });
      expect((await second.ended).code).toBe(1);
      expect(second.words()).toContain('Maillage already runs with the data folder');

      run.process.kill('SIGTERM');
      await run.ended;
      cpSync(join(folder, 'postgres'), join(other, 'postgres'), { recursive: true });
      writeFileSync(join(other, 'postgres', 'PG_VERSION'), '17\n');
      const said = await refusal(npmStart(other));
      expect(said).toContain('n’est pas celui d’un PostgreSQL 18 (version trouvée : 17)');
      expect(said).toContain('is not that of a PostgreSQL 18 (version found: 17)');
    },
    timeoutMs,
  );
});

describe('the embedded PostgreSQL', () => {
  it(
    'keeps its passwords to its owner, and serves a role that is no superuser',
    async () => {
      await ready(npmStart());
      for (const name of ['postgres', 'maillage', 'application']) {
        expect(statSync(join(folder, 'secrets', name)).mode & 0o777).toBe(0o600);
      }
      expect(
        await ask(
          `select rolsuper, current_setting('data_checksums') as checksums from pg_roles where rolname = current_user`,
        ),
      ).toEqual([{ rolsuper: false, checksums: 'on' }]);
      const wrong = new Client({
        host: '127.0.0.1',
        port: Number(postmaster()[3]),
        user: 'maillage',
        password: 'x',
        database: 'maillage',
      });
      await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
    },
    timeoutMs,
  );
});
