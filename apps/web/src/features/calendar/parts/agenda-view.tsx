import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../../shared/format/index.ts';
import { EmptyState, Highlight } from '../../../shared/ui/index.ts';
import styles from './calendar.module.css';
import { type CalendarDays, HolidayLabel } from './day-grid.tsx';
import { EventCard } from './event-card.tsx';

/** The days that hold something, one under the other: what a phone opens on. */
export function AgendaView({
  days,
  emptyTitle,
  meetings,
  off,
  today,
  onMove,
}: CalendarDays & { days: string[]; emptyTitle: string }) {
  const format = useFormat();
  const full = days.filter((day) => (meetings.get(day) ?? []).length > 0);
  if (full.length === 0) {
    return (
      <EmptyState title={emptyTitle}>
        <Trans>Les séances de vos instances s'affichent ici dès qu'elles sont planifiées.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={styles.agenda}>
      {full.map((day) => (
        <section key={day} className={styles.agendaDay}>
          <div>
            <h2>
              {day === today ? (
                <>
                  <Highlight>
                    <Trans>aujourd'hui</Trans>
                  </Highlight>{' '}
                  <small>{format.date(day, 'weekday')}</small>
                </>
              ) : (
                format.date(day, 'weekday')
              )}
            </h2>
            <HolidayLabel dayOff={off(day)} />
          </div>
          <ul className={styles.events}>
            {(meetings.get(day) ?? []).map((meeting) => (
              <li key={meeting.id}>
                <EventCard
                  meeting={meeting}
                  isDetailed
                  isInHolidays={off(day).closedNetworkIds.has(meeting.network.id)}
                  onMove={() => onMove(meeting, day)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
