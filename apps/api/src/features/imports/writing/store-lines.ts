import type { EntityManager } from 'typeorm';
import type { CheckedLine } from '../checking/check-lines.ts';
import type { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { urgencyOf } from '../model/import-line.entity.ts';
import type { TableLine } from '../reading/read-table.ts';

type Batch = Pick<ImportBatchEntity, 'id' | 'networkId'>;

/** Rows sent in one statement. */
const chunkSize = 1_000;

export function* chunksOf<T>(rows: readonly T[], size = chunkSize): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

export type LineVerdict = Pick<CheckedLine<unknown>, 'number' | 'state' | 'code' | 'column' | 'params'>;

const verdictOf = ({ number, state, code, column, params }: LineVerdict) => ({
  number,
  state,
  urgency: urgencyOf[state],
  code,
  column,
  params,
});

/** Writes the lines of a file that was read and checked. */
export async function insertLines(
  db: EntityManager,
  { id, networkId }: Batch,
  lines: readonly TableLine[],
  verdicts: readonly LineVerdict[],
): Promise<void> {
  const valuesOf = new Map(lines.map(({ number, values }) => [number, values]));
  for (const chunk of chunksOf(verdicts)) {
    const rows = chunk.map((verdict) => ({ ...verdictOf(verdict), values: valuesOf.get(verdict.number) ?? {} }));
    await db.query(
      `insert into imports_line (network_id, import_batch_id, number, state, urgency, values, code, fault_column, params)
       select $1, $2, number, state, urgency, values, code, "column", params
       from jsonb_to_recordset($3::jsonb) as line(
         number int, state text, urgency smallint, values jsonb, code text, "column" text, params jsonb)`,
      [networkId, id, JSON.stringify(rows)],
    );
  }
}

/** Writes what a new check says of lines that are there, where it says something new. */
export async function updateLines(
  db: EntityManager,
  { id, networkId }: Batch,
  verdicts: readonly LineVerdict[],
): Promise<void> {
  for (const chunk of chunksOf(verdicts)) {
    await db.query(
      `update imports_line l set state = v.state, urgency = v.urgency, code = v.code, fault_column = v."column", params = v.params
       from jsonb_to_recordset($3::jsonb) as v(
         number int, state text, urgency smallint, code text, "column" text, params jsonb)
       where l.network_id = $1 and l.import_batch_id = $2 and l.number = v.number
         and (l.state, l.code, l.fault_column, l.params) is distinct from (v.state, v.code, v."column", v.params)`,
      [networkId, id, JSON.stringify(chunk.map(verdictOf))],
    );
  }
}
