import { join } from 'node:path';
import { defineConfig } from 'vite';

/** One file for Node: our own code is bundled, packages stay in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: 'src/main.ts',
    outDir: join(import.meta.dirname, '../../dist/api'),
    emptyOutDir: true,
    sourcemap: true,
    target: 'node20',
    minify: false,
    // TypeORM stores the names of migration classes; Nest and GraphQL read those of providers and types.
    rolldownOptions: { output: { keepNames: true } },
  },
});
