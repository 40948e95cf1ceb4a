import 'reflect-metadata';
import { runRole } from './roles.ts';

/** `node dist/api/main.js all|api|worker|admin:create|schema:diff`: what this process is. */
await runRole(process.argv[2] ?? 'all', process.argv.slice(3));
