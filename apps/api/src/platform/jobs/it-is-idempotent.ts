export interface RepeatableJob {
  /** Puts in place what the job works on; called once before each case. */
  arrange(): Promise<void>;
  run(): Promise<void>;
  /** All that the job leaves behind, in a form that `toEqual` can compare. */
  observe(): Promise<unknown>;
}

/**
 * Two cases that every job must pass: run twice in a row, and twice at once, it leaves what one run leaves.
 *
 * @example
 * itIsIdempotent('the notice of published minutes', { arrange, run, observe: () => mailsOf(db) });
 */
export function itIsIdempotent(name: string, job: RepeatableJob): void {
  it(`${name} changes nothing when it runs again`, async () => {
    await job.arrange();
    const before = await job.observe();
    await job.run();
    const once = await job.observe();
    expect(once).not.toEqual(before);
    await job.run();
    expect(await job.observe()).toEqual(once);
  });

  it(`${name} does the same when two workers run it at once`, async () => {
    await job.arrange();
    await Promise.all([job.run(), job.run()]);
    const both = await job.observe();
    await job.run();
    expect(await job.observe()).toEqual(both);
  });
}
