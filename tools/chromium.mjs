import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { installDebian } from './debian.mjs';
import { printRefusal, Refusal } from './refusal.mjs';

/**
 * Finds a Chromium for the journeys, or brings one: the Debian package when we are root, Playwright's own otherwise.
 * `node tools/chromium.mjs` prints its path.
 */

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * @returns {Promise<string>} absolute path of the executable
 * @throws {Refusal} none found and none could be installed
 */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new Refusal(
      `CHROMIUM_PATH n’existe pas : ${CHROMIUM_PATH}.`,
      `CHROMIUM_PATH does not exist: ${CHROMIUM_PATH}.`,
    );
  }
  return installed() ?? (await playwrightOwn()) ?? fromDebian() ?? (await fromPlaywright()) ?? refuse();
}

function installed() {
  return USUAL.find((path) => existsSync(path));
}

function fromDebian() {
  return installDebian('chromium', 'Installation de Chromium / Installing Chromium') ? installed() : undefined;
}

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function fromPlaywright() {
  console.error('  Installation de Chromium (Playwright)… / Installing Chromium (Playwright)…');
  const cli = new URL('../node_modules/@playwright/test/cli.js', import.meta.url).pathname;
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore' });
  return playwrightOwn();
}

/** @returns {never} */
function refuse() {
  throw new Refusal(
    'Aucun Chromium trouvé ni installé. Donnez son chemin avec CHROMIUM_PATH.',
    'No Chromium found nor installed. Give its path with CHROMIUM_PATH.',
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await findChromium().then(console.log, (error) => {
    printRefusal(error);
    process.exitCode = 1;
  });
}
