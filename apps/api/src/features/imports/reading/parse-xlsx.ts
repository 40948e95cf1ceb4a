import { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { AppError } from '../../../platform/errors/app-error.ts';
import { checkWorkbook } from './check-workbook.ts';
import type { Row } from './parse-csv.ts';

/**
 * The rows of each sheet of a workbook, streamed.
 *
 * @throws IMPORT_FILE_UNREADABLE
 * @throws IMPORT_TOO_MANY_LINES
 */
export async function* parseXlsx(content: Buffer, maximumLines: number): AsyncGenerator<AsyncIterable<Row>> {
  checkWorkbook(content, maximumLines);
  // Brought in by the first workbook: it is a sixth of what a start would load, and most processes never read one.
  const { default: ExcelJS } = await import('exceljs');
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
