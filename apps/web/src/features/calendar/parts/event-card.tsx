import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconArrowsMove, IconBeach, IconMapPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../shared/format/index.ts';
import { inkOf } from '../../../shared/ui/index.ts';
import type { CalendarMeeting } from '../data/calendar.ts';
import styles from './calendar.module.css';
import { isMovable } from './move-dialog.tsx';

interface EventCardProps {
  meeting: CalendarMeeting;
  /** Schools are closed that day where its network works. */
  isInHolidays: boolean;
  /** Also where it takes place, in which network, and with what it clashes. */
  isDetailed?: boolean;
  onMove(): void;
}

/** A meeting: its ink, its hour, its body by name, and what is wrong with the hour. It can be taken and dropped on a day. */
export function EventCard({ meeting, isInHolidays, isDetailed = false, onMove }: EventCardProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { id, network, body, state } = meeting;
  const name = format.text(body.name);
  const title = format.text(meeting.title);
  const hour = format.time(meeting.startsAt, meeting.timeZone);
  const isClashing = meeting.overlappingMeetings.length > 0;
  const movable = isMovable(meeting);
  return (
    <article
      className={styles.event}
      data-tone={inkOf(body)}
      data-clash={isClashing || undefined}
      data-cancelled={state === 'CANCELLED' || undefined}
      data-detailed={isDetailed || undefined}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className={styles.eventMain}>
        <b className={styles.hour}>{hour}</b>{' '}
        <Link
          to="/n/$slug/seances/$meetingId"
          params={{ slug: network.slug, meetingId: id }}
          search={{}}
          draggable={false}
        >
          {name}
        </Link>
        {isDetailed ? <span className={styles.title}>{title}</span> : null}
        {state === 'CANCELLED' ? (
          <span className={styles.mark}>
            <Trans>annulée</Trans>
          </span>
        ) : null}
        {isInHolidays ? (
          <span className={styles.mark} data-tone="warn">
            <IconBeach size={16} aria-hidden="true" />
            <Trans>vacances</Trans>
          </span>
        ) : null}
        {isClashing && !isDetailed ? (
          <span className={styles.mark} data-tone="late">
            <IconAlertTriangle size={16} aria-hidden="true" />
            <Trans>heurt</Trans>
          </span>
        ) : null}
        {isDetailed && meeting.place ? (
          <span className={styles.mark}>
            <IconMapPin size={16} aria-hidden="true" />
            {format.text(meeting.place)}
          </span>
        ) : null}
      </div>
      {isDetailed ? <span className={styles.network}>{format.text(network.shortName)}</span> : null}
      {isDetailed && isClashing ? <Clash meeting={meeting} /> : null}
      {movable ? (
        <button type="button" className={styles.move} onClick={onMove} aria-label={t`Déplacer ${name}, ${title}`}>
          <IconArrowsMove size={16} aria-hidden="true" />
          {isDetailed ? <Trans>Déplacer</Trans> : null}
        </button>
      ) : null}
    </article>
  );
}

function Clash({ meeting }: { meeting: CalendarMeeting }) {
  const format = useFormat();
  const others = meeting.overlappingMeetings.map(({ body }) => format.text(body.name)).join(', ');
  return (
    <span className={styles.mark} data-tone="late">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span>
        <Trans>heurt avec {others} : des personnes sont attendues aux deux</Trans>
      </span>
    </span>
  );
}
