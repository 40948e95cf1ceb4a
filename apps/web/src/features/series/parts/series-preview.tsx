import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { isPlainDate, occurrenceSkips, plainDateIn, seriesSentence, shortMonthsSentence } from '@maillage/domain';
import { ReadingView, useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, Notice, Row, Rows, StateBadge } from '../../../shared/ui/index.ts';
import { type RuleInput, ruleProblem } from '../data/repeat.ts';
import { type SeriesPreview, SeriesPreviewQuery } from '../data/series.ts';
import styles from './series.module.css';

interface PreviewProps {
  bodyId: string;
  startsAt: string;
  timeZone: string;
  rule: RuleInput;
}

/** What a rule would put in the calendar, before it is written: every date, and why some are skipped. */
export function PreviewOfSeries({ bodyId, startsAt, timeZone, rule }: PreviewProps) {
  const firstOn = plainDateIn(startsAt, timeZone);
  const isWhole = ruleProblem(rule, firstOn) === null && (rule.untilOn === undefined || isPlainDate(rule.untilOn));
  const reading = useReading(SeriesPreviewQuery, { bodyId, startsAt, timeZone, rule }, { pause: !isWhole });
  if (!isWhole) return null;
  return (
    <div className={styles.preview}>
      <RuleWords firstOn={firstOn} rule={rule} untilOn={reading.data?.seriesPreview.untilOn ?? rule.untilOn ?? null} />
      <ReadingView reading={reading} select={(data) => data.seriesPreview} rows={6}>
        {(preview) => <Dates preview={preview} timeZone={timeZone} rule={rule} />}
      </ReadingView>
    </div>
  );
}

function RuleWords({ firstOn, rule, untilOn }: { firstOn: string; rule: RuleInput; untilOn: string | null }) {
  const { locale } = useFormat();
  const words = seriesSentence({ ...rule, firstOn, untilOn }, locale);
  const short = shortMonthsSentence(rule, firstOn, locale);
  return (
    <>
      <p className={styles.words}>
        {words.charAt(0).toLocaleUpperCase(locale)}
        {words.slice(1)}.
      </p>
      {short ? <Notice tone="warn">{short}</Notice> : null}
    </>
  );
}

const SHOWN = 8;

function Dates({ preview, timeZone, rule }: { preview: SeriesPreview; timeZone: string; rule: RuleInput }) {
  const { t } = useLingui();
  const format = useFormat();
  const kept = preview.dates.filter(({ skippedBecause }) => !skippedBecause).length;
  const skipped = preview.dates.length - kept;
  const known = preview.schoolKnownUntil;
  const more = preview.dates.slice(SHOWN);
  return (
    <>
      <p role="status" className={styles.count}>
        <Plural value={kept} one="# séance" other="# séances" />{' '}
        <Trans>d'ici le {format.date(preview.plannedUntilOn)}</Trans>
        {skipped > 0 ? (
          <>
            , <Plural value={skipped} one="# date écartée" other="# dates écartées" />
          </>
        ) : null}
        .
      </p>
      {rule.skipSchoolHolidays && (known === null || known < preview.plannedUntilOn) ? (
        <Notice tone="warn">
          {known === null ? (
            <Trans>Le calendrier scolaire de ce territoire n'est pas connu : aucune date n'est écartée pour lui.</Trans>
          ) : (
            <Trans>
              Le calendrier scolaire n'est connu que jusqu'au {format.date(known)} : vérifiez les dates qui suivent.
            </Trans>
          )}
        </Notice>
      ) : null}
      <Rows label={t`Dates de la série`}>
        {preview.dates.slice(0, SHOWN).map((date) => (
          <DateRow key={date.plannedAt} date={date} timeZone={timeZone} />
        ))}
      </Rows>
      {more.length > 0 ? (
        <details className={styles.more}>
          <summary>
            <Plural value={more.length} one="Et # autre date" other="Et # autres dates" />
          </summary>
          <Rows label={t`Dates suivantes`}>
            {more.map((date) => (
              <DateRow key={date.plannedAt} date={date} timeZone={timeZone} />
            ))}
          </Rows>
        </details>
      ) : null}
    </>
  );
}

function DateRow({ date, timeZone }: { date: SeriesPreview['dates'][number]; timeZone: string }) {
  const format = useFormat();
  const { plannedAt, skippedBecause, holiday } = date;
  const day = format.date(plannedAt, 'full', timeZone);
  if (!skippedBecause)
    return (
      <Row trailing={holiday ? <StateBadge tone="warn">{format.text(holiday)}</StateBadge> : null}>
        <span>{day}</span>
      </Row>
    );
  return (
    <Row trailing={<Muted>{format.text(holiday ?? format.label(occurrenceSkips, skippedBecause))}</Muted>}>
      <s>{day}</s>
      <Muted>
        <Trans>Pas de séance</Trans>
      </Muted>
    </Row>
  );
}
