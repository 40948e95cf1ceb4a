import { setImmediate as turn } from 'node:timers/promises';

/**
 * For long work that waits for nothing: awaited at each step, it gives way to whoever else this process serves, once the
 * work has kept it for `longestMs`. Most calls cost one look at the clock.
 */
export function breath(longestMs = 20): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestMs) return;
    await turn();
    since = performance.now();
  };
}
