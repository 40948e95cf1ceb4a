import { Trans } from '@lingui/react/macro';
import { addDays, type BodyRhythm, daysBetween } from '@maillage/domain';
import { IconCircleCheck, IconClockExclamation } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/index.ts';
import { type InkTone, StateBadge } from '../../../shared/ui/index.ts';
import styles from './rhythm-strip.module.css';

interface RhythmMeeting {
  day: string;
  isHeld: boolean;
}

interface RhythmStripProps {
  rhythm: BodyRhythm;
  meetings: readonly RhythmMeeting[];
  min: number | null;
  max: number | null;
  today: string;
  tone: InkTone;
}

const PAST_DAYS = 380;

/** Meetings held (full), the limit of the rule (red), today (yellow), the next one (hollow). The sentence says the same. */
export function RhythmStrip({ rhythm, meetings, min, max, today, tone }: RhythmStripProps) {
  const format = useFormat();
  const shown = meetings.filter((meeting) => daysBetween(meeting.day, today) <= PAST_DAYS);
  const last =
    [today, rhythm.limitOn, ...shown.map((meeting) => meeting.day)]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? today;
  const first = [addDays(today, -180), ...shown.map((meeting) => meeting.day)].sort()[0] ?? today;
  const start = addDays(first, -14);
  const span = daysBetween(start, addDays(last, 21));
  const at = (day: string) => `${((100 * daysBetween(start, day)) / span).toFixed(2)}%`;
  return (
    <div>
      <div className={styles.head}>
        <h2>
          <Trans>Rythme</Trans>
        </h2>
        <RhythmState rhythm={rhythm} hasRule={min !== null || max !== null} />
      </div>
      <div className={styles.strip} data-tone={tone} aria-hidden="true">
        {rhythm.limitOn && rhythm.lateDays > 0 ? (
          <span
            className={styles.delay}
            style={{ left: at(rhythm.limitOn), width: `${((100 * rhythm.lateDays) / span).toFixed(2)}%` }}
          />
        ) : null}
        <span className={styles.today} style={{ left: at(today) }} />
        {rhythm.limitOn ? <span className={styles.limit} style={{ left: at(rhythm.limitOn) }} /> : null}
        {shown.map((meeting) => (
          <span
            key={meeting.day}
            className={styles.meeting}
            data-held={meeting.isHeld || undefined}
            style={{ left: at(meeting.day) }}
          />
        ))}
        <span className={styles.edge}>{format.date(start, 'monthYear')}</span>
        <span className={styles.edge} data-end="">
          {format.date(last, 'monthYear')}
        </span>
      </div>
      <p className={styles.sentence}>
        <RhythmSentence rhythm={rhythm} min={min} max={max} />
      </p>
    </div>
  );
}

function RhythmState({ rhythm, hasRule }: { rhythm: BodyRhythm; hasRule: boolean }) {
  const { lateDays } = rhythm;
  const format = useFormat();
  if (!hasRule) {
    return (
      <StateBadge tone="neutral">
        <Trans>règle non saisie</Trans>
      </StateBadge>
    );
  }
  if (lateDays > 0) {
    const days =
      format.locale === 'fr' ? format.count(lateDays, 'jour', 'jours') : format.count(lateDays, 'day', 'days');
    return (
      <StateBadge tone="late" icon={<IconClockExclamation aria-hidden="true" />}>
        <Trans>En retard de {days}</Trans>
      </StateBadge>
    );
  }
  return rhythm.lastHeldOn === null ? null : (
    <StateBadge tone="ok" icon={<IconCircleCheck aria-hidden="true" />}>
      <Trans>À l'heure</Trans>
    </StateBadge>
  );
}

function RhythmSentence({ rhythm, min, max }: { rhythm: BodyRhythm; min: number | null; max: number | null }) {
  const format = useFormat();
  const held = rhythm.heldLastYear;
  const next = rhythm.nextOn ? format.date(rhythm.nextOn) : null;
  const expected = min !== null && max !== null && min !== max ? `${min}-${max}` : `${min ?? max ?? ''}`;
  return (
    <>
      {expected === '' ? (
        <Trans>Séances tenues depuis un an : {held}.</Trans>
      ) : (
        <Trans>
          Séances tenues depuis un an : {held}, pour {expected} attendues.
        </Trans>
      )}{' '}
      {next === null ? <Trans>Aucune séance prévue.</Trans> : <Trans>Prochaine le {next}.</Trans>}
    </>
  );
}
