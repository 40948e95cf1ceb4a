import { type Problem, problem } from '../errors-registry.ts';
import { defineCodes } from '../labels.ts';
import { addDays, addMonths, type PlainDate } from '../typography/dates.ts';

/** What a personal token of the API may do in its owner's name. Neither scope gives anything of the account itself. */
export const apiTokenScopes = defineCodes([
  { code: 'READ', fr: 'Lecture seule', en: 'Read only' },
  { code: 'WRITE', fr: 'Lecture et écriture', en: 'Read and write' },
]);

export type ApiTokenScope = (typeof apiTokenScopes.codes)[number];

/** A token that says nothing of its end works for this many days. */
export const API_TOKEN_DEFAULT_DAYS = 90;
/** Tokens that work at the same time for one account. */
export const API_TOKENS_MAX = 20;
/** A token works to the end of its last day there; an account belongs to no network whose clock could be used. */
export const API_TOKEN_ZONE = 'Europe/Paris';

/** The last day of a token for which none was chosen. */
export const defaultLastDay = (today: PlainDate): PlainDate => addDays(today, API_TOKEN_DEFAULT_DAYS);

/** The latest last day that may be chosen: a forgotten token ends within a year. */
export const latestLastDay = (today: PlainDate): PlainDate => addMonths(today, 12);

/** Says why a last day is refused, or `null` when it will do. */
export function checkApiTokenLastDay(expiresOn: PlainDate, today: PlainDate): Problem | null {
  const latest = latestLastDay(today);
  return expiresOn < today || expiresOn > latest ? problem('API_TOKEN_EXPIRY_INVALID', { latest }) : null;
}
