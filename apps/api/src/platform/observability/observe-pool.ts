import type { Pool, PoolClient } from 'pg';
import { observed } from './observed.ts';

type Ask = (...given: unknown[]) => unknown;
type Answer = (error: Error | null, result?: unknown) => void;

const verbs = new Set(['select', 'insert', 'update', 'delete', 'with', 'begin', 'start', 'commit', 'rollback', 'set']);

/** What a statement does and to which table first: names of the schema, never a value. */
function described(statement: unknown): { name: string; details: Record<string, string> } {
  const text = typeof statement === 'string' ? statement : String((statement as { text?: string } | null)?.text ?? '');
  const verb = /^\s*([a-zA-Z]+)/.exec(text)?.[1]?.toLowerCase() ?? '';
  const table = /\b(?:from|into|update)\s+"?([a-z_]+)/i.exec(text)?.[1];
  const name = verbs.has(verb) ? verb : 'other';
  return {
    name,
    details: {
      'db.system.name': 'postgresql',
      'db.operation.name': name,
      ...(table && { 'db.collection.name': table }),
    },
  };
}

/** Has every statement of a pool observed, whoever asks: TypeORM with promises, the pool itself with callbacks. */
export function observePool(pool: Pool): void {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const ask = client.query.bind(client) as Ask;
    client.query = ((...given: unknown[]) => {
      const [statement] = given;
      // A cursor answers in its own time: it is neither of the two.
      if (statement !== null && typeof statement === 'object' && 'submit' in statement) return ask(...given);
      const work = { kind: 'sql' as const, ...described(statement) };
      const callback = given.at(-1);
      if (typeof callback !== 'function') return observed(work, () => ask(...given) as Promise<unknown>);
      observed(work, () => calledBack(ask, given.slice(0, -1), callback as Answer)).catch(() => undefined);
      return undefined;
    }) as PoolClient['query'];
  });
}

function calledBack(ask: Ask, given: unknown[], callback: Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    const answer: Answer = (error, result) => {
      if (error) reject(error);
      else resolve();
      callback(error, result);
    };
    ask(...given, answer);
  });
}
