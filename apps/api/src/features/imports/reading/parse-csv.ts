import { AppError } from '../../../platform/errors/app-error.ts';

/** A row as a spreadsheet numbers it: the first of the file is 1. */
export interface Row {
  number: number;
  cells: string[];
}

/**
 * The rows of a CSV text, as RFC 4180 has them: cells between quotes may hold separators, quotes doubled, and line ends.
 * Line ends of Windows, Unix and old Macintosh.
 *
 * @throws IMPORT_QUOTE_UNCLOSED   with the row where the quote opens
 */
export function* parseCsv(text: string, separator: string): Generator<Row> {
  const bare = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const quoted = /=?"([^"]*(?:""[^"]*)*)"/y;
  let row: Row = { number: 1, cells: [] };
  let at = 0;
  while (at < text.length) {
    quoted.lastIndex = at;
    const quote = quoted.exec(text);
    let cell = quote?.[1]?.replaceAll('""', '"') ?? '';
    at = quote ? quoted.lastIndex : at;
    if (!quote && /^=?"/.test(text.slice(at, at + 2)))
      throw new AppError('IMPORT_QUOTE_UNCLOSED', { line: row.number });
    // What follows a closing quote in the same cell belongs to it: spreadsheets read it so.
    bare.lastIndex = at;
    cell += bare.exec(text)?.[0] ?? '';
    at = bare.lastIndex;
    row.cells.push(cell);
    const end = text[at];
    at += end === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (end === separator) {
      if (at >= text.length) row.cells.push('');
      continue;
    }
    yield row;
    row = { number: row.number + 1, cells: [] };
  }
  if (row.cells.length > 0) yield row;
}

/** `sep=;`: what Excel writes above the headings to tell its own separator. */
const declared = /^sep=([;,\t|])\r?\n/iu;

/** The separator that a text declares on its first line, and the text after it. */
export function declaredSeparator(text: string): { separator: string; rest: string } | null {
  const match = declared.exec(text);
  return match ? { separator: match[1] ?? ';', rest: text.slice(match[0].length) } : null;
}
