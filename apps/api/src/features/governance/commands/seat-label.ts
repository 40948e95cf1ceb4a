import { type OrganisationType, organisationTypes } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';

/**
 * What is written on a seat: what was typed, else the organisation's name, else the category's.
 *
 * @throws SEAT_NEEDS_LABEL   none of the three
 */
export function seatLabel(
  label: string | null | undefined,
  organisation: { name: string } | null,
  category: OrganisationType | null | undefined,
): string {
  const written = label?.trim() || organisation?.name || (category && organisationTypes.label(category, 'fr'));
  if (!written) throw new AppError('SEAT_NEEDS_LABEL', {}, [{ path: 'label', code: 'SEAT_NEEDS_LABEL' }]);
  return written;
}
