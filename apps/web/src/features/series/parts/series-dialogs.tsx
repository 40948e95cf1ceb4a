import { Trans, useLingui } from '@lingui/react/macro';
import { isPlainDate, plainDateIn } from '@maillage/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { clockValue, instantOf, useFormat, zoneToday } from '../../../shared/format/index.ts';
import { DayField, Dialog, FieldRow, Form, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { cancelMeeting } from '../../meetings/index.ts';
import { endSeries, moveOccurrence } from '../data/commands.ts';
import type { OccurrenceLine, SeriesDetail } from '../data/series.ts';

interface OccurrenceDialogProps {
  date: OccurrenceLine;
  /** IANA: that of the series. */
  timeZone: string;
  onClose(): void;
}

/** Another day or hour for one date; the others stay. */
export function MoveOccurrenceDialog({ date, timeZone, onClose }: OccurrenceDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['startsAt', 'time']);
  const from = date.meeting?.startsAt ?? date.plannedAt;
  const [day, setDay] = useState(plainDateIn(from, timeZone));
  const [time, setTime] = useState(clockValue(from, timeZone));
  const move = useCommand(moveOccurrence);
  const isWhole = isPlainDate(day) && time !== '';
  const planned = format.date(date.plannedAt, 'full', timeZone);
  const submit = async () => {
    if (!isWhole) return;
    if (!(await move.run({ occurrenceId: date.id, startsAt: instantOf(day, time, timeZone) }))) return;
    showToast(t`Séance déplacée. Les autres dates restent.`);
    onClose();
  };
  return (
    <Dialog title={t`Déplacer la séance du ${planned}`} onClose={onClose}>
      <Form
        failure={move.failure}
        fieldIds={ids}
        problems={isWhole ? [] : [{ fieldId: ids.startsAt, sentence: t`Indiquez la date et l'heure.` }]}
        isRunning={move.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Déplacer</Trans>}
        onCancel={onClose}
      >
        <FieldRow>
          <DayField id={ids.startsAt} label={t`Date`} min={zoneToday(timeZone)} value={day} onChange={setDay} />
          <TextInput
            id={ids.time}
            label={t`Heure`}
            type="time"
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}

/** One date without its meeting; the others stay. */
export function CancelOccurrenceDialog({ date, timeZone, onClose }: OccurrenceDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['reason']);
  const [reason, setReason] = useState('');
  const cancel = useCommand(cancelMeeting);
  const planned = format.date(date.plannedAt, 'full', timeZone);
  const submit = async () => {
    if (!date.meeting || !(await cancel.run({ meetingId: date.meeting.id, reason: reason.trim() || null }))) return;
    showToast(t`Séance annulée. Les autres dates restent.`);
    onClose();
  };
  return (
    <Dialog title={t`Annuler la séance du ${planned}`} onClose={onClose}>
      <Form
        failure={cancel.failure}
        fieldIds={ids}
        isRunning={cancel.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Annuler la séance</Trans>}
        danger
      >
        <Textarea
          id={ids.reason}
          label={t`Raison`}
          description={t`Facultative, lue par les membres de l'instance.`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}

/** The last day of a series; what was to come after it is cancelled. */
export function EndSeriesDialog({ series, onClose }: { series: SeriesDetail; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['lastOn', 'reason']);
  const [lastOn, setLastOn] = useState(zoneToday(series.timeZone));
  const [reason, setReason] = useState('');
  const end = useCommand(endSeries);
  const isWhole = isPlainDate(lastOn);
  const submit = async () => {
    if (!isWhole || !(await end.run({ seriesId: series.id, lastOn, reason: reason.trim() || null }))) return;
    showToast(t`Série terminée. Ce qui a été tenu reste.`);
    onClose();
  };
  return (
    <Dialog title={t`Terminer la série`} onClose={onClose}>
      <Form
        failure={end.failure}
        fieldIds={ids}
        problems={isWhole ? [] : [{ fieldId: ids.lastOn, sentence: t`Indiquez le dernier jour de la série.` }]}
        isRunning={end.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Terminer la série</Trans>}
        danger
      >
        <p>
          <Trans>Les séances prévues après ce jour seront annulées ; ce qui a été tenu reste.</Trans>
        </p>
        <DayField
          id={ids.lastOn}
          label={t`Dernier jour`}
          min={zoneToday(series.timeZone)}
          value={lastOn}
          onChange={setLastOn}
        />
        <Textarea
          id={ids.reason}
          label={t`Raison`}
          description={t`Facultative, lue par les membres de l'instance.`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
