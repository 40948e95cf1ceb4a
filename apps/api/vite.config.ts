import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * Packages that stay in node_modules: native code, those that find their own files or threads by path, and those that a
 * process brings in only when it needs them.
 */
const keptApart = [
  '@aws-sdk/client-s3',
  '@node-rs/argon2',
  '@opentelemetry/api',
  '@opentelemetry/context-async-hooks',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace',
  'bullmq',
  'exceljs',
  'ioredis',
  'nodemailer',
  'pdfkit',
  'pino',
  'prom-client',
  'rrule-temporal',
  'temporal-polyfill',
];

const packages = 'packages';

/** What packages would use if it were installed. It is not. */
const absent = [/^@apollo\//, /^@nestjs\/(microservices|websockets)/, 'pg-native', 'ts-morph'];

/** The map of the packages would be read whole at each start, 15 MB of it, for lines that nobody here wrote. */
const ownMapsOnly: Plugin = {
  name: 'own-maps-only',
  generateBundle(_options, bundle) {
    for (const [file, output] of Object.entries(bundle)) {
      if (output.type !== 'chunk' || output.name !== packages) continue;
      output.code = output.code.slice(0, output.code.lastIndexOf('//# sourceMappingURL='));
      delete bundle[`${file}.map`];
    }
  },
};

/**
 * Two files for Node, ours and the packages'. The packages are in it: finding and opening their three thousand files was a third of a start
 * (1.8 s against 1.25 s).
 */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  plugins: [ownMapsOnly],
  ssr: { noExternal: true, external: keptApart },
  build: {
    ssr: 'src/main.ts',
    outDir: join(import.meta.dirname, '../../dist/api'),
    emptyOutDir: true,
    sourcemap: true,
    target: 'node20',
    minify: false,
    // TypeORM stores the names of migration classes; Nest and GraphQL read those of providers and types.
    rolldownOptions: {
      external: absent,
      output: { keepNames: true, codeSplitting: { groups: [{ name: packages, test: /node_modules/ }] } },
    },
  },
});
