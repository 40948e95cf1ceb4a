import type { BodyKind } from '../governance/body-kind.ts';
import { examinesNamedSituations } from '../governance/body-kind.ts';
import type { Label } from '../locale.ts';
import { formatDate, type PlainDate } from '../typography/dates.ts';
import type { AgendaItemKind, StandingRole } from './meeting-states.ts';

export const AGENDA_TEMPLATE_MAX_ITEMS = 30;

export interface StandingItemPreset {
  title: Label;
  kind: AgendaItemKind;
  durationMinutes: number | null;
  standing: StandingRole;
}

/**
 * Standing items to propose to a body that has set none: first the decisions of the meeting before, last what nobody
 * announced. Source: field reference §4 (ordre du jour); features M11.
 */
const COMMON: readonly StandingItemPreset[] = [
  {
    title: { fr: 'Approbation du relevé de décisions du …', en: 'Approval of the decisions of …' },
    kind: 'VALIDATION',
    durationMinutes: 10,
    standing: 'REVIEW',
  },
  {
    title: { fr: "Points d'avancement", en: 'Progress' },
    kind: 'INFORMATION',
    durationMinutes: 30,
    standing: 'REGULAR',
  },
  {
    title: { fr: 'Date de la prochaine séance', en: 'Date of the next meeting' },
    kind: 'DECISION',
    durationMinutes: 5,
    standing: 'CLOSING',
  },
  {
    title: { fr: 'Questions diverses', en: 'Any other business' },
    kind: 'DISCUSSION',
    durationMinutes: 10,
    standing: 'CLOSING',
  },
];

/** A gathering has no minutes to approve: a welcome, and what comes next. */
const GATHERING: readonly StandingItemPreset[] = [
  { title: { fr: 'Accueil', en: 'Welcome' }, kind: 'INFORMATION', durationMinutes: 10, standing: 'REGULAR' },
  {
    title: { fr: 'Suites et prochaine rencontre', en: 'What comes next' },
    kind: 'DISCUSSION',
    durationMinutes: 10,
    standing: 'CLOSING',
  },
];

const gatherings: ReadonlySet<BodyKind> = new Set<BodyKind>([
  'ATELIER',
  'CYCLE_ATELIERS',
  'JOURNEE_THEMATIQUE',
  'FORUM',
  'SEMINAIRE',
  'WEBINAIRE',
  'VISITE_SITE',
]);

/** A body that examines named situations keeps no text, so that it has no decisions to approve either. */
export function agendaPresetOf(kind: BodyKind): readonly StandingItemPreset[] {
  if (gatherings.has(kind)) return GATHERING;
  return examinesNamedSituations(kind) ? COMMON.filter(({ standing }) => standing !== 'REVIEW') : COMMON;
}

/** Where the day of the meeting before stands in the title of a review. */
const BLANK = '…';

/** « Approbation du relevé de décisions du 12 novembre 2026 »: the title with the day of the meeting before in its blank. */
export function filledTitle(pattern: string, previousOn: PlainDate | null): string {
  return previousOn === null ? pattern : pattern.replace(BLANK, formatDate(previousOn, { style: 'long' }));
}

/** Whether a title waits for the day of the meeting before. */
export function hasBlank(title: string): boolean {
  return title.includes(BLANK);
}
