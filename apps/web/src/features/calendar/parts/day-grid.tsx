import { Trans, useLingui } from '@lingui/react/macro';
import { addDays } from '@maillage/domain';
import { IconBeach } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import type { CalendarMeeting } from '../data/calendar.ts';
import { mondayOf } from '../data/days.ts';
import type { DayOff } from '../data/holidays.ts';
import styles from './calendar.module.css';
import { EventCard } from './event-card.tsx';

/** What every view of the calendar is given. */
export interface CalendarDays {
  meetings: ReadonlyMap<string, CalendarMeeting[]>;
  off(day: string): DayOff;
  today: string;
  /** Opens the dialog that confirms. */
  onMove(meeting: CalendarMeeting, day: string): void;
  onOpenDay(day: string): void;
}

interface DayGridProps extends CalendarDays {
  weeks: string[][];
  /** `2026-12`: other days are pale. Null when every day counts. */
  month: string | null;
  /** Events of a day that are shown; the others open it. */
  most: number;
}

/** Weeks as a table: weekdays wide, week-end narrow, the same height before and after the data. */
export function DayGrid({ weeks, month, most, ...days }: DayGridProps) {
  const format = useFormat();
  return (
    <table className={styles.grid} data-view={month === null ? 'week' : 'month'}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              <abbr title={format.date(day, 'weekday').split(' ')[0]}>{format.date(day, 'short').split(' ')[0]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell key={day} day={day} isOther={month !== null && !day.startsWith(month)} most={most} {...days} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps extends CalendarDays {
  day: string;
  isOther: boolean;
  most: number;
}

function DayCell({ day, isOther, most, meetings, off, today, onMove, onOpenDay }: DayCellProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [isOver, setOver] = useState(false);
  const own = meetings.get(day) ?? [];
  const dayOff = off(day);
  const isClosed = dayOff.schoolHolidays.length > 0;
  const hidden = own.length - most;
  const shown = hidden > 0 ? own.slice(0, most) : own;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const id = event.dataTransfer.getData('text/plain');
    const meeting = [...meetings.values()].flat().find((each) => each.id === id);
    if (meeting && !own.includes(meeting)) onMove(meeting, day);
  };
  const rest = format.count(hidden, t`autre`, t`autres`);
  const long = format.date(day, 'weekday');
  return (
    <td
      data-other={isOther || undefined}
      data-closed={isClosed || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.dayHead}>
        <span className={styles.day} data-today={day === today || undefined}>
          <span aria-hidden="true">{format.date(day, 'dayMonth').split('\u00A0')[0]}</span>
          <span className="vh">
            {long}
            {day === today ? <Trans>, aujourd'hui</Trans> : null}
          </span>
        </span>
        <HolidayLabel dayOff={isToldHere(day, off) ? dayOff : { ...dayOff, schoolHolidays: [] }} />
      </div>
      {own.length > 0 ? (
        <ul className={styles.events}>
          {shown.map((meeting) => (
            <li key={meeting.id}>
              <EventCard
                meeting={meeting}
                isInHolidays={dayOff.closedNetworkIds.has(meeting.network.id)}
                onMove={() => onMove(meeting, day)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {hidden > 0 ? (
        <button
          type="button"
          className={styles.more}
          onClick={() => onOpenDay(day)}
          aria-label={t`Et ${rest}, ${long}`}
        >
          <Trans>et {rest}</Trans>
        </button>
      ) : null}
    </td>
  );
}

/** Once a week, and on the first day: the stripes say the rest. */
const isToldHere = (day: string, off: (day: string) => DayOff): boolean =>
  mondayOf(day) === day || off(addDays(day, -1)).schoolHolidays.length < off(day).schoolHolidays.length;

/** Stripes are never alone: the word says whose holidays they are. */
export function HolidayLabel({ dayOff: { publicHoliday, schoolHolidays } }: { dayOff: DayOff }) {
  const whose = schoolHolidays.join(', ');
  if (!publicHoliday && !whose) return null;
  return (
    <span className={styles.holiday}>
      {publicHoliday ? <b>{publicHoliday}</b> : null}
      {whose ? (
        <span>
          <IconBeach size={15} aria-hidden="true" /> <Trans>vacances, {whose}</Trans>
        </span>
      ) : null}
    </span>
  );
}
