import { setTimeout as wait } from 'node:timers/promises';
import { type ApiProcess, isReady } from '../support/api-process.ts';

export interface Absence {
  /** Milliseconds until `/ready` turned red, after what it needs went away. */
  redAfter: number;
  /** Milliseconds until `/ready` was green, after what it needs came back. */
  greenAfter: number;
  /** Times that `/live` did not answer 200 within half a second. */
  deaths: number;
}

/** Takes away what a process needs for a while, and gives it back; looks at it all along. */
export async function absence(
  api: ApiProcess,
  { seconds, leave, comeBack }: { seconds: number; leave(): unknown; comeBack(): unknown },
): Promise<Absence> {
  let deaths = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const alive = await fetch(`${api.url}/live`, { signal: AbortSignal.timeout(500) }).then(
        async (answer) => {
          await answer.body?.cancel();
          return answer.ok;
        },
        () => false,
      );
      if (!alive) deaths += 1;
      await wait(100);
    }
  })();
  await leave();
  const leftAt = Date.now();
  while (await isReady(api.url)) await wait(20);
  const redAfter = Date.now() - leftAt;
  while (Date.now() < leftAt + seconds * 1000) {
    if (await isReady(api.url)) throw new Error('It says that it is ready, without what it needs');
    await wait(200);
  }
  await comeBack();
  const backAt = Date.now();
  while (!(await isReady(api.url))) await wait(20);
  const greenAfter = Date.now() - backAt;
  isOver = true;
  await watching;
  return { redAfter, greenAfter, deaths };
}
