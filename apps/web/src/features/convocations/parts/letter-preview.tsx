import { Trans, useLingui } from '@lingui/react/macro';
import { agendaItemKinds } from '@maillage/domain';
import { IconFileText } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/index.ts';
import { Section } from '../../../shared/ui/index.ts';
import type { ConvocationPlan, MeetingToConvene } from '../data/convocations.ts';
import styles from './letter-preview.module.css';

interface LetterPreviewProps {
  meeting: MeetingToConvene;
  plan: ConvocationPlan;
  /** `YYYY-MM-DD`, or empty. */
  replyOn: string;
  /** The instant that the day stands for; null without one. */
  replyBy: string | null;
  message: string;
}

/** What the letter says, as it is being written. The letter itself, with its signatures, is the PDF. */
export function LetterPreview({ meeting, plan, replyOn, replyBy, message }: LetterPreviewProps) {
  const { t } = useLingui();
  const format = useFormat();
  const name = format.text(meeting.body.longName ?? meeting.body.name);
  const moment = format.moment(meeting.startsAt, meeting.timeZone, 'full');
  const end = format.time(meeting.endsAt, meeting.timeZone);
  const reply = replyOn ? format.date(replyOn) : null;
  return (
    <Section
      title={<Trans>La lettre</Trans>}
      action={
        <a
          href={letterAddress(plan.letterUrl, { replyBy, message, locale: format.locale })}
          target="_blank"
          rel="noopener"
        >
          <IconFileText size={18} aria-hidden="true" /> <Trans>Ouvrir le PDF</Trans>
        </a>
      }
    >
      <div className={styles.letter}>
        <p className={styles.sender}>{name}</p>
        <p>
          <b>
            <Trans>Objet :</Trans>
          </b>{' '}
          {format.text(meeting.title)}
        </p>
        <p className={styles.date}>
          <b>
            <Trans>
              {moment}, jusqu'à {end}
            </Trans>
          </b>
          {meeting.place ? <span>{format.text(meeting.place)}</span> : null}
          {meeting.videoUrl ? <span>{t`en visioconférence`}</span> : null}
        </p>
        {message.trim() ? <p className={styles.message}>{format.text(message.trim())}</p> : null}
        {meeting.agendaItems.length > 0 ? (
          <ol className={styles.agenda}>
            {meeting.agendaItems.map((item) => (
              <li key={item.id}>
                {format.text(item.title)}
                <span className={styles.kind}>
                  {format.label(agendaItemKinds, item.kind).toLocaleLowerCase(format.locale)}
                  {item.durationMinutes ? `, ${item.durationMinutes} min` : ''}
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <p>
            <Trans>L'ordre du jour est vide : la lettre partira sans lui.</Trans>
          </p>
        )}
        {reply ? (
          <p>
            <Trans>Réponse attendue avant le {reply}.</Trans>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

/** With what is typed and not sent yet. */
function letterAddress(
  url: string,
  { replyBy, message, locale }: { replyBy: string | null; message: string; locale: string },
) {
  const typed = new URLSearchParams({ lang: locale, message, replyBy: replyBy ?? '' });
  return `${url}?${typed.toString()}`;
}
