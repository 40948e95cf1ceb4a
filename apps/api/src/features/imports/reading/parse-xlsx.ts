import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { Row } from './parse-csv.ts';

/** What a workbook may weigh once unfolded: a bomb is refused before it opens. */
const maximumBytes = 200 * 2 ** 20;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Bytes that the entries of a zip say they hold; infinite when the directory cannot be read. */
export function unfoldedBytes(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfDirectory) return Number.POSITIVE_INFINITY;
  let at = zip.readUInt32LE(end + 16);
  let bytes = 0;
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) return Number.POSITIVE_INFINITY;
    bytes += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return bytes;
}

/**
 * The rows of each sheet of a workbook, streamed.
 *
 * @throws IMPORT_FILE_UNREADABLE
 */
export async function* parseXlsx(content: Buffer): AsyncGenerator<AsyncIterable<Row>> {
  if (unfoldedBytes(content) > maximumBytes) throw new AppError('IMPORT_FILE_UNREADABLE');
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([content]), {
    entries: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
  });
  for await (const sheet of readable(reader)) yield rowsOf(sheet);
}

/** Whatever the reader of the library stumbles on, the file is at fault. */
async function* readable<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const parts = source[Symbol.asyncIterator]();
  for (;;) {
    const part = await parts.next().catch(() => {
      throw new AppError('IMPORT_FILE_UNREADABLE');
    });
    if (part.done) return;
    yield part.value;
  }
}

async function* rowsOf(sheet: AsyncIterable<ExcelJS.Row>): AsyncGenerator<Row> {
  for await (const row of readable(sheet)) {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = textOf(cell.value);
    });
    yield { number: row.number, cells: Array.from(cells, (cell) => cell ?? '') };
  }
}

/** What a person sees in a cell. A day is written as ISO 8601; an error of computation is an empty cell. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue);
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue);
  return '';
}

const dayOf = (value: Date): string => (Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10));
