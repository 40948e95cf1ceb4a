import {
  csvLine,
  csvStart,
  formatError,
  importColumnLabel,
  importLineStates,
  importStates,
  type Locale,
} from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { ImportLineEntity } from '../model/import-line.entity.ts';

const words = {
  fr: { line: 'Ligne', state: 'État', column: 'Colonne', reason: 'Motif' },
  en: { line: 'Line', state: 'State', column: 'Column', reason: 'Reason' },
} as const;

/**
 * The report of an import, line by line in the order of the file, as a spreadsheet in French opens it: what became of each
 * line and why, then the line itself. Nothing in it is computed by a spreadsheet.
 */
export async function importReport(db: EntityManager, batch: ImportBatchEntity, locale: Locale): Promise<string> {
  const { networkId, id: importBatchId, kind, columns, refusalCode, refusalParams } = batch;
  const lines = await db.find(ImportLineEntity, { where: { networkId, importBatchId }, order: { number: 'ASC' } });
  const said = words[locale];
  const headings = columns.map(({ heading }) => heading);
  const rows = lines.map(({ number, state, column, code, params, values }) => [
    String(number),
    importLineStates.label(state, locale),
    column ? (columns.find(({ key }) => key === column)?.heading ?? importColumnLabel(kind, column, locale)) : '',
    code ? formatError(code, params ?? {}, locale) : '',
    ...columns.map(({ key }) => values[key] ?? ''),
  ]);
  const refusal = refusalCode
    ? [['', importStates.label(batch.state, locale), '', formatError(refusalCode, refusalParams ?? {}, locale)]]
    : [];
  const all = [[said.line, said.state, said.column, said.reason, ...headings], ...refusal, ...rows];
  return `${csvStart}${all.map(csvLine).join('')}`;
}
