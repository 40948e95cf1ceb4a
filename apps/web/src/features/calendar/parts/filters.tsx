import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconBeach, IconCheck } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/index.ts';
import { ChipRow, Ink, type InkTone, inkOf } from '../../../shared/ui/index.ts';
import type { CalendarMeeting, CalendarNetwork } from '../data/calendar.ts';
import styles from './calendar.module.css';

export const inkTones = ['blue', 'green', 'red', 'black'] as const satisfies readonly InkTone[];

interface InkFilterProps {
  meetings: readonly CalendarMeeting[];
  hidden: ReadonlySet<InkTone>;
  onToggle(tone: InkTone): void;
}

/** What each ink stands for, how many meetings it has here, and whether they are shown. */
export function InkFilter({ meetings, hidden, onToggle }: InkFilterProps) {
  const { t } = useLingui();
  const words: Record<InkTone, string> = {
    blue: t`Décision`,
    green: t`Préparation`,
    red: t`Pilotage`,
    black: t`Animation`,
  };
  return (
    <ChipRow>
      {inkTones.map((tone) => (
        <button
          key={tone}
          type="button"
          className={styles.toggle}
          aria-pressed={!hidden.has(tone)}
          onClick={() => onToggle(tone)}
        >
          <IconCheck size={16} aria-hidden="true" />
          <Ink tone={tone} />
          {words[tone]}
          <span className={styles.figure}>{meetings.filter(({ body }) => inkOf(body) === tone).length}</span>
        </button>
      ))}
    </ChipRow>
  );
}

interface NetworkFilterProps {
  networks: readonly CalendarNetwork[];
  /** Its slug; null for all. */
  chosen: string | null;
  isMine: boolean;
  onChoose(slug: string | null): void;
  onMine(isMine: boolean): void;
}

export function NetworkFilter({ networks, chosen, isMine, onChoose, onMine }: NetworkFilterProps) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <>
      {networks.length > 1 ? (
        <NativeSelect
          aria-label={t`Réseau`}
          value={chosen ?? ''}
          data={[
            { value: '', label: t`Tous mes réseaux` },
            ...networks.map(({ slug, shortName }) => ({ value: slug, label: format.text(shortName) })),
          ]}
          onChange={(event) => onChoose(event.currentTarget.value || null)}
        />
      ) : null}
      <Checkbox
        label={t`Mes instances seulement`}
        checked={isMine}
        onChange={(event) => onMine(event.currentTarget.checked)}
      />
    </>
  );
}

/** How many meetings clash, and how many fall in school holidays. */
export function Warnings({ clashes, inHolidays }: { clashes: number; inHolidays: number }) {
  const { t } = useLingui();
  const format = useFormat();
  const clashing = format.count(clashes, t`séance en heurt`, t`séances en heurt`);
  const closed = format.count(inHolidays, t`séance pendant les vacances`, t`séances pendant les vacances`);
  return (
    <div className={styles.summary} role="status">
      {clashes > 0 ? (
        <span className={styles.mark} data-tone="late">
          <IconAlertTriangle size={18} aria-hidden="true" />
          {clashing}
        </span>
      ) : null}
      {inHolidays > 0 ? (
        <span className={styles.mark} data-tone="warn">
          <IconBeach size={18} aria-hidden="true" />
          {closed}
        </span>
      ) : null}
      {clashes + inHolidays === 0 ? (
        <span className="vh">
          <Trans>Aucun heurt, aucune séance pendant les vacances.</Trans>
        </span>
      ) : null}
    </div>
  );
}
