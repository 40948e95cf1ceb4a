import { useLingui } from '@lingui/react/macro';
import { formatError, rhythmWords, type SeriesPattern, seriesPatterns, shortMonthChoices } from '@maillage/domain';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useFormat } from '../../../shared/format/index.ts';
import { CodeSelect, DayField, FieldRow, type FormProblem, NumberField } from '../../../shared/ui/index.ts';
import {
  hasShortMonths,
  patternsFrom,
  type RepeatValues,
  ruleInput,
  ruleProblem,
  type SeriesEnd,
} from '../data/repeat.ts';

export const repeatFieldNames = ['rule', 'interval', 'untilOn', 'count'] as const;

interface RepeatFieldsProps {
  ids: Record<(typeof repeatFieldNames)[number], string>;
  values: RepeatValues;
  /** `YYYY-MM-DD`, or null while it is not typed. */
  firstOn: string | null;
  /** A series cannot become a meeting alone. */
  mustRepeat?: boolean;
  onChange(change: Partial<RepeatValues>): void;
}

/** Whether the meeting comes back, and how: each rhythm is said from the first date, « le premier mardi de chaque mois ». */
export function RepeatFields({ ids, values, firstOn, mustRepeat = false, onChange }: RepeatFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const said = (pattern: SeriesPattern) => {
    if (!firstOn) return format.label(seriesPatterns, pattern);
    const words = rhythmWords({ pattern, interval: 1, shortMonths: 'SKIP' }, firstOn, format.locale);
    return words.charAt(0).toLocaleUpperCase(format.locale) + words.slice(1);
  };
  const patterns = firstOn ? patternsFrom(firstOn) : seriesPatterns.codes;
  const isWeekly = values.pattern === 'WEEKLY';
  return (
    <>
      <NativeSelect
        id={ids.rule}
        label={t`Répéter`}
        value={values.pattern ?? ''}
        data={[
          ...(mustRepeat ? [] : [{ value: '', label: t`Une seule fois` }]),
          ...patterns.map((pattern) => ({ value: pattern, label: said(pattern) })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ pattern: seriesPatterns.has(chosen) ? chosen : null });
        }}
      />
      {values.pattern ? (
        <>
          <FieldRow>
            <NumberField
              id={ids.interval}
              label={isWeekly ? t`Toutes les combien de semaines` : t`Tous les combien de mois`}
              min={1}
              max={12}
              value={values.interval}
              onChange={(interval) => onChange({ interval })}
            />
            {firstOn && hasShortMonths(values, firstOn) ? (
              <CodeSelect
                label={t`Dans les mois plus courts`}
                list={shortMonthChoices}
                value={values.shortMonths}
                onChange={(shortMonths) => onChange({ shortMonths: shortMonths ?? 'SKIP' })}
              />
            ) : null}
          </FieldRow>
          <Checkbox
            label={t`Pas de séance pendant les vacances scolaires`}
            checked={values.skipSchoolHolidays}
            onChange={(event) => onChange({ skipSchoolHolidays: event.currentTarget.checked })}
          />
          <Checkbox
            label={t`Pas de séance les jours fériés`}
            checked={values.skipPublicHolidays}
            onChange={(event) => onChange({ skipPublicHolidays: event.currentTarget.checked })}
          />
          <EndFields ids={ids} values={values} onChange={onChange} />
        </>
      ) : null}
    </>
  );
}

function EndFields({ ids, values, onChange }: Pick<RepeatFieldsProps, 'ids' | 'values' | 'onChange'>) {
  const { t } = useLingui();
  const ends: { value: SeriesEnd; label: string }[] = [
    { value: 'NEVER', label: t`Sans fin` },
    { value: 'UNTIL', label: t`À une date` },
    { value: 'COUNT', label: t`Après un nombre de séances` },
  ];
  return (
    <FieldRow>
      <NativeSelect
        label={t`Fin de la série`}
        value={values.end}
        data={ends}
        onChange={(event) => onChange({ end: event.currentTarget.value as SeriesEnd })}
      />
      {values.end === 'UNTIL' ? (
        <DayField
          id={ids.untilOn}
          label={t`Dernier jour`}
          value={values.untilOn}
          onChange={(untilOn) => onChange({ untilOn })}
        />
      ) : null}
      {values.end === 'COUNT' ? (
        <NumberField
          id={ids.count}
          label={t`Nombre de séances`}
          min={1}
          max={200}
          value={values.count}
          onChange={(count) => onChange({ count })}
        />
      ) : null}
    </FieldRow>
  );
}

/** What the form refuses of a rule before anything is sent, each with its field. */
export function useRepeatProblems(
  ids: RepeatFieldsProps['ids'],
  values: RepeatValues,
  firstOn: string | null,
): FormProblem[] {
  const { t } = useLingui();
  const { locale } = useFormat();
  if (values.pattern === null) return [];
  if (values.interval === null) return [{ fieldId: ids.interval, sentence: t`Dites à quel rythme la séance revient.` }];
  const rule = ruleInput(values);
  if (!rule)
    return values.end === 'UNTIL'
      ? [{ fieldId: ids.untilOn, sentence: t`Indiquez le dernier jour de la série.` }]
      : [{ fieldId: ids.count, sentence: t`Indiquez le nombre de séances.` }];
  const found = firstOn ? ruleProblem(rule, firstOn) : null;
  if (!found) return [];
  const fieldId = {
    SERIES_INTERVAL_INVALID: ids.interval,
    SERIES_COUNT_INVALID: ids.count,
    SERIES_TWO_ENDS: ids.count,
    SERIES_END_INVALID: ids.untilOn,
    SERIES_NOT_LAST_WEEKDAY: ids.rule,
  }[found.code];
  return [{ fieldId, sentence: formatError(found.code, found.params, locale) }];
}
