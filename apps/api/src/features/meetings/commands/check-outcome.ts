import type { OutcomeKind } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { checkListed } from '../queries/directory.ts';

/** @throws OUTCOME_TEXT_MISSING */
export function outcomeTextOf(typed: string): string {
  const text = typed.trim();
  if (!text) throw new AppError('OUTCOME_TEXT_MISSING');
  return text;
}

/**
 * Checks who must do it, and by when.
 *
 * @throws OUTCOME_NOT_AN_ACTION
 * @throws PERSON_NOT_FOUND        the owner is not in the network's directory
 */
export async function checkTask(
  ctx: CommandContext,
  networkId: string,
  kind: OutcomeKind,
  { ownerPersonId, dueOn }: { ownerPersonId?: string | null; dueOn?: string | null },
): Promise<void> {
  if (kind !== 'ACTION' && (ownerPersonId || dueOn)) throw new AppError('OUTCOME_NOT_AN_ACTION');
  if (ownerPersonId) await checkListed(ctx.db, networkId, [ownerPersonId]);
}
