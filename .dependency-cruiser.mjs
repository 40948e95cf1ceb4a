import { featureMap } from './apps/api/src/feature-map.ts';

/**
 * The arrows of the house as rules; those between features come from apps/api/src/feature-map.ts. Every rule is shown
 * to bite in test/architecture/dependency-laws.spec.ts. Specs may import what they test, hence `code`.
 */
const code = '\\.spec\\.tsx?$';
const names = /** @type {(keyof typeof featureMap)[]} */ (Object.keys(featureMap));

/** Arrows of one side of the product: a feature imports itself and what the map allows. @param {string} folder */
const arrows = (folder) =>
  names.map((name) => ({
    name: `arrow-of-${name}`,
    comment: `${name} may only import: ${featureMap[name].join(', ') || 'no other feature'} (feature-map.ts). Against the arrow: a fact, or a field added downstream.`,
    severity: 'error',
    from: { path: `^${folder}/${name}/`, pathNot: code },
    to: { path: `^${folder}/(?!(${[name, ...featureMap[name]].join('|')})/)(${names.join('|')})/` },
  }));

export default {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'libs/domain is pure TypeScript, the same on both sides: no package, no Node, no application code.',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: code },
      to: { pathNot: '^libs/domain/src/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'The platform serves features it has never heard of.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: code },
      to: { path: '^apps/api/src/(?!platform/)' },
    },
    {
      name: 'only-index-crosses',
      comment: 'Another feature is entered by its index.ts, and by nothing else.',
      severity: 'error',
      from: { path: '^apps/(api|web)/src/features/([^/]+)/', pathNot: code },
      to: { path: '^apps/$1/src/features/[^/]+/(?!index\\.tsx?$)', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'entities-stay-home',
      comment: 'A feature offers commands, queries, types and facts; its tables are its own.',
      severity: 'error',
      from: { path: '^apps/api/src/features/[^/]+/index\\.ts$' },
      to: { path: '/model/' },
    },
    {
      name: 'entity-is-data',
      comment:
        'A table knows words, columns and its own children. The type of a JSON column may come from the platform.',
      severity: 'error',
      from: { path: '^apps/api/src/features/([^/]+)/model/', pathNot: code },
      to: {
        dependencyTypesNot: ['type-only'],
        pathNot:
          '^(libs/domain/src/|apps/api/src/platform/database/|apps/api/src/features/$1/model/|node_modules/typeorm/)',
      },
    },
    {
      name: 'commands-do-postgres-only',
      comment:
        'Mail, files, queues and the network come after the commit, in jobs. A command is a function, not a provider.',
      severity: 'error',
      from: { path: '^apps/api/src/features/[^/]+/(commands|queries)/', pathNot: code },
      to: {
        path: [
          '^(node_modules/)?(@nestjs/|bullmq|nodemailer|ioredis|fastify|@fastify/|undici|axios|node-fetch|got)',
          '^(node:)?(fs|fs/promises|http|https|http2|net|tls|dgram|dns|child_process|worker_threads)$',
          '^apps/api/src/platform/(mail|jobs|http)/',
        ],
      },
    },
    {
      name: 'rights-are-pure',
      comment: 'A policy is evaluated in memory and compiled to SQL: no framework, no table of another feature.',
      severity: 'error',
      from: { path: '^apps/api/src/features/[^/]+/[^/]+\\.(policy|facts)\\.ts$' },
      to: { path: '^(node_modules/)?(@nestjs/|fastify|bullmq)' },
    },
    {
      name: 'resolver-is-a-door',
      comment: 'A resolver declares and delegates: no table, no query.',
      severity: 'error',
      from: { path: '^apps/api/src/features/.*\\.resolver\\.ts$' },
      to: { path: '^(node_modules/)?(typeorm|pg)(/|$)' },
    },
    {
      name: 'web-shared-knows-no-feature',
      comment: 'shared/ is glue; features use it, pages compose features, app/ routes to pages.',
      severity: 'error',
      from: { path: '^apps/web/src/shared/', pathNot: code },
      to: { path: '^apps/web/src/(features|pages|app)/' },
    },
    {
      name: 'web-features-know-no-page',
      comment: 'Pages are the only place where features meet.',
      severity: 'error',
      from: { path: '^apps/web/src/features/', pathNot: code },
      to: { path: '^apps/web/src/(pages|app)/' },
    },
    {
      name: 'web-and-api-apart',
      comment: 'They share the contract and libs/domain, never code of each other.',
      severity: 'error',
      from: { path: '^apps/(api|web)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'product-knows-no-test',
      comment: 'What is served imports no test and no tool; the demonstration of test/fixtures is served.',
      severity: 'error',
      from: { path: '^(apps/[^/]+/src|libs/[^/]+/src|migrations)/', pathNot: code },
      to: { path: '^(tools/|test/(?!fixtures/))|\\.spec\\.tsx?$' },
    },
    {
      name: 'api-runs-without-dev-packages',
      comment: 'A server installs with --omit=dev.',
      severity: 'error',
      from: { path: '^(apps/api/src|migrations)/', pathNot: code },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or miss a third. Types alone may look back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'A path that cannot be resolved escapes every other rule. A virtual module is made by the build.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    ...arrows('apps/api/src/features'),
    ...arrows('apps/web/src/features').map((rule) => ({ ...rule, name: `web-${rule.name}` })),
    ...arrows('libs/domain/src').map((rule) => ({ ...rule, name: `domain-${rule.name}` })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What the bench compares with runs on packages of its own, installed when it first runs.
    exclude: { path: '(^|/)(dist|generated|coverage|test/bench/peers/servers)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
