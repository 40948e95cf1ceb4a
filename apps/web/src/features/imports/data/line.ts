import type { ErrorParam } from '@maillage/domain';
import type { Json } from '../../../shared/api/index.ts';

const isRecord = (value: Json | null): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cells of a line by column, as text. */
export function cellsOf(values: Json): Record<string, string> {
  if (!isRecord(values)) return {};
  return Object.fromEntries(
    Object.entries(values).map(([key, cell]) => [key, typeof cell === 'string' ? cell : String(cell ?? '')]),
  );
}

/** The values of the sentence that says what is wrong. */
export function sentenceParams(params: Json | null): Record<string, ErrorParam> {
  if (!isRecord(params)) return {};
  return Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, string | number | null] =>
        entry[1] === null || ['string', 'number'].includes(typeof entry[1]),
    ),
  );
}

/** Keys of the columns recognised, in the order of the file. */
export function columnKeys(columns: Json): string[] {
  if (!Array.isArray(columns)) return [];
  return columns.map((column) => (isRecord(column) ? String(column.key) : '')).filter(Boolean);
}

const NAMING = ['givenName', 'familyName', 'person', 'name', 'seat', 'label', 'body', 'organisation', 'email'];

/** What names the line at a glance, and the rest of what was read. */
export function describeLine(values: Json): { title: string; rest: string } {
  const cells = cellsOf(values);
  const full = [cells.givenName, cells.familyName].filter(Boolean).join(' ');
  const key = full ? null : NAMING.find((name) => cells[name]);
  const title = full || (key ? (cells[key] ?? '') : '');
  const used = new Set(full ? ['givenName', 'familyName'] : [key]);
  const rest = Object.entries(cells)
    .filter(([name, cell]) => cell && !used.has(name))
    .map(([, cell]) => cell)
    .slice(0, 4)
    .join(' · ');
  return { title, rest };
}
