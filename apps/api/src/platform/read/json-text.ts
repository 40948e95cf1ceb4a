/** JSON under way in SQL: words known when the statement is written, and values that PostgreSQL fills in as text. */
export type Piece = { word: string } | { sql: string };

/** One SQL expression. Neighbouring words become one literal: each `||` copies all that stands before it. */
export function concatenated(pieces: readonly Piece[]): string {
  const terms: string[] = [];
  let words = '';
  for (const piece of pieces) {
    if ('word' in piece) {
      words += piece.word;
      continue;
    }
    if (words) terms.push(literal(words));
    words = '';
    terms.push(piece.sql);
  }
  if (words || terms.length === 0) terms.push(literal(words));
  return terms.join(' || ');
}

/** A JSON object of these fields, in their order. */
export function objectOf(fields: Iterable<readonly [string, readonly Piece[]]>): Piece[] {
  const pieces: Piece[] = [{ word: '{' }];
  for (const [key, value] of fields) {
    pieces.push({ word: `${pieces.length > 1 ? ',' : ''}"${key}":` }, ...value);
  }
  pieces.push({ word: '}' });
  return pieces;
}

/** A JSON list of the column `o` of these rows, in their order. */
export const listOf = (rows: string): Piece[] => [
  { word: '[' },
  { sql: `(select coalesce(string_agg(x.o, ','), '') from (${rows}) x)` },
  { word: ']' },
];

/** A value that may be missing. */
export const orNull = (text: string): Piece[] => [{ sql: `coalesce(${text}, 'null')` }];

const literal = (words: string) => `'${words.replaceAll("'", "''")}'`;
