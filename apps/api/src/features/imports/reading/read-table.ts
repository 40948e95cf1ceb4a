import {
  foldHeading,
  headingsOf,
  type ImportColumn,
  type ImportKind,
  importColumnLabel,
  importColumns,
} from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import { breath } from '../../../platform/run/breath.ts';
import { cleanCell } from './clean-cell.ts';
import { decodeText } from './decode-text.ts';
import { declaredSeparator, parseCsv, type Row } from './parse-csv.ts';
import { parseXlsx } from './parse-xlsx.ts';

export const maximumLines = 20_000;
const maximumColumns = 100;
/** Titles and empty rows above the headings: people write some. */
const rowsBeforeHeadings = 10;

/** A line of the file under its headings, by the keys of the columns. Empty cells are left out. */
export interface TableLine {
  /** As a spreadsheet numbers it. */
  number: number;
  values: Record<string, string>;
}

export interface Table {
  /** Keys of the columns that were recognised, in the order of the file, with the heading each bears there. */
  columns: { key: string; heading: string }[];
  /** Headings that nothing was made of. */
  ignored: string[];
  lines: TableLine[];
}

/** Of each group, a file brings one at least: a person is named in one piece or in two. */
const oneOf: Partial<Record<ImportKind, readonly string[]>> = {
  PEOPLE: ['familyName', 'person'],
  SEATS: ['organisation', 'label'],
  MANDATES: ['email', 'person', 'familyName'],
};

/**
 * Reads a file of one kind: CSV of any encoding and separator that Excel in French writes, or a workbook (its first sheet
 * whose headings are known).
 *
 * @throws IMPORT_FILE_UNREADABLE, IMPORT_FILE_PROTECTED, IMPORT_ENCODING_UNREADABLE, IMPORT_QUOTE_UNCLOSED
 * @throws IMPORT_NO_HEADER, IMPORT_COLUMN_MISSING, IMPORT_COLUMN_DUPLICATED, IMPORT_TOO_MANY_COLUMNS
 * @throws IMPORT_EMPTY, IMPORT_TOO_MANY_LINES
 */
export async function readTable(kind: ImportKind, content: Buffer): Promise<Table> {
  if (content.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    const isEncrypted = content.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new AppError(isEncrypted ? 'IMPORT_FILE_PROTECTED' : 'IMPORT_FILE_UNREADABLE');
  }
  if (content.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return readWorkbook(kind, content);
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') throw new AppError('IMPORT_FILE_UNREADABLE');
  return readText(kind, decodeText(content));
}

async function readWorkbook(kind: ImportKind, content: Buffer): Promise<Table> {
  let refusal: unknown = new AppError('IMPORT_FILE_UNREADABLE');
  let isFirst = true;
  for await (const sheet of parseXlsx(content, maximumLines)) {
    try {
      return await tableOf(kind, sheet);
    } catch (error) {
      // A cover sheet has no headings: the next one may. What is said of the file is said of its first sheet.
      if (isFirst) refusal = error;
      if (!(error instanceof AppError) || !['IMPORT_NO_HEADER', 'IMPORT_EMPTY'].includes(error.code)) throw error;
      isFirst = false;
    }
  }
  throw refusal;
}

/** The separator under which most headings are known; a declared one is taken at its word. */
function readText(kind: ImportKind, text: string): Promise<Table> {
  const told = declaredSeparator(text);
  if (told) return tableOf(kind, shifted(parseCsv(told.rest, told.separator)));
  const known = (separator: string) => {
    try {
      return headingsIn(kind, firstRows(parseCsv(text, separator)))?.columns.length ?? 0;
    } catch {
      return 0;
    }
  };
  const [best = ';'] = [';', '\t', ','].sort((a, b) => known(b) - known(a));
  return tableOf(kind, parseCsv(text, best));
}

/** The line `sep=;` is a row of the file, though not of the table. */
function* shifted(rows: Iterable<Row>): Generator<Row> {
  for (const { number, cells } of rows) yield { number: number + 1, cells };
}

function firstRows(rows: Iterable<Row>): Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length >= rowsBeforeHeadings) break;
  }
  return first;
}

async function tableOf(kind: ImportKind, source: Iterable<Row> | AsyncIterable<Row>): Promise<Table> {
  const rows: Row[] = [];
  const breathe = breath();
  for await (const row of source) {
    await breathe();
    if (isFilled(row)) rows.push(row);
    if (rows.length > maximumLines + rowsBeforeHeadings)
      throw new AppError('IMPORT_TOO_MANY_LINES', { max: maximumLines });
  }
  const headings = headingsIn(kind, rows.slice(0, rowsBeforeHeadings));
  if (!headings) throw new AppError(rows.length > 0 ? 'IMPORT_NO_HEADER' : 'IMPORT_EMPTY');
  checkHeadings(kind, headings);
  const { columns, ignored } = headings;
  const lines: TableLine[] = [];
  for (const row of rows.slice(headings.at + 1)) {
    lines.push(...lineOf(row, headings));
    await breathe();
  }
  if (lines.length === 0) throw new AppError('IMPORT_EMPTY');
  if (lines.length > maximumLines) throw new AppError('IMPORT_TOO_MANY_LINES', { max: maximumLines });
  return { columns: columns.map(({ key, heading }) => ({ key, heading })), ignored, lines };
}

interface Headings {
  /** Index of their row. */
  at: number;
  columns: { key: string; heading: string; index: number }[];
  ignored: string[];
  cells: string[];
}

const isFilled = ({ cells }: Row) => cells.some((cell) => cell.trim() !== '');

/** The row that bears most known headings: two at least, or one alone in its row. */
function headingsIn(kind: ImportKind, rows: readonly Row[]): Headings | null {
  let best: Headings | null = null;
  for (const [at, { cells }] of rows.entries()) {
    const columns = known(kind, cells);
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const isEnough = columns.length >= 2 || (columns.length === 1 && filled.length === 1);
    if (!isEnough || columns.length <= (best?.columns.length ?? 0)) continue;
    const used = new Set(columns.map(({ heading }) => heading));
    best = { at, columns, cells, ignored: filled.filter((heading) => !used.has(heading)) };
  }
  return best;
}

/** When two headings may name one column (« Commune », « Code INSEE »), the surer keeps it and the other is ignored. */
function known(kind: ImportKind, cells: readonly string[]): Headings['columns'] {
  const folded = cells.map(foldHeading);
  const taken = new Set<number>();
  const find = (column: ImportColumn, sure: boolean) => {
    const names = sure ? headingsOf(column).slice(0, 1) : headingsOf(column);
    return names
      .map((name) => folded.findIndex((cell, index) => cell === name && !taken.has(index)))
      .find((at) => at >= 0);
  };
  const found = new Map<string, number>();
  for (const sure of [true, false]) {
    for (const column of importColumns[kind]) {
      const index = found.has(column.key) ? undefined : find(column, sure);
      if (index === undefined) continue;
      taken.add(index);
      found.set(column.key, index);
    }
  }
  return [...found]
    .map(([key, index]) => ({ key, index, heading: (cells[index] ?? '').trim() }))
    .sort((a, b) => a.index - b.index);
}

function checkHeadings(kind: ImportKind, { columns, cells }: Headings): void {
  if (cells.length > maximumColumns && cells.slice(maximumColumns).some((cell) => cell.trim() !== '')) {
    throw new AppError('IMPORT_TOO_MANY_COLUMNS', { max: maximumColumns });
  }
  for (const { heading } of columns) {
    if (cells.filter((cell) => foldHeading(cell) === foldHeading(heading)).length > 1) {
      throw new AppError('IMPORT_COLUMN_DUPLICATED', { column: heading });
    }
  }
  const keys = new Set(columns.map(({ key }) => key));
  const missing = importColumns[kind].find((column) => column.required && !keys.has(column.key))?.key;
  const group = oneOf[kind];
  const lacking = missing ?? (group && !group.some((key) => keys.has(key)) ? group[0] : undefined);
  if (lacking) throw new AppError('IMPORT_COLUMN_MISSING', { column: importColumnLabel(kind, lacking) });
}

function lineOf({ number, cells }: Row, { columns }: Headings): TableLine[] {
  const values: Record<string, string> = {};
  for (const { key, index } of columns) {
    const value = cleanCell(cells[index] ?? '');
    if (value !== '') values[key] = value;
  }
  return Object.keys(values).length > 0 ? [{ number, values }] : [];
}
