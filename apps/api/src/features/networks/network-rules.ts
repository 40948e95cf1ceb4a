import { isTimeZone, SLUG_MAX_LENGTH, SLUG_MIN_LENGTH, slugProblem } from '@maillage/domain';
import { AppError } from '../../platform/errors/app-error.ts';

/** The header of a phone holds this many signs. */
export const shortNameLength = 18;

/** @throws NETWORK_NAME_MISSING */
export function checkedName(name: string): string {
  const trimmed = name.trim();
  if (!trimmed) throw new AppError('NETWORK_NAME_MISSING', {}, [{ path: 'name', code: 'NETWORK_NAME_MISSING' }]);
  return trimmed;
}

/**
 * The short name as given; without one, the name itself, cut when it is long.
 *
 * @throws NETWORK_SHORT_NAME_TOO_LONG
 */
export function checkedShortName(shortName: string | null | undefined, name: string): string {
  const trimmed = shortName?.trim();
  if (!trimmed)
    return [...name].length <= shortNameLength ? name : `${[...name].slice(0, shortNameLength - 1).join('')}…`;
  const params = { max: shortNameLength };
  if ([...trimmed].length > shortNameLength) {
    const field = { path: 'shortName', code: 'NETWORK_SHORT_NAME_TOO_LONG' as const, params };
    throw new AppError('NETWORK_SHORT_NAME_TOO_LONG', params, [field]);
  }
  return trimmed;
}

/** @throws TIME_ZONE_INVALID */
export function checkedTimeZone(zone: string): string {
  if (isTimeZone(zone)) return zone;
  throw new AppError('TIME_ZONE_INVALID', { zone }, [
    { path: 'timeZone', code: 'TIME_ZONE_INVALID', params: { zone } },
  ]);
}

/**
 * @throws SLUG_INVALID
 * @throws SLUG_RESERVED
 */
export function checkedSlug(slug: string): string {
  const code = slugProblem(slug);
  if (!code) return slug;
  const params = { min: SLUG_MIN_LENGTH, max: SLUG_MAX_LENGTH, slug };
  throw new AppError(code, params, [{ path: 'slug', code, params }]);
}
