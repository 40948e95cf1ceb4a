import { AppError } from '../../../platform/errors/app-error.ts';
import { findOwnUpload } from '../../../platform/files/own-upload.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { findNetwork, networkPolicy } from '../../networks/index.ts';
import type { StartImportInput } from '../api/imports.inputs.ts';
import { importCheckRequested } from '../imports.facts.ts';
import { ImportBatchEntity } from '../model/import-batch.entity.ts';

/** A file of 20,000 lines weighs less than 3 MB; more than this is not a list of people. */
const maxMegabytes = 10;

/**
 * Takes an uploaded file in hand: a job reads and checks it, line by line. Nothing is written into the network.
 *
 * @throws NETWORK_NOT_FOUND, NETWORK_ARCHIVED
 * @throws FILE_NOT_FOUND   no such upload of the viewer in this network
 * @throws FILE_TOO_LARGE
 */
export async function startImport(ctx: CommandContext, input: StartImportInput): Promise<{ importBatch: string }> {
  const network = await findNetwork(ctx, input.networkId);
  await ctx.authorize(networkPolicy.startImport, network);
  const file = await findOwnUpload(ctx, { networkId: network.id, fileId: input.fileId });
  if (file.sizeBytes > maxMegabytes * 2 ** 20) throw new AppError('FILE_TOO_LARGE', { maxMegabytes });
  const batch = await ctx.db.save(
    ctx.db.create(ImportBatchEntity, {
      networkId: network.id,
      kind: input.kind,
      fileId: file.id,
      startedByPersonId: ctx.viewer.personId,
      startedAt: ctx.now,
      touchedAt: ctx.now,
    }),
  );
  ctx.record(importCheckRequested(network.id, { importBatchId: batch.id }));
  return { importBatch: batch.id };
}
