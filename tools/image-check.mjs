import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installDebian } from './debian.mjs';
import { startPostgres } from './postgres.mjs';
import { freePort } from './processes.mjs';
import { printRefusal, Refusal } from './refusal.mjs';

/**
 * `npm run image:check`: builds docker/Dockerfile with `buildah`, without a Docker engine and without a registry of images,
 * then runs the image and asks it what an operator would: is it ready, who is it, how large is it, does it leave in time.
 * For Debian 12, as root. The two bases are made of Debian's packages and npm's Node, and kept for the next time; they
 * stand for the public ones that the Dockerfile names, which this does not try.
 */
const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'maillage', 'image');
const MAXIMUM_MEGABYTES = 250;
const STOP_SECONDS = 10;
const [BASE, RUN_BASE, IMAGE] = ['localhost/maillage-base', 'localhost/maillage-run-base', 'localhost/maillage-check'];
const ISOLATION = ['--isolation', 'chroot'];
/** Of the image; as in docker/Dockerfile. */
const USER_ID = 10_001;

async function main() {
  if (process.getuid?.() !== 0) throw new Refusal('Cette commande demande root.', 'This command needs root.');
  for (const name of ['buildah', 'mmdebstrap']) {
    if (spawnSync(name, ['--version']).error && !installDebian(name, name)) {
      throw new Refusal(`${name} manque (paquet Debian).`, `${name} is missing (Debian package).`);
    }
  }
  makeBases();
  const began = Date.now();
  const bases = ['--build-arg', `BASE=${BASE}`, '--build-arg', `RUN_BASE=${RUN_BASE}`];
  const options = ['--format', 'docker', '--layers', '--pull-never', ...ISOLATION, ...bases, '-f', 'docker/Dockerfile'];
  buildah(['bud', ...options, '-t', IMAGE, ROOT], 'inherit');
  console.log(`  image: built in ${seconds(began)} s`);
  checkConfiguration();
  await checkRunning();
}

/** What the Dockerfile builds on, and what it runs on: Debian 12 with Node and npm; C and C++ libraries alone. */
function makeBases() {
  mkdirSync(CACHE, { recursive: true });
  if (!has(BASE)) {
    const tar = debian('base', ['--variant=minbase', '--include=ca-certificates']);
    const npm = dirname(dirname(process.env.npm_execpath ?? '/usr/lib/node_modules/npm/bin/npm-cli.js'));
    const certificates = process.env.NODE_EXTRA_CA_CERTS;
    const inside = '/etc/ssl/certs/ca-certificates.crt';
    commit(BASE, tar, (container) => {
      buildah(['copy', '-q', container, process.execPath, '/usr/local/bin/node']);
      buildah(['copy', '-q', container, npm, '/usr/local/lib/node_modules/npm']);
      // A house whose registry is behind its own authority.
      if (certificates) buildah(['copy', '-q', container, certificates, inside]);
      buildah(['config', '--env', `NODE_EXTRA_CA_CERTS=${inside}`, container]);
      const links = ['npm', 'npx'].map(
        (name) => `ln -s ../lib/node_modules/npm/bin/${name}-cli.js /usr/local/bin/${name}`,
      );
      buildah(['run', ...ISOLATION, container, '--', 'sh', '-c', links.join(' && ')]);
    });
  }
  if (!has(RUN_BASE)) {
    commit(RUN_BASE, debian('run', ['--variant=extract', '--include=base-files,libc6,libgcc-s1,libstdc++6']), () => {});
  }
}

/** @param {string} name @param {string[]} options @returns {string} path of its archive */
function debian(name, options) {
  const tar = join(CACHE, `${name}.tar`);
  if (!existsSync(tar)) run('mmdebstrap', [...options, 'bookworm', tar]);
  return tar;
}

/** @param {string} name @param {string} tar @param {(container: string) => void} change */
function commit(name, tar, change) {
  const container = buildah(['from', 'scratch']);
  buildah(['add', '-q', container, tar, '/']);
  change(container);
  buildah(['commit', '-q', container, name]);
  buildah(['rm', container]);
}

/** What the image says of itself: who runs, what is asked of its health, and its size. */
function checkConfiguration() {
  const { Docker } = JSON.parse(buildah(['inspect', '--type', 'image', IMAGE]));
  const { User, Healthcheck, Env } = Docker.config;
  expect(User === `${USER_ID}:${USER_ID}`, `it runs as ${User}`);
  expect(Healthcheck?.Test?.[0] === 'CMD', 'it has a health check that needs no shell');
  expect(Env.includes('NODE_ENV=production'), 'it refuses the demonstration mode');
  const [{ size }] = JSON.parse(buildah(['images', '--json', IMAGE]));
  expect(Number.parseFloat(size) < MAXIMUM_MEGABYTES && /MB$/.test(size), `it weighs ${size}`);
}

/** Runs the image against a PostgreSQL of its own: health as the image asks it, a page, a role, and the way it leaves. */
async function checkRunning() {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-image-'));
  run('chmod', ['711', folder]);
  const postgres = await startPostgres({ dataFolder: folder, durable: false });
  const container = buildah(['from', '--pull-never', IMAGE]);
  const port = await freePort();
  const { Docker } = JSON.parse(buildah(['inspect', '--type', 'image', IMAGE]));
  const { Entrypoint, Cmd, Healthcheck } = Docker.config;
  const env = { DATABASE_URL: postgres.url, MAILLAGE_SECRET: 'a secret for this check, thirty-two signs', PORT: port };
  const settings = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const within = ['run', ...ISOLATION, ...settings, container, '--'];
  const product = spawn('buildah', [...within, ...Entrypoint, ...Cmd], { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => product.once('close', resolve));
  try {
    const began = Date.now();
    while (spawnSync('buildah', [...within, ...Healthcheck.Test.slice(1)]).status !== 0) {
      if (product.exitCode !== null || Date.now() - began > 120_000) throw new Error('it never became healthy');
      await wait(500);
    }
    expect(true, `it is healthy after ${seconds(began)} s, on an empty database`);
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(page.ok && (await page.text()).includes('<div id="root">'), 'it serves the web client');
    const pid = pidOf(port);
    const status = spawnSync('grep', ['^Uid:', `/proc/${pid}/status`], { encoding: 'utf8' }).stdout;
    expect(
      status
        .split(/\s+/)
        .slice(1, 5)
        .every((id) => Number(id) === USER_ID),
      `its process is of user ${USER_ID}`,
    );
    const stopped = Date.now();
    process.kill(pid, 'SIGTERM');
    await ended;
    expect(Date.now() - stopped < STOP_SECONDS * 1000, `it left in ${seconds(stopped)} s when asked`);
  } finally {
    if (product.exitCode === null) process.kill(pidOf(port), 'SIGKILL');
    spawnSync('buildah', ['rm', container]);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The process of the image: it is told from ours by the port in its environment. @param {number} port */
function pidOf(port) {
  const found = spawnSync('sh', ['-c', `grep -lz '^PORT=${port}$' /proc/[0-9]*/environ`], { encoding: 'utf8' });
  const pids = found.stdout.split('\n').flatMap((path) => {
    const pid = Number(path.split('/')[2]);
    const words = pid ? spawnSync('cat', [`/proc/${pid}/cmdline`], { encoding: 'utf8' }).stdout : '';
    return words.startsWith('/usr/local/bin/node') && words.includes('dist/api/main.js') ? [pid] : [];
  });
  if (!pids[0]) throw new Error('the process of the image is gone');
  return pids[0];
}

/** @param {string} name */
const has = (name) => spawnSync('buildah', ['inspect', '--type', 'image', name]).status === 0;

/** @param {string[]} parameters @param {'pipe' | 'inherit'} [output] @returns {string} */
const buildah = (parameters, output) => run('buildah', parameters, output);

/** @param {string} command @param {string[]} parameters @param {'pipe' | 'inherit'} [output] @returns {string} */
function run(command, parameters, output = 'pipe') {
  const options = { encoding: /** @type {const} */ ('utf8'), stdio: ['ignore', output, output], maxBuffer: 2 ** 26 };
  const { status, stdout, stderr } = spawnSync(command, parameters, /** @type {object} */ (options));
  if (status !== 0) throw new Error(`${command} ${parameters[0]}: ${stderr ?? `code ${status}`}`);
  return String(stdout ?? '').trim();
}

/** @param {boolean} isSo @param {string} words */
function expect(isSo, words) {
  if (!isSo) throw new Error(`${words}: that is not what was promised`);
  console.log(`  image: ${words}`);
}

/** @param {number} since */
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);

try {
  await main();
} catch (error) {
  printRefusal(error);
  process.exitCode = 1;
}
