import { join } from 'node:path';
import { defineConfig } from 'vite';

/** Decorators need compiling; the packages stay those of the bench's own folder. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: 'main.ts',
    outDir: join(import.meta.dirname, '../../../node_modules/.build/usual'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { keepNames: true } },
  },
});
