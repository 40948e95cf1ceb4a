import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * The laws of imports are rules of dependency-cruiser, run over the repository by `npm test`. Here they are shown to
 * bite: a small house is built with one fault per law, and every fault must be found, under its own name.
 * SCOPE: says nothing of the real code; that is the "architecture" step.
 */
const repository = join(import.meta.dirname, '../..');
const feature = 'apps/api/src/features';
const nothing = 'export {};\n';

/** Files of a house where every arrow is right. */
const sound: Record<string, string> = {
  'tsconfig.base.json': JSON.stringify({
    compilerOptions: {
      moduleResolution: 'bundler',
      module: 'esnext',
      allowImportingTsExtensions: true,
      noEmit: true,
      paths: { '@maillage/domain': ['./libs/domain/src/index.ts'] },
    },
  }),
  'package.json': JSON.stringify({
    dependencies: { typeorm: '*', bullmq: '*', '@nestjs/common': '*' },
    devDependencies: { jest: '*' },
  }),
  'libs/domain/src/index.ts': `export * from './governance/rules.ts';\nexport * from './meetings/rules.ts';\n`,
  'libs/domain/src/governance/rules.ts': 'export const rule = 1;\n',
  'libs/domain/src/meetings/rules.ts': `export { rule as known } from '../governance/rules.ts';\n`,
  'apps/api/src/platform/run.ts': `import { rule } from '@maillage/domain';\nexport const run = rule;\n`,
  'apps/api/src/platform/database/columns.ts': nothing,
  'apps/api/src/platform/mail/mail.ts': nothing,
  [`${feature}/governance/index.ts`]: `export * from './commands/appoint.ts';\n`,
  [`${feature}/governance/model/body.entity.ts`]: `import 'typeorm';\nimport '../../../platform/database/columns.ts';\n`,
  [`${feature}/governance/commands/appoint.ts`]: `import '../model/body.entity.ts';\nimport 'typeorm';\nexport const appoint = 1;\n`,
  [`${feature}/meetings/index.ts`]: nothing,
  [`${feature}/meetings/commands/schedule.ts`]: `import { appoint } from '../../governance/index.ts';\nexport const schedule = appoint;\n`,
  'apps/web/src/shared/ui.ts': nothing,
  'apps/web/src/features/governance/index.ts': `import '../../shared/ui.ts';\n`,
  'apps/web/src/features/meetings/index.ts': `import '../governance/index.ts';\n`,
  'apps/web/src/pages/body.ts': `import '../features/meetings/index.ts';\n`,
  'test/support/given.ts': nothing,
  'tools/start.ts': nothing,
};

/** [law, file with the fault, the fault] */
const faults: [law: string, file: string, content: string][] = [
  ['domain-imports-nothing', 'libs/domain/src/governance/reads-files.ts', `import 'node:fs';\n`],
  ['domain-imports-nothing', 'libs/domain/src/governance/takes-package.ts', `import 'typeorm';\n`],
  [
    'domain-imports-nothing',
    'libs/domain/src/governance/knows-api.ts',
    `import '../../../../apps/api/src/platform/run.ts';\n`,
  ],
  ['domain-arrow-of-governance', 'libs/domain/src/governance/looks-down.ts', `import '../meetings/rules.ts';\n`],
  ['platform-knows-no-feature', 'apps/api/src/platform/knows.ts', `import '../features/meetings/index.ts';\n`],
  ['only-index-crosses', `${feature}/meetings/by-the-window.ts`, `import '../governance/commands/appoint.ts';\n`],
  ['only-index-crosses', 'apps/web/src/features/meetings/by-the-window.ts', `import '../governance/parts.ts';\n`],
  ['arrow-of-governance', `${feature}/governance/looks-down.ts`, `import '../meetings/index.ts';\n`],
  ['web-arrow-of-governance', 'apps/web/src/features/governance/looks-down.ts', `import '../meetings/index.ts';\n`],
  ['entities-stay-home', `${feature}/tools/index.ts`, `export * from './model/tool.entity.ts';\n`],
  ['entity-is-data', `${feature}/tools/model/tool.entity.ts`, `import '@nestjs/common';\n`],
  ['commands-do-postgres-only', `${feature}/meetings/commands/with-nest.ts`, `import '@nestjs/common';\n`],
  ['commands-do-postgres-only', `${feature}/meetings/commands/with-queue.ts`, `import 'bullmq';\n`],
  ['commands-do-postgres-only', `${feature}/meetings/commands/with-files.ts`, `import 'node:fs';\n`],
  ['commands-do-postgres-only', `${feature}/meetings/queries/with-network.ts`, `import 'node:https';\n`],
  [
    'commands-do-postgres-only',
    `${feature}/meetings/commands/with-mail.ts`,
    `import '../../../platform/mail/mail.ts';\n`,
  ],
  ['rights-are-pure', `${feature}/meetings/meetings.policy.ts`, `import '@nestjs/common';\n`],
  ['resolver-is-a-door', `${feature}/meetings/api/meetings.resolver.ts`, `import 'typeorm';\n`],
  ['web-shared-knows-no-feature', 'apps/web/src/shared/knows.ts', `import '../features/meetings/index.ts';\n`],
  ['web-features-know-no-page', 'apps/web/src/features/meetings/knows.ts', `import '../../pages/body.ts';\n`],
  ['web-and-api-apart', 'apps/web/src/app/reaches.ts', `import '../../../api/src/platform/run.ts';\n`],
  ['product-knows-no-test', 'apps/api/src/uses-test.ts', `import '../../../test/support/given.ts';\n`],
  ['product-knows-no-test', 'apps/api/src/uses-tool.ts', `import '../../../tools/start.ts';\n`],
  ['api-runs-without-dev-packages', 'apps/api/src/platform/with-dev-package.ts', `import 'jest';\n`],
  [
    'no-cycle',
    'apps/api/src/platform/one.ts',
    `import { other } from './other.ts';\nexport const one = () => other;\n`,
  ],
  ['imports-lead-somewhere', 'apps/api/src/platform/lost.ts', `import './nowhere.ts';\n`],
];

const beside: Record<string, string> = {
  'apps/api/src/platform/other.ts': `import { one } from './one.ts';\nexport const other = () => one;\n`,
  'apps/web/src/features/governance/parts.ts': nothing,
};

interface Finding {
  violations: Violation[];
  ruleSetUsed: { forbidden: { name: string }[] };
}

interface Diagnostic {
  category: string;
  location: { path: string };
}

interface Violation {
  rule: { name: string };
  from: string;
}

/** Builds the house in a temporary folder, runs a tool of ours over it and returns what it printed. */
function runOver(files: Record<string, string>, tool: string, options: string[]): string {
  const house = mkdtempSync(join(tmpdir(), 'maillage-laws-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), content);
    }
    const command = [join(repository, 'node_modules', tool), ...options];
    const { stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (!stdout) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

function inspect(files: Record<string, string>): Finding {
  const packages = ['typeorm', 'bullmq', 'jest', '@nestjs/common'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]);
  const laws = join(repository, '.dependency-cruiser.mjs');
  const options = ['--config', laws, '--output-type', 'json', 'apps', 'libs'];
  const cruiser = 'dependency-cruiser/bin/dependency-cruiser.mjs';
  return JSON.parse(runOver({ ...Object.fromEntries(packages), ...files }, cruiser, options)).summary;
}

describe('the laws of imports', () => {
  const planted = Object.fromEntries(faults.map(([, file, content]) => [file, content]));
  const { violations, ruleSetUsed } = inspect({ ...sound, ...beside, ...planted });

  it('find nothing wrong in a sound house', () => {
    expect(inspect(sound).violations).toEqual([]);
  });

  it.each(faults)('%s finds the fault of %s', (law, file) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(law);
  });

  it('blame no file that is sound', () => {
    const guilty = new Set([...faults.map(([, file]) => file), ...Object.keys(beside)]);
    expect(violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });

  it('are each shown to bite (of the arrows, one per side of the product)', () => {
    const shown = new Set(faults.map(([law]) => law));
    const laws = ruleSetUsed.forbidden.map(({ name }) => name).filter((name) => !name.includes('arrow-of-'));
    expect(laws.filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe('the law of commands, seen by the linter', () => {
  it('refuses the network in a command, which no import betrays, and lets a job use it', () => {
    const ask = `export const ask = () => fetch('https://example.org');\n`;
    const files = {
      'biome.json': readFileSync(join(repository, 'biome.json'), 'utf8'),
      [`${feature}/meetings/commands/ask.ts`]: ask,
      [`${feature}/meetings/jobs/ask.job.ts`]: ask,
    };
    const report = JSON.parse(runOver(files, '@biomejs/biome/bin/biome', ['lint', '--reporter=json', '.']));
    const found = report.diagnostics.map(({ category, location }: Diagnostic) => [category, location.path]);
    expect(found).toEqual([['lint/style/noRestrictedGlobals', `${feature}/meetings/commands/ask.ts`]]);
  });
});
