import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../apps/api/src/platform/config/config.ts';
import { nodeFlags } from '../../tools/node-flags.mjs';
import { configurationVariables } from '../support/configuration.ts';

/** What an operator starts on one machine. SCOPE: no Docker engine runs here; the images are not pulled. */
const docker = join(import.meta.dirname, '../../docker');
const text = (name: string) => readFileSync(join(docker, name), 'utf8');

interface Service {
  environment?: Record<string, string | number>;
  healthcheck?: unknown;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  volumes?: string[];
}
const services = (): Record<string, Service> => parse(text('compose.yml'), { merge: true }).services;
const filledIn = () =>
  text('.env.example').replace(/^(\w+(?:PASSWORD|SECRET))=$/gm, '$1=0123456789abcdef0123456789abcdef');

const hasCompose = spawnSync('docker-compose', ['version']).status === 0;
if (!hasCompose)
  it.todo('COMPOSE FILES WERE NOT VALIDATED: docker-compose is not installed (apt-get install docker-compose)');

(hasCompose ? describe : describe.skip)('the compose files', () => {
  it.each(['compose.yml', 'compose.dev.yml'])('%s is well formed, with the example of settings filled in', (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-compose-'));
    const settings = join(folder, 'env');
    writeFileSync(settings, filledIn());
    const compose = ['-f', join(docker, file), '--env-file', settings, 'config', '-q'];
    const { status, stderr } = spawnSync('docker-compose', compose, { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('of one machine refuses to start without its secrets, and names them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-compose-'));
    const settings = join(folder, 'env');
    writeFileSync(settings, text('.env.example'));
    const compose = ['-f', join(docker, 'compose.yml'), '--env-file', settings, 'config', '-q'];
    const { status, stderr } = spawnSync('docker-compose', compose, { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(status).not.toBe(0);
    expect(stderr).toContain('set it in docker/.env');
  });
});

describe('the compose file of one machine', () => {
  it('gives the product variables that it knows, with values that it takes', () => {
    const values = Object.fromEntries(
      filledIn()
        .split('\n')
        .filter((line) => /^\w+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const used = [...text('compose.yml').matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !(name in values) && name !== 'LOG_LEVEL')).toEqual([]);
    const known = configurationVariables().map(({ name }) => name);
    for (const name of ['api-a', 'api-b', 'worker']) {
      const environment = services()[name]?.environment ?? {};
      expect(Object.keys(environment).filter((key) => !known.includes(key))).toEqual([]);
      const env = Object.entries(environment).map(([key, value]) => [
        key,
        String(value).replace(
          /\$\{(\w+)(?::[-?]([^}]*))?\}/g,
          (_, used: string, other: string) => values[used] || other,
        ),
      ]);
      expect(readConfig({ ...Object.fromEntries(env), NODE_ENV: 'production' }).PUBLIC_URL).toBe(
        'https://maillage.example.org',
      );
    }
  });

  it('waits for what each part needs, keeps what must be kept, and opens no port to the world but those of the proxy', () => {
    const all = services();
    for (const [name, { depends_on = {} }] of Object.entries(all)) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        expect([name, needed, condition]).toEqual([name, needed, 'service_healthy']);
        expect(needed.startsWith('api') || all[needed]?.healthcheck !== undefined).toBe(true);
      }
    }
    const open = Object.entries(all).filter(([, { ports = [] }]) =>
      ports.some((port) => !port.startsWith('127.0.0.1:')),
    );
    expect(open.map(([name]) => name)).toEqual(['proxy']);
    for (const name of ['api-a', 'worker', 'postgres', 'redis', 'proxy'])
      expect(all[name]?.volumes?.[0]).toMatch(/^(\w+:\/|\.\/)/);
  });
});

it('every launcher runs Node as npm start does', () => {
  const quoted = nodeFlags.map((flag) => `"${flag}", `).join('');
  expect(text('Dockerfile')).toContain(`"/usr/local/bin/node", ${quoted}"dist/api/main.js"`);
  expect(text('maillage@.service')).toContain(`/node ${nodeFlags.join(' ')} dist/api/main.js`);
});
