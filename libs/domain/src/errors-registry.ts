import { actorsErrors } from './actors/actors.errors.ts';
import { calendarErrors } from './calendar/calendar.errors.ts';
import { convocationsErrors } from './convocations/convocations.errors.ts';
import { type ErrorParam, fillSentence } from './errors.ts';
import { governanceErrors } from './governance/governance.errors.ts';
import { identityErrors } from './identity/identity.errors.ts';
import { importsErrors } from './imports/imports.errors.ts';
import type { Locale } from './locale.ts';
import { meetingsErrors } from './meetings/meetings.errors.ts';
import { networksErrors } from './networks/networks.errors.ts';
import { platformErrors } from './platform/platform.errors.ts';
import { pollsErrors } from './polls/polls.errors.ts';
import { seriesErrors } from './series/series.errors.ts';
import { toolsErrors } from './tools/tools.errors.ts';

/** Which folder declares which codes: the order of `docs/errors.md`. */
export const errorGroups = {
  platform: platformErrors,
  identity: identityErrors,
  networks: networksErrors,
  actors: actorsErrors,
  governance: governanceErrors,
  meetings: meetingsErrors,
  series: seriesErrors,
  polls: pollsErrors,
  convocations: convocationsErrors,
  calendar: calendarErrors,
  tools: toolsErrors,
  imports: importsErrors,
} as const;

/** Every code the application can answer with. Closed: an unknown code does not compile. */
export const errorRegistry = {
  ...platformErrors,
  ...identityErrors,
  ...networksErrors,
  ...actorsErrors,
  ...governanceErrors,
  ...meetingsErrors,
  ...seriesErrors,
  ...pollsErrors,
  ...convocationsErrors,
  ...calendarErrors,
  ...toolsErrors,
  ...importsErrors,
} as const;

export type ErrorCode = keyof typeof errorRegistry;

/** What a check of the domain answers when something is wrong: a code and the values of its sentence. */
export interface Problem<Code extends ErrorCode = ErrorCode> {
  code: Code;
  params: Record<string, string | number>;
}

export function problem<Code extends ErrorCode>(
  code: Code,
  params: Record<string, string | number> = {},
): Problem<Code> {
  return { code, params };
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorRegistry, value);
}

/** The sentence to show for a code. Values come from the wire, so a missing one shows as « … » instead of failing. */
export function formatError(
  code: ErrorCode,
  params: Readonly<Record<string, ErrorParam>> = {},
  locale: Locale = 'fr',
): string {
  return fillSentence(errorRegistry[code][locale], params, locale);
}
