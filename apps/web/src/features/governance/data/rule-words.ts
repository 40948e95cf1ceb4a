import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type Basis, type BodyKind, type Default, decisionModes, presetOf } from '@maillage/domain';
import { useFormat } from '../../../shared/format/index.ts';
import type { RuleName, Rules } from './rules.ts';

/** What the kind of body proposes for a rule, and how well it is known; null when it proposes nothing. */
export function proposalOf<Name extends RuleName>(
  kind: BodyKind,
  name: Name,
): Default<NonNullable<Rules[Name]>> | null {
  return presetOf(kind)[name] as Default<NonNullable<Rules[Name]>> | null;
}

/** The rules that a kind of body proposes, all of them. */
export function proposedRules(kind: BodyKind): Rules {
  const preset = presetOf(kind);
  return {
    meetingsPerYearMin: preset.meetingsPerYearMin?.value ?? null,
    meetingsPerYearMax: preset.meetingsPerYearMax?.value ?? null,
    rhythmGraceDays: preset.rhythmGraceDays?.value ?? null,
    noticeDays: preset.noticeDays?.value ?? null,
    reminderDays: [...preset.reminderDays.value],
    agendaCallDays: preset.agendaCallDays?.value ?? null,
    quorumPercent: preset.quorumPercent?.value ?? null,
    proxiesPerPerson: preset.proxiesPerPerson?.value ?? null,
    decisionMode: preset.decisionMode.value,
    minutesDelayDays: preset.minutesDelayDays?.value ?? null,
  };
}

interface RuleWords {
  name(rule: RuleName): string;
  /** « 15 jours avant la séance », « pas de règle ». */
  value<Name extends RuleName>(rule: Name, value: Rules[Name]): string;
  basis(basis: Basis): string;
}

/** The rules of a body in words, for its page, its form and its history. */
export function useRuleWords(): RuleWords {
  const { t } = useLingui();
  const format = useFormat();
  const before = (days: number) =>
    t`${plural(days, { 0: 'le jour de la séance', one: '# jour avant la séance', other: '# jours avant la séance' })}`;
  const days = (count: number) => t`${plural(count, { one: '# jour', other: '# jours' })}`;
  const words: { [Name in RuleName]: { name: string; value(value: NonNullable<Rules[Name]>): string } } = {
    meetingsPerYearMin: { name: t`Séances par an, au moins`, value: (value) => format.number(value) },
    meetingsPerYearMax: { name: t`Séances par an, au plus`, value: (value) => format.number(value) },
    rhythmGraceDays: { name: t`Tolérance avant retard`, value: days },
    noticeDays: { name: t`Délai de convocation`, value: before },
    reminderDays: {
      name: t`Rappels`,
      value: (value) => (value.length === 0 ? t`aucun rappel` : value.map((day) => t`J-${day}`).join(', ')),
    },
    agendaCallDays: { name: t`Points proposés jusqu'à`, value: before },
    quorumPercent: { name: t`Quorum`, value: (value) => t`${value} % des sièges` },
    proxiesPerPerson: {
      name: t`Pouvoirs par personne`,
      value: (value) => (value === 0 ? t`aucun pouvoir` : format.number(value)),
    },
    decisionMode: { name: t`Façon de décider`, value: (value) => format.label(decisionModes, value) },
    minutesDelayDays: {
      name: t`Compte rendu`,
      value: (value) => t`${plural(value, { one: 'sous # jour', other: 'sous # jours' })}`,
    },
  };
  const bases: Record<Basis, string> = {
    TEXT: t`un texte le prévoit`,
    OBSERVED: t`constaté dans des réseaux`,
    PRACTICE: t`usage courant`,
  };
  return {
    name: (rule) => words[rule].name,
    value: (rule, value) =>
      format.text(value === null ? t`pas de règle` : words[rule].value(value as NonNullable<typeof value>)),
    basis: (basis) => bases[basis],
  };
}
