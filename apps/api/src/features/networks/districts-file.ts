import { normaliseIdentifier } from '@maillage/domain';
import { AppError } from '../../platform/errors/app-error.ts';
import type { DistrictDraft } from './districts.ts';

/** The most lines that one file may hold: the list of the whole country has about 1,600. */
export const maximumDistricts = 5_000;

/** A line of the file, numbered as a spreadsheet shows it: the headings are line 1. */
export interface DistrictLine extends DistrictDraft {
  line: number;
}

const columns = ['code_qp', 'lib_qp', 'insee_com'] as const;

/**
 * Reads the list of priority districts as the ANCT publishes it (`code_qp;lib_qp;…;insee_com;…`), semicolons, commas or
 * tabs; cells that Excel wraps as `="13055"` are unwrapped and `insee_com` may name several communes.
 * Source: field.md §3.3.
 *
 * @throws DISTRICT_COLUMN_MISSING
 * @throws LIST_TOO_LONG
 */
export function readDistricts(csv: string): DistrictLine[] {
  const text = csv.replace(/^\uFEFF/u, '');
  const [headings, ...records] = recordsOf(text, separatorOf(text));
  const places = new Map(headings?.cells.map((cell, index) => [cell.trim().toLowerCase(), index]));
  for (const column of columns) if (!places.has(column)) throw new AppError('DISTRICT_COLUMN_MISSING', { column });
  const lines = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length > maximumDistricts) throw new AppError('LIST_TOO_LONG', { max: maximumDistricts });
  return lines.map(({ line, cells }) => {
    const cell = (column: (typeof columns)[number]) => (cells[places.get(column) ?? -1] ?? '').trim();
    return {
      line,
      name: cell('lib_qp'),
      code: normaliseIdentifier(cell('code_qp')) || null,
      communeCodes: cell('insee_com')
        .split(/[;,\s]+/u)
        .map(normaliseIdentifier)
        .filter(Boolean),
    };
  });
}

function separatorOf(text: string): string {
  const headings = text.split(/\r?\n/u, 1)[0] ?? '';
  return [';', '\t', ','].find((sign) => headings.includes(sign)) ?? ';';
}

interface CsvRecord {
  line: number;
  cells: string[];
}

/** Cells between quotes may hold separators and line ends; `=` before the quote is Excel's way to keep a leading zero. */
function recordsOf(text: string, separator: string): CsvRecord[] {
  const cell = new RegExp(`(?:=?"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy');
  const records: CsvRecord[] = [];
  let record: CsvRecord = { line: 1, cells: [] };
  let line = 1;
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const match = cell.exec(text);
    // A quote that is never closed, or followed by other signs: the cell is taken as it stands.
    const [whole, quoted, bare, end] = match ?? looseCell(text, from, separator);
    cell.lastIndex = from + whole.length;
    record.cells.push(unwrapped(quoted?.replaceAll('""', '"') ?? bare ?? ''));
    line += whole.match(/\r?\n|\r/gu)?.length ?? 0;
    if (end === separator) continue;
    records.push(record);
    record = { line, cells: [] };
  }
  if (record.cells.length > 0) records.push({ ...record, cells: [...record.cells, ''] });
  return records;
}

function looseCell(text: string, from: number, separator: string): [string, undefined, string, string] {
  const rest = text.slice(from);
  const at = rest.search(new RegExp(`${separator}|\\r?\\n|\\r|$`, 'u'));
  const end = rest.slice(at).match(/^\r?\n|^./u)?.[0] ?? '';
  return [rest.slice(0, at + end.length), undefined, rest.slice(0, at), end];
}

/** `="13055"` between quotes of its own. */
const unwrapped = (cell: string): string => /^="(.*)"$/su.exec(cell)?.[1] ?? cell;
