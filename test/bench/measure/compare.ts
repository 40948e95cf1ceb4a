import { isDeepStrictEqual } from 'node:util';
import type { Ask } from '../reads.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/;

/** An answer as it is compared: instants as instants, whatever zone they are written in; a bare count as its number. */
export function canonical(value: unknown): unknown {
  if (typeof value === 'string') return instant.test(value) ? new Date(value).toISOString() : value;
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'totalCount') return Reflect.get(value, 'totalCount');
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, canonical(inner)]));
}

/** The data of an answer. @throws when it is an error */
export async function dataOf(port: number, { path, cookie, body }: Ask): Promise<{ data: unknown; bytes: number }> {
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status}: ${text.slice(0, 500)}`);
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
  return { data: canonical(data), bytes: Buffer.byteLength(text) };
}

/** Where two answers first differ: `data.meeting.title: "a" ≠ "b"`. Undefined when they are equal. */
export function difference(a: unknown, b: unknown, path = 'data'): string | undefined {
  if (isDeepStrictEqual(a, b)) return undefined;
  const bothObjects = a !== null && b !== null && typeof a === 'object' && typeof b === 'object';
  if (!bothObjects || Array.isArray(a) !== Array.isArray(b)) {
    return `${path}: ${JSON.stringify(a)?.slice(0, 80)} ≠ ${JSON.stringify(b)?.slice(0, 80)}`;
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    const found = difference(Reflect.get(a, key), Reflect.get(b, key), `${path}.${key}`);
    if (found) return found;
  }
  return `${path}: the order differs`;
}
