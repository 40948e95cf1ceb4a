import { Trans, useLingui } from '@lingui/react/macro';
import { EVENING_FROM_HOUR, schoolZones } from '@maillage/domain';
import { IconAlertTriangle, IconBeach, IconCalendarOff, IconCircleCheck, IconMoon } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { type DateNotesOfDay, DateNotesQuery } from '../data/calendar.ts';
import styles from './date-notes.module.css';

interface DateNotesProps {
  bodyId: string;
  /** An instant, or null while the date is half typed. */
  startsAt: string | null;
  durationMinutes: number | null;
  timeZone: string;
  /** The meeting that is being moved. */
  meetingId?: string;
}

/** A date is typed sign by sign: what is asked of the API waits for the hand to rest. */
function useSettled(value: string | null): string | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 350);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What is to be known of a date before it is chosen: who is taken elsewhere, holidays, week-end. It forbids nothing. */
export function DateNotes({ bodyId, startsAt, durationMinutes, timeZone, meetingId }: DateNotesProps) {
  const settled = useSettled(startsAt);
  const isAsked = settled !== null && settled === startsAt && durationMinutes !== null && durationMinutes > 0;
  const { data, failure } = useReading(
    DateNotesQuery,
    { bodyId, startsAt: settled ?? '', durationMinutes: durationMinutes ?? 0, timeZone, meetingId: meetingId ?? null },
    { pause: !isAsked },
  );
  const notes = isAsked ? data?.dateNotes : undefined;
  return (
    <div className={styles.notes} role="status">
      {failure && isAsked ? (
        <p>
          <Trans>Les conflits de date n'ont pas pu être vérifiés. Vous pouvez continuer, ou changer l'heure.</Trans>
        </p>
      ) : null}
      {notes ? <NoteList notes={notes} /> : null}
    </div>
  );
}

function NoteList({ notes }: { notes: DateNotesOfDay }) {
  const lines = [...useClashes(notes), ...useHolidays(notes), ...useHours(notes)];
  if (lines.length === 0) {
    return (
      <p data-tone="ok">
        <IconCircleCheck size={19} aria-hidden="true" />
        <span>
          <Trans>Rien à signaler à cette date pour les sièges de l'instance.</Trans>
        </span>
      </p>
    );
  }
  return <ul>{lines}</ul>;
}

function Line({ icon, tone, children }: { icon: ReactNode; tone: 'late' | 'warn' | 'neutral'; children: ReactNode }) {
  return (
    <li data-tone={tone}>
      {icon}
      <span>{children}</span>
    </li>
  );
}

function useClashes({ clashes }: DateNotesOfDay): ReactNode[] {
  const { t } = useLingui();
  const format = useFormat();
  return clashes.map(({ seatId, seatLabel, personName, isKey, meetings, isTakenElsewhere }) => {
    const elsewhere = meetings.map((meeting) => {
      const hour = format.time(meeting.startsAt, meeting.timeZone);
      const name = `${format.text(meeting.title)} (${format.text(meeting.bodyName)}, ${format.text(meeting.networkName)})`;
      return meeting.overlaps ? t`${name} à ${hour}, en même temps` : t`${name} à ${hour}`;
    });
    const known = elsewhere.join(' ; ');
    const seat = format.text(seatLabel);
    return (
      <Line key={seatId} tone="late" icon={<IconAlertTriangle size={19} aria-hidden="true" />}>
        <b>{seat}</b>
        {isKey ? (
          <>
            {' '}
            <Trans>(siège clé)</Trans>
          </>
        ) : null}
        {', '}
        {personName}
        {' : '}
        {known}
        {known && isTakenElsewhere ? ' ; ' : ''}
        {isTakenElsewhere ? <Trans>déjà pris ce jour-là.</Trans> : '.'}
      </Line>
    );
  });
}

function useHolidays({ publicHoliday, schoolHolidays, schoolHolidaysUnknown }: DateNotesOfDay): ReactNode[] {
  const format = useFormat();
  const lines = schoolHolidays.map(({ name, zone, from, until, isConfirmed }) => {
    const named = zone ? `${name} (${format.label(schoolZones, zone)})` : format.text(name);
    const first = format.date(from, 'dayMonth');
    const back = format.date(until, 'dayMonth');
    return (
      <Line key={`${name}${zone}`} tone="warn" icon={<IconBeach size={19} aria-hidden="true" />}>
        <Trans>
          {named}, du {first} à la reprise du {back}
        </Trans>
        {isConfirmed ? '.' : <Trans> ; dates à vérifier.</Trans>}
      </Line>
    );
  });
  if (publicHoliday) {
    lines.unshift(
      <Line key="public" tone="warn" icon={<IconCalendarOff size={19} aria-hidden="true" />}>
        <Trans>Jour férié : {publicHoliday}.</Trans>
      </Line>,
    );
  }
  if (schoolHolidaysUnknown) {
    lines.push(
      <Line key="unknown" tone="neutral" icon={<IconBeach size={19} aria-hidden="true" />}>
        <Trans>
          Les vacances scolaires de votre académie ne sont pas notées : la coordination les ajoute dans les réglages du
          réseau.
        </Trans>
      </Line>,
    );
  }
  return lines;
}

function useHours({ isWeekend, isEvening, hasParents }: DateNotesOfDay): ReactNode[] {
  const lines: ReactNode[] = [];
  if (isWeekend) {
    lines.push(
      <Line key="weekend" tone="neutral" icon={<IconCalendarOff size={19} aria-hidden="true" />}>
        <Trans>C'est un week-end.</Trans>
      </Line>,
    );
  }
  if (hasParents && !isEvening && !isWeekend) {
    const hour = EVENING_FROM_HOUR;
    lines.push(
      <Line key="parents" tone="neutral" icon={<IconMoon size={19} aria-hidden="true" />}>
        <Trans>Des parents siègent ici : ils sont plus souvent libres à partir de {hour} h.</Trans>
      </Line>,
    );
  }
  return lines;
}
