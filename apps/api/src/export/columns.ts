import { minutesPlainText } from '@maillage/domain';

/** How the value of a column is said to a person. `value` is what SQL gave, never null. */
type Said = (value: unknown) => string;

export interface ExportColumn {
  /** French, in the terms of the field. */
  heading: string;
  /** SQL over the row `t` and the tables joined to it; `n` is the network. */
  sql: string;
  said: Said;
}

/** What of a table goes into its CSV file. Rows are those of `t` that belong to the network. */
export interface ExportTable {
  table: string;
  /** Name of the CSV file, without its ending. */
  file: string;
  /** What it holds, in French, for the page that comes with the export. */
  about: string;
  joins?: string;
  /** Tells the rows of the network apart; by their `network_id` unless told. `$1` is the network. */
  where?: string;
  orderBy: string;
  columns: ExportColumn[];
}

const asText: Said = (value) => String(value);

export const text = (heading: string, sql: string): ExportColumn => ({ heading, sql, said: asText });
export const yesNo = (heading: string, sql: string): ExportColumn => ({
  heading,
  sql,
  said: (value) => (value ? 'oui' : 'non'),
});

/** `05/03/2026`, which a spreadsheet in French takes for a day. */
export const day = (heading: string, sql: string) => text(heading, `to_char(${sql}, 'DD/MM/YYYY')`);

/** `05/03/2026 14:30` on the wall of a zone; that of the network unless told. */
export const instant = (heading: string, sql: string, zone = 'n.time_zone') =>
  text(heading, `to_char((${sql}) at time zone ${zone}, 'DD/MM/YYYY HH24:MI')`);

interface Labels {
  entries: readonly { code: string; fr: string }[];
}
const wordingOf = ({ entries }: Labels, code: unknown) =>
  entries.find((entry) => entry.code === code)?.fr ?? String(code);

/** A code of a closed list, said in French. */
export const code = (heading: string, sql: string, list: Labels): ExportColumn => ({
  heading,
  sql,
  said: (value) => wordingOf(list, value),
});

/** Several codes, said in French. */
export const codes = (heading: string, sql: string, list: Labels): ExportColumn => ({
  heading,
  sql,
  said: (value) => (value as unknown[]).map((each) => wordingOf(list, each)).join(', '),
});

/** The words of a rich text, one line a paragraph. */
export const richText = (heading: string, sql: string): ExportColumn => ({
  heading,
  sql,
  said: (value) => minutesPlainText(value as Parameters<typeof minutesPlainText>[0]),
});

/** The key of the row, by which the files of the export and its JSON answer each other. */
export const id = text('Identifiant', 't.id');

/** SQL for the name of a person behind a key. */
export const person = (heading: string, key: string) =>
  text(heading, `(select display_name from actors_person where id = ${key})`);
export const people = (heading: string, keys: string) =>
  text(
    heading,
    `(select string_agg(display_name, ', ' order by display_name) from actors_person where id = any(${keys}))`,
  );
export const organisation = (heading: string, key: string) =>
  text(heading, `(select name from actors_organisation where id = ${key})`);
export const body = (key = 't.body_id', heading = 'Instance') =>
  text(heading, `(select name from governance_body b where b.network_id = $1 and b.id = ${key})`);
