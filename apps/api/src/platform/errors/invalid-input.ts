import type { ErrorCode } from '@maillage/domain';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldError } from './app-error.ts';

/** What a check of class-validator means to the person who typed. */
const codes: Record<string, ErrorCode> = {
  isEmail: 'EMAIL_INVALID',
  isUrl: 'URL_INVALID',
  isUuid: 'ID_INVALID',
  isNotEmpty: 'VALUE_MISSING',
  minLength: 'VALUE_MISSING',
};

/** The input is refused with each field at fault, before anything is written. */
export function invalidInput(errors: ValidationError[]): AppError {
  return new AppError('INVALID_INPUT', {}, fieldsOf(errors));
}

function fieldsOf(errors: ValidationError[], above = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const [check] = Object.keys(error.constraints ?? {});
    const own: FieldError[] = check ? [{ path, code: codes[check] ?? 'INVALID_INPUT' }] : [];
    return [...own, ...fieldsOf(error.children ?? [], path)];
  });
}
