import { Trans, useLingui } from '@lingui/react/macro';
import { isForNobody } from '@maillage/domain';
import { IconCheck, IconKey, IconPencil, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { answerOf, type OptionDetail, type PolledSeat, speakerOf, speaksFor } from '../data/standing.ts';
import { AnswerSelect } from './answer-choice.tsx';
import { type BoardProps, useSpeakerWords } from './board-props.ts';
import styles from './date-poll.module.css';
import { AnswerMark, Hindrances, Standing } from './marks.tsx';

/** The seats in rows, since the quorum counts seats; the tally under the dates, above the fold. */
export function DatePollTable(props: BoardProps) {
  const { t } = useLingui();
  const { poll, personId } = props;
  const isRunning = poll.viewerCan.includes('answerForOthers');
  const seats = poll.body.seats.filter((seat) => isRunning || speaksFor(seat, personId));
  return (
    <div className={styles.sheet}>
      <table className={styles.table} aria-label={t`Réponses des sièges à chaque date`}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              <Trans>Siège</Trans>
            </th>
            {poll.options.map((option) => (
              <DateHead key={option.id} option={option} {...props} />
            ))}
          </tr>
          <tr>
            <th scope="row">
              <Trans>Bilan</Trans>
            </th>
            {poll.options.map((option) => (
              <td key={option.id} {...marks(option, props)}>
                <Standing poll={poll} option={option} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const marks = (option: OptionDetail, { advised, selected }: BoardProps) => ({
  'data-advised': option.id === advised?.id || undefined,
  'data-selected': option.id === selected?.id || undefined,
  'data-nobody': isForNobody(option) || undefined,
});

function DateHead({ option, ...props }: BoardProps & { option: OptionDetail }) {
  const format = useFormat();
  const { poll, notes, advised, selected, onSelect } = props;
  const words = (
    <>
      <span className={styles.day}>{format.date(option.startsAt, 'weekday', poll.timeZone)}</span>
      <span className={styles.hour}>{format.time(option.startsAt, poll.timeZone)}</span>
    </>
  );
  return (
    <th scope="col" {...marks(option, props)}>
      {option.isChosen ? (
        <span className={styles.advice}>
          <IconCheck size={17} aria-hidden="true" /> <Trans>retenue</Trans>
        </span>
      ) : option.id === advised?.id ? (
        <span className={styles.advice}>
          <IconStar size={17} aria-hidden="true" /> <Trans>conseillée</Trans>
        </span>
      ) : null}
      {onSelect ? (
        <button
          type="button"
          className={styles.pick}
          aria-pressed={option.id === selected?.id}
          onClick={() => onSelect(option)}
        >
          {words}
        </button>
      ) : (
        <span className={styles.date}>{words}</span>
      )}
      <Hindrances notes={notes.get(option.id)} />
    </th>
  );
}

function SeatRow({ seat, ...props }: BoardProps & { seat: PolledSeat }) {
  const { t } = useLingui();
  const format = useFormat();
  const { poll, personId, onAnswer } = props;
  const [isNoting, setNoting] = useState(false);
  const speaker = useSpeakerWords(personId);
  const isOwn = speaksFor(seat, personId);
  const name = format.text(seat.organisation?.name ?? seat.label);
  const mayNote = onAnswer && !isOwn && speakerOf(seat) && poll.viewerCan.includes('answerForOthers');
  return (
    <tr data-own={isOwn || undefined}>
      <th scope="row">
        <span className={styles.seat}>
          <span>{name}</span>
          {seat.isKey ? (
            <span className={styles.key}>
              <IconKey size={16} aria-hidden="true" /> <Trans>clé</Trans>
            </span>
          ) : null}
        </span>
        <span className={styles.speaker}>
          {speaker(seat)}
          {mayNote ? (
            <button
              type="button"
              className={styles.note}
              aria-pressed={isNoting}
              aria-label={t`Noter la réponse de ${name}`}
              onClick={() => setNoting(!isNoting)}
            >
              <IconPencil size={16} aria-hidden="true" />
            </button>
          ) : null}
        </span>
      </th>
      {poll.options.map((option) => {
        const answer = answerOf(option, seat.id);
        return (
          <td key={option.id} {...marks(option, props)}>
            {onAnswer && (isOwn || isNoting) ? (
              <AnswerSelect
                label={t`${name}, ${format.moment(option.startsAt, poll.timeZone)}`}
                availability={answer?.availability ?? null}
                onAnswer={(availability) => onAnswer(seat, option, availability)}
              />
            ) : (
              <AnswerMark availability={answer?.availability ?? null} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
