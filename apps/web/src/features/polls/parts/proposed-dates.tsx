import { Trans, useLingui } from '@lingui/react/macro';
import { DATE_OPTIONS_MAX, isPlainDate } from '@maillage/domain';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { instantOf } from '../../../shared/format/index.ts';
import { DayField, FieldGroup } from '../../../shared/ui/index.ts';
import styles from './proposed-dates.module.css';

export interface ProposedDate {
  key: string;
  day: string;
  time: string;
}

const isWhole = ({ day, time }: ProposedDate) => isPlainDate(day) && /^\d{2}:\d{2}$/.test(time);

/** The dates that are written whole, as instants of a zone (ISO, UTC). */
export const proposedInstants = (dates: readonly ProposedDate[], zone: string): string[] =>
  dates.filter(isWhole).map(({ day, time }) => instantOf(day, time, zone));

interface ProposedDatesProps {
  id: string;
  dates: ProposedDate[];
  onChange(dates: ProposedDate[]): void;
}

/** A line for each date that is proposed: the next one keeps the hour of the last. */
export function ProposedDates({ id, dates, onChange }: ProposedDatesProps) {
  const { t } = useLingui();
  const set = (key: string, change: Partial<ProposedDate>) =>
    onChange(dates.map((date) => (date.key === key ? { ...date, ...change } : date)));
  const add = () => onChange([...dates, { key: crypto.randomUUID(), day: '', time: dates.at(-1)?.time ?? '09:30' }]);
  return (
    <FieldGroup legend={<Trans>Dates proposées</Trans>}>
      <ol className={styles.list}>
        {dates.map((date, index) => (
          <li key={date.key}>
            <DayField
              id={index === 0 ? id : undefined}
              label={t`Date ${index + 1}`}
              value={date.day}
              onChange={(day) => set(date.key, { day })}
            />
            <TextInput
              label={t`Heure ${index + 1}`}
              type="time"
              value={date.time}
              onChange={(event) => set(date.key, { time: event.currentTarget.value })}
            />
            {dates.length > 1 ? (
              <button
                type="button"
                className={styles.remove}
                aria-label={t`Retirer la date ${index + 1}`}
                onClick={() => onChange(dates.filter(({ key }) => key !== date.key))}
              >
                <IconTrash size={20} aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      {dates.length < DATE_OPTIONS_MAX ? (
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
          <Trans>Proposer une autre date</Trans>
        </Button>
      ) : null}
    </FieldGroup>
  );
}
