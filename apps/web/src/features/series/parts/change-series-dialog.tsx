import { Trans, useLingui } from '@lingui/react/macro';
import { isPlainDate, plainDateIn } from '@maillage/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { clockValue, instantOf, useFormat, zoneToday } from '../../../shared/format/index.ts';
import { DayField, Dialog, FieldRow, Form, NumberField, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { changeSeries } from '../data/commands.ts';
import { once, type RepeatValues, ruleInput } from '../data/repeat.ts';
import type { SeriesDetail } from '../data/series.ts';
import { RepeatFields, repeatFieldNames, useRepeatProblems } from './repeat-fields.tsx';
import { PreviewOfSeries } from './series-preview.tsx';

const ruleOf = (series: SeriesDetail): RepeatValues => ({
  ...once,
  pattern: series.pattern,
  interval: series.interval,
  shortMonths: series.shortMonths,
  skipSchoolHolidays: series.skipSchoolHolidays,
  skipPublicHolidays: series.skipPublicHolidays,
  ...(series.untilOn ? { end: 'UNTIL', untilOn: series.untilOn } : {}),
});

/** Another rhythm or hour from one of the dates to come on. The past stays; the meetings to come keep their agenda. */
export function ChangeSeriesDialog({ series, onClose }: { series: SeriesDetail; onClose(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds([...repeatFieldNames, 'fromOn', 'startsAt', 'time', 'durationMinutes']);
  const { timeZone } = series;
  const days = series.occurrences.items.map(({ plannedAt }) => plainDateIn(plannedAt, timeZone));
  const [fromOn, setFrom] = useState(days[0] ?? zoneToday(timeZone));
  const [day, setDay] = useState(fromOn);
  const [time, setTime] = useState(clockValue(series.startsAt, timeZone));
  const [durationMinutes, setDuration] = useState<number | null>(series.durationMinutes);
  const [repeat, setRepeat] = useState(() => ruleOf(series));
  const change = useCommand(changeSeries);
  const rule = ruleInput(repeat);
  const firstOn = isPlainDate(day) ? day : null;
  const startsAt = firstOn && time !== '' ? instantOf(firstOn, time, timeZone) : null;
  const problems = useRepeatProblems(ids, repeat, firstOn);
  if (!startsAt) problems.push({ fieldId: ids.startsAt, sentence: t`Indiquez la date et l'heure.` });
  const [wasTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!startsAt || !rule || problems.length > 0) return;
    if (!(await change.run({ seriesId: series.id, fromOn, startsAt, durationMinutes, rule }))) return;
    showToast(t`Rythme changé. Ce qui est passé reste.`);
    onClose();
  };
  return (
    <Dialog title={t`Changer le rythme`} onClose={onClose}>
      <Form
        failure={change.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={change.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Changer le rythme</Trans>}
        onCancel={onClose}
      >
        <NativeSelect
          id={ids.fromOn}
          label={t`À partir de la date du`}
          description={t`Les séances à venir prennent les nouvelles dates, avec leur ordre du jour. Celles qui n'en trouvent pas sont annulées.`}
          value={fromOn}
          data={(days.length > 0 ? days : [fromOn]).map((value) => ({ value, label: format.date(value, 'full') }))}
          onChange={(event) => {
            setFrom(event.currentTarget.value);
            setDay(event.currentTarget.value);
          }}
        />
        <FieldRow>
          <DayField id={ids.startsAt} label={t`Première nouvelle date`} min={fromOn} value={day} onChange={setDay} />
          <TextInput
            id={ids.time}
            label={t`Heure`}
            type="time"
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
          <NumberField
            id={ids.durationMinutes}
            label={t`Durée, en minutes`}
            min={5}
            value={durationMinutes}
            onChange={setDuration}
          />
        </FieldRow>
        <RepeatFields
          ids={ids}
          values={repeat}
          firstOn={firstOn}
          mustRepeat
          onChange={(values) => setRepeat({ ...repeat, ...values })}
        />
        {startsAt && rule ? (
          <PreviewOfSeries bodyId={series.body.id} startsAt={startsAt} timeZone={timeZone} rule={rule} />
        ) : null}
      </Form>
    </Dialog>
  );
}
