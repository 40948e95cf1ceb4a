import type { ImportKind } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { type CheckedLine, checkLines, type Drafts, type LineToCheck } from '../checking/check-lines.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';
import { loadDirectory } from '../queries/load-directory.ts';
import { updateLines } from './store-lines.ts';

type Context = Pick<CommandContext, 'db' | 'now'>;

/** Checks lines of a batch against its network as it is now. */
export async function checkAgainstNetwork<Kind extends ImportKind>(
  { db, now }: Context,
  batch: Pick<ImportBatchEntity, 'networkId' | 'startedByPersonId' | 'columns'> & { kind: Kind },
  lines: readonly LineToCheck[],
): Promise<CheckedLine<Drafts[Kind]>[]> {
  const { kind, networkId, startedByPersonId: personId } = batch;
  const territoryTexts = [...new Set(lines.flatMap(({ values }) => values.territory ?? []))];
  const directory = await loadDirectory(db, { networkId, personId, kind, territoryTexts, now });
  const headings = new Map(batch.columns.map(({ key, heading }) => [key, heading]));
  return checkLines({ kind, lines, directory, headings });
}

/** The lines that are not written yet, in the order of the file. */
export async function pendingLines(
  { db }: Pick<Context, 'db'>,
  { networkId, id }: Pick<ImportBatchEntity, 'networkId' | 'id'>,
) {
  const rows = (await db.query(
    `select number, values, state from imports_line
     where network_id = $1 and import_batch_id = $2 and state <> 'IMPORTED' order by number`,
    [networkId, id],
  )) as { number: number; values: Record<string, string>; state: string }[];
  return rows.map(({ number, values, state }): LineToCheck => ({ number, values, isSkipped: state === 'SKIPPED' }));
}

/**
 * Checks again all lines that are neither written nor set aside, and leaves the batch ready: lines of one file depend on
 * one another, so that correcting one may clear or blame the next.
 */
export async function recheckLines(ctx: Context, batch: ImportBatchEntity): Promise<void> {
  const checked = await checkAgainstNetwork(ctx, batch, await pendingLines(ctx, batch));
  await updateLines(
    ctx.db,
    batch,
    checked.filter(({ state }) => state !== 'SKIPPED'),
  );
  await ctx.db.update(
    ImportBatchEntity,
    { id: batch.id },
    { state: 'READY', progressPercent: 100, refusalCode: null, refusalParams: null, touchedAt: ctx.now },
  );
}
