import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What V8 made of the packages is kept beside the build, so that a start does not compile them again. A folder that
// cannot be written is no fault: the start is only slower.
enableCompileCache?.(join(import.meta.dirname, '..', 'compile-cache'));
const { runRole } = await import('./roles.ts');

/** `node dist/api/main.js all|api|worker|admin:create|schema:diff`: what this process is. */
await runRole(process.argv[2] ?? 'all', process.argv.slice(3));
