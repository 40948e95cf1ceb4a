import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { meetingStates, occurrenceSkips, plainDateIn, seriesSentence } from '@maillage/domain';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { Actions, Muted, Row, Rows, StateBadge } from '../../../shared/ui/index.ts';
import { useNetwork } from '../../networks/index.ts';
import type { OccurrenceLine, SeriesDetail } from '../data/series.ts';
import { ChangeSeriesDialog } from './change-series-dialog.tsx';
import styles from './series.module.css';
import { CancelOccurrenceDialog, EndSeriesDialog, MoveOccurrenceDialog } from './series-dialogs.tsx';

const SHOWN = 4;

type Gesture = { kind: 'change' | 'end' } | { kind: 'move' | 'cancel'; date: OccurrenceLine };

/** A series: its rule in words, its next dates, and what may be done with them. */
export function SeriesCard({ series }: { series: SeriesDetail }) {
  const { t } = useLingui();
  const { locale } = useFormat();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const close = () => setGesture(null);
  const words = seriesSentence({ ...series, firstOn: plainDateIn(series.startsAt, series.timeZone) }, locale);
  const dates = series.occurrences.items;
  const later = dates.slice(SHOWN);
  const line = (date: OccurrenceLine) => (
    <DateLine key={date.id} date={date} timeZone={series.timeZone} onGesture={setGesture} />
  );
  const can = (name: string) => series.viewerCan.includes(name);
  return (
    <div className={styles.card}>
      <p className={styles.words}>
        {words.charAt(0).toLocaleUpperCase(locale)}
        {words.slice(1)}.
      </p>
      {dates.length === 0 ? (
        <Muted>
          <Trans>Aucune date à venir.</Trans>
        </Muted>
      ) : (
        <Rows label={t`Prochaines dates`}>{dates.slice(0, SHOWN).map(line)}</Rows>
      )}
      {later.length > 0 ? (
        <details className={styles.more}>
          <summary>
            <Plural value={later.length} one="Et # autre date" other="Et # autres dates" />
          </summary>
          <Rows label={t`Dates suivantes`}>{later.map(line)}</Rows>
        </details>
      ) : null}
      {can('changeSeries') || can('endSeries') ? (
        <Actions>
          {can('changeSeries') ? (
            <Button variant="default" onClick={() => setGesture({ kind: 'change' })}>
              <Trans>Changer le rythme</Trans>
            </Button>
          ) : null}
          {can('endSeries') ? (
            <Button variant="default" onClick={() => setGesture({ kind: 'end' })}>
              <Trans>Terminer la série</Trans>
            </Button>
          ) : null}
        </Actions>
      ) : null}
      {gesture?.kind === 'change' ? <ChangeSeriesDialog series={series} onClose={close} /> : null}
      {gesture?.kind === 'end' ? <EndSeriesDialog series={series} onClose={close} /> : null}
      {gesture?.kind === 'move' ? (
        <MoveOccurrenceDialog date={gesture.date} timeZone={series.timeZone} onClose={close} />
      ) : null}
      {gesture?.kind === 'cancel' ? (
        <CancelOccurrenceDialog date={gesture.date} timeZone={series.timeZone} onClose={close} />
      ) : null}
    </div>
  );
}

interface DateLineProps {
  date: OccurrenceLine;
  timeZone: string;
  onGesture(gesture: Gesture): void;
}

function DateLine({ date, timeZone, onGesture }: DateLineProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const { meeting, plannedAt, skippedBecause } = date;
  const planned = format.date(plannedAt, 'full', timeZone);
  const shown = meeting ? format.moment(meeting.startsAt, timeZone, 'full') : planned;
  const isMoved = meeting !== null && Date.parse(meeting.startsAt) !== Date.parse(plannedAt);
  const isOpen = meeting === null ? skippedBecause !== null : meeting.state === 'SCHEDULED';
  const canCancel = meeting?.state === 'SCHEDULED' && meeting.viewerCan.includes('cancelMeeting');
  return (
    <Row
      trailing={
        <span className={styles.gestures}>
          {isOpen && date.viewerCan.includes('moveOccurrence') ? (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t`Déplacer la séance du ${planned}`}
              onClick={() => onGesture({ kind: 'move', date })}
            >
              <Trans>Déplacer</Trans>
            </Button>
          ) : null}
          {canCancel ? (
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={t`Annuler la séance du ${planned}`}
              onClick={() => onGesture({ kind: 'cancel', date })}
            >
              <Trans>Annuler</Trans>
            </Button>
          ) : null}
        </span>
      }
    >
      {meeting ? (
        <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: meeting.id }}>
          {shown}
        </Link>
      ) : (
        <s>{shown}</s>
      )}
      {meeting && meeting.state !== 'SCHEDULED' ? (
        <span>
          <StateBadge tone={meeting.state === 'CANCELLED' ? 'late' : 'neutral'}>
            {format.label(meetingStates, meeting.state)}
          </StateBadge>
        </span>
      ) : null}
      {isMoved ? (
        <Muted>
          <Trans>Au lieu du {planned}</Trans>
        </Muted>
      ) : null}
      {meeting === null && skippedBecause ? (
        <Muted>
          <Trans>Pas de séance</Trans> · {format.label(occurrenceSkips, skippedBecause)}
        </Muted>
      ) : null}
    </Row>
  );
}
