import { Trans } from '@lingui/react/macro';
import { type Failure, useReading } from '../../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../../shared/format/index.ts';
import { Notice, Section, useFailureSentence } from '../../../shared/ui/index.ts';
import { BodySeriesQuery, MeetingSeriesQuery } from '../data/series.ts';
import styles from './series.module.css';
import { SeriesCard } from './series-card.tsx';

/** From the beginning of the day: a moment that stays the same while the page is read. */
const today = (timeZone: string) => `${zoneToday(timeZone)}T00:00:00Z`;

/** What comes back in a body. Nothing when nothing does. */
export function BodySeries({ bodyId, timeZone }: { bodyId: string; timeZone: string }) {
  const format = useFormat();
  const { data, failure } = useReading(BodySeriesQuery, { id: bodyId, from: today(timeZone) });
  if (failure) return <Unread failure={failure} />;
  return (data?.body?.series.items ?? []).map((series) => (
    <Section key={series.id} id={`serie-${series.id}`} title={format.text(series.title)}>
      <SeriesCard series={series} />
    </Section>
  ));
}

/** The series that a meeting belongs to, when it does. */
export function MeetingSeries({ meetingId, timeZone }: { meetingId: string; timeZone: string }) {
  const { data, failure } = useReading(MeetingSeriesQuery, { id: meetingId, from: today(timeZone) });
  if (failure) return <Unread failure={failure} />;
  const series = data?.meeting?.occurrence?.series;
  if (!series) return null;
  return (
    <div className={styles.apart}>
      <Section id="serie" title={<Trans>Série</Trans>}>
        <SeriesCard series={series} />
      </Section>
    </div>
  );
}

/** A series that could not be read is said: silence would mean that there is none. */
function Unread({ failure }: { failure: Failure }) {
  const sentence = useFailureSentence();
  return (
    <Section id="serie" title={<Trans>Série</Trans>}>
      <Notice tone="late" role="alert">
        {sentence(failure)}
      </Notice>
    </Section>
  );
}
