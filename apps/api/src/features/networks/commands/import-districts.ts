import type { ErrorCode } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import type { ImportDistrictsInput } from '../api/networks.inputs.ts';
import { writeDistricts } from '../districts.ts';
import { readDistricts } from '../districts-file.ts';
import { districtsImported } from '../networks.facts.ts';
import { networkPolicy } from '../networks.policy.ts';
import { findNetwork } from '../queries/find-network.ts';

export interface RejectedLine {
  /** As a spreadsheet numbers it: the headings are line 1. */
  line: number;
  code: ErrorCode;
}

/**
 * Adds the quartiers of a file to those a network may choose from; lines at fault are told, the others are kept. They do
 * not join the network's own territories: the file may be that of the whole country.
 *
 * @throws NETWORK_NOT_FOUND
 * @throws NETWORK_ARCHIVED
 * @throws DISTRICT_COLUMN_MISSING
 * @throws LIST_TOO_LONG
 */
export async function importDistricts(
  ctx: CommandContext,
  input: ImportDistrictsInput,
): Promise<{ accepted: number; rejected: RejectedLine[] }> {
  const network = await findNetwork(ctx, input.networkId, { lock: true });
  await ctx.authorize(networkPolicy.importDistricts, network);
  const lines = readDistricts(input.csv);
  const outcomes = await writeDistricts(ctx.db, network.id, lines);
  const territoryIds = outcomes.flatMap((outcome) => ('territoryId' in outcome ? [outcome.territoryId] : []));
  const rejected = outcomes.flatMap((outcome, index) =>
    'problem' in outcome ? [{ line: lines[index]?.line ?? 0, code: outcome.problem.code }] : [],
  );
  if (territoryIds.length > 0) ctx.record(districtsImported(network.id, { territoryIds }));
  return { accepted: territoryIds.length, rejected };
}
