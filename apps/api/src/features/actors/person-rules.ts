import { displayName, fold, isEmail, isName, normaliseEmail, normaliseName, type PersonName } from '@maillage/domain';
import { AppError } from '../../platform/errors/app-error.ts';
import type { PersonEntity } from './model/person.entity.ts';

/**
 * A name as it is kept: the two parts, the whole, and what it is searched by.
 *
 * @throws NAME_INVALID
 */
export function namesOf(
  name: PersonName,
): Pick<PersonEntity, 'givenName' | 'familyName' | 'displayName' | 'searchText'> {
  const parts = {
    givenName: checkedName('givenName', name.givenName),
    familyName: checkedName('familyName', name.familyName),
  };
  const whole = displayName(parts);
  return { ...parts, displayName: whole, searchText: fold(whole) };
}

function checkedName(path: keyof PersonName, text: string): string {
  const name = normaliseName(text);
  if (!isName(name)) throw new AppError('NAME_INVALID', {}, [{ path, code: 'NAME_INVALID' }]);
  return name;
}

/**
 * Normalised; null when nothing was typed.
 *
 * @throws EMAIL_INVALID
 */
export function checkedEmail(text: string | null | undefined): string | null {
  const email = normaliseEmail(text ?? '');
  if (email && !isEmail(email)) throw new AppError('EMAIL_INVALID', {}, [{ path: 'email', code: 'EMAIL_INVALID' }]);
  return email || null;
}

/**
 * As typed; null when nothing was. Ten figures of a French number, or a whole international one.
 *
 * @throws PHONE_INVALID
 */
export function checkedPhone(text: string | null | undefined): string | null {
  const phone = text?.trim() || null;
  const digits = (phone ?? '').replace('(0)', '').replace(/[\s().\-/\u00A0\u202F]/gu, '');
  if (phone && !/^0[1-9]\d{8}$/.test(digits) && !/^(?:\+|00)[1-9]\d{7,14}$/.test(digits)) {
    throw new AppError('PHONE_INVALID', {}, [{ path: 'phone', code: 'PHONE_INVALID' }]);
  }
  return phone;
}
