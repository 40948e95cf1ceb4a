import { type ErrorParam, formatError, isErrorCode, type Locale } from '@maillage/domain';

/** The sentence of a code of the API, or null when this client does not know it yet. */
export function sentenceOf(code: string, params: Record<string, ErrorParam>, locale: Locale): string | null {
  return isErrorCode(code) ? formatError(code, params, locale) : null;
}
