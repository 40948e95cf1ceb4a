import { isTimeZone, type Visibility } from '@maillage/domain';
import { IsNull } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { checkPeopleListed } from '../../actors/index.ts';
import { BodyEntity } from '../model/body.entity.ts';

/** Left out: as before. Null or empty: cleared. */
export const textOr = (given: string | null | undefined, before: string | null): string | null =>
  given === undefined ? before : given?.trim() || null;

/** Left out: as before. */
export const valueOr = <Value>(given: Value | undefined, before: Value): Value =>
  given === undefined ? before : given;

/**
 * The name of a body as it will stand: two living bodies of a network are told apart by their names. Call it holding the
 * network's bodies.
 *
 * @throws VALUE_MISSING, BODY_NAME_TAKEN
 */
export async function checkedName(
  ctx: CommandContext,
  { networkId, bodyId, name: typed }: { networkId: string; bodyId?: string; name: string },
): Promise<string> {
  const name = typed.trim();
  if (!name) throw new AppError('VALUE_MISSING', {}, [{ path: 'name', code: 'VALUE_MISSING' }]);
  const living = await ctx.db.findBy(BodyEntity, { networkId, dissolvedOn: IsNull() });
  const isTaken = living.some((body) => body.id !== bodyId && same(body.name, name));
  if (isTaken)
    throw new AppError('BODY_NAME_TAKEN', { name }, [{ path: 'name', code: 'BODY_NAME_TAKEN', params: { name } }]);
  return name;
}

const same = (one: string, other: string) => one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0;

/** @throws TIME_ZONE_INVALID */
export function checkedZone(zone: string): string {
  if (isTimeZone(zone)) return zone;
  throw new AppError('TIME_ZONE_INVALID', { zone }, [
    { path: 'timeZone', code: 'TIME_ZONE_INVALID', params: { zone } },
  ]);
}

/**
 * The people who see a RESTRICTED body; nobody is named on another. Who restricts it stays among them, or would lose sight
 * of it.
 *
 * @throws NAMED_PEOPLE_MISSING
 * @throws PERSON_NOT_FOUND   one of them is not in the network's directory
 */
export async function namedPeople(
  ctx: CommandContext,
  { networkId, visibility, personIds }: { networkId: string; visibility: Visibility; personIds: readonly string[] },
): Promise<string[]> {
  if (visibility !== 'RESTRICTED') return [];
  if (personIds.length === 0) throw new AppError('NAMED_PEOPLE_MISSING');
  await checkPeopleListed(ctx, networkId, personIds);
  const { personId } = ctx.viewer;
  return [...new Set(personId ? [...personIds, personId] : personIds)];
}
