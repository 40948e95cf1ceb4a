/**
 * Something that takes time and that an operator may want to see. Names come from closed lists (operations of the
 * schema, commands, jobs, verbs of SQL): never what people wrote, nor who they are.
 */
export interface Work {
  readonly kind: 'request' | 'read' | 'command' | 'job' | 'sql';
  /** A request learns its name on the way: it is read at the end. */
  name: string;
  /** What a request and the work it leads to have in common, in logs and in traces. */
  readonly requestId?: string | null;
  /** More for those who look at one piece of work, in the words of OpenTelemetry. */
  details?: Record<string, string | number>;
}

/** Stands around a piece of work: measures it, or shows it. It runs it exactly once, and answers or throws the same. */
export type Watcher = <Result>(work: Work, run: () => Promise<Result>) => Promise<Result>;

/** Of the whole process: figures and traces are. */
const watchers = new Set<Watcher>();

/** Whether somebody looks; when nobody does, observing costs one comparison. */
export const isWatched = () => watchers.size > 0;

/** @returns how to stop watching. */
export function watch(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Runs a piece of work under the eyes of those who watch. */
export function observed<Result>(work: Work, run: () => Promise<Result>): Promise<Result> {
  if (watchers.size === 0) return run();
  let whole = run;
  for (const watcher of watchers) {
    const inner = whole;
    whole = () => watcher(work, inner);
  }
  return whole();
}
