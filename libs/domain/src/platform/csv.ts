/**
 * A cell that a spreadsheet would compute is made a text by an apostrophe, which spreadsheets do not show: `=`, `+`, `-`,
 * `@`, a tabulation or a line break in front, plain or full-width. Only for what people wrote: a number stays a number.
 * Source: OWASP, CSV injection.
 */
export function neutralCell(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}

/** One line of CSV for a spreadsheet in French: semicolons, quotes where needed, nothing that would be computed, CRLF. */
export function csvLine(cells: readonly string[]): string {
  const written = cells
    .map(neutralCell)
    .map((cell) => (/[;"\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${written.join(';')}\r\n`;
}

/** What a CSV file begins with so that a spreadsheet reads its accents: the mark of UTF-8. */
export const csvStart = '\uFEFF';
