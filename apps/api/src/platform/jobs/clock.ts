import type { JobContext } from './job-context.ts';
import type { ClockPattern } from './queue-backend.ts';

/** Work that comes back at fixed times, once for all processes together. It may run twice, or late. */
export interface Clock {
  /** `<feature>.<verbPhrase>`. */
  readonly name: string;
  readonly pattern: ClockPattern;
  readonly timeoutSeconds: number;
  run(job: JobContext): Promise<void>;
}

interface ClockWork {
  name: string;
  timeoutSeconds?: number;
  run(job: JobContext): Promise<void>;
}

export type ClockDeclaration =
  | (ClockWork & { everySeconds: number })
  /** Five fields (`0 7 * * 1-5`), read in `timeZone`: Europe/Paris unless told. */
  | (ClockWork & { cron: string; timeZone?: string });

/** Declares work that comes back at fixed times. Unless told, 60 s are allowed. */
export function defineClock(declaration: ClockDeclaration): Clock {
  const { name, timeoutSeconds = 60, run } = declaration;
  const pattern: ClockPattern =
    'everySeconds' in declaration
      ? { every: declaration.everySeconds * 1000 }
      : { pattern: declaration.cron, tz: declaration.timeZone ?? 'Europe/Paris' };
  return { name, pattern, timeoutSeconds, run };
}
