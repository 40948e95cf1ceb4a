import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { hasQuorum, isForNobody } from '@maillage/domain';
import { IconCheck, IconCircleCheck, IconClockX, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, StateBadge } from '../../../shared/ui/index.ts';
import { answerOf, type OptionDetail, speaksFor } from '../data/standing.ts';
import { AnswerRadios } from './answer-choice.tsx';
import { type BoardProps, useSpeakerWords } from './board-props.ts';
import styles from './date-poll.module.css';
import { AnswerMark, Hindrances } from './marks.tsx';

/** A card for each date, the advised one first; otherwise in the order of time. */
export function DatePollCards(props: BoardProps) {
  const { t } = useLingui();
  const { poll, advised } = props;
  // Cards stay where they are while one answers, even when the advice moves.
  const [firstId] = useState(advised?.id);
  const first = poll.options.find((option) => option.id === firstId);
  const others = poll.options.filter((option) => option.id !== firstId);
  return (
    <ul className={styles.cards} aria-label={t`Dates proposées`}>
      {(first ? [first, ...others] : others).map((option) => (
        <DateCard key={option.id} option={option} {...props} />
      ))}
    </ul>
  );
}

function DateCard({ option, ...props }: BoardProps & { option: OptionDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { poll, notes, personId, advised, selected, onSelect, onAnswer } = props;
  const own = poll.body.seats.filter((seat) => speaksFor(seat, personId));
  const isAdvised = option.id === advised?.id;
  return (
    <li
      className={styles.card}
      data-advised={isAdvised || option.isChosen || undefined}
      data-nobody={isForNobody(option) || undefined}
    >
      {isAdvised || option.isChosen ? (
        <p className={styles.advice}>
          {option.isChosen ? <IconCheck size={20} aria-hidden="true" /> : <IconStar size={20} aria-hidden="true" />}{' '}
          {option.isChosen ? t`Date retenue` : t`Date conseillée`}
        </p>
      ) : null}
      <h2>{format.moment(option.startsAt, poll.timeZone)}</h2>
      <Tally {...props} option={option} />
      <p className={styles.notes}>
        <Quorum {...props} option={option} />
        <Hindrances notes={notes.get(option.id)} />
      </p>
      {onAnswer
        ? own.map((seat) => {
            const name = format.text(seat.organisation?.name ?? seat.label);
            return (
              <AnswerRadios
                key={seat.id}
                label={t`Ma réponse, ${name}`}
                availability={answerOf(option, seat.id)?.availability ?? null}
                onAnswer={(availability) => onAnswer(seat, option, availability)}
              />
            );
          })
        : null}
      <SeatList {...props} option={option} />
      {onSelect && option.id !== selected?.id ? (
        <button type="button" className={styles.choose} onClick={() => onSelect(option)}>
          <Trans>Choisir cette date</Trans>
        </button>
      ) : null}
    </li>
  );
}

function Tally({ poll, option }: BoardProps & { option: OptionDetail }) {
  const { t } = useLingui();
  const silent = Math.max(0, poll.seatCount - option.yesCount - option.ifNeededCount - option.noCount);
  const parts = [
    ['YES', option.yesCount, t`oui`],
    ['IF_NEEDED', option.ifNeededCount, t`si besoin`],
    ['NO', option.noCount, t`non`],
    ['NONE', silent, t`sans réponse`],
  ] as const;
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(([code, value]) =>
          value > 0 ? <span key={code} data-answer={code} style={{ flexGrow: value }} /> : null,
        )}
      </div>
      <p className={styles.tally}>
        {parts.map(([code, value, word]) => (
          <span key={code}>
            <b>{value}</b> {word}
          </span>
        ))}
      </p>
    </>
  );
}

function Quorum({ poll, option }: BoardProps & { option: OptionDetail }) {
  const { t } = useLingui();
  const quorum = hasQuorum(option, poll);
  const { keySeatCount: coming } = option;
  const { keySeatCount: keys } = poll;
  return (
    <>
      {quorum === null ? null : (
        <StateBadge
          tone={quorum ? 'ok' : 'late'}
          icon={quorum ? <IconCircleCheck aria-hidden="true" /> : <IconClockX aria-hidden="true" />}
        >
          {quorum ? t`quorum atteint` : t`sans quorum`}
        </StateBadge>
      )}
      {keys > 0 ? (
        <span>{t`${plural(coming, { one: `# siège clé sur ${keys}`, other: `# sièges clés sur ${keys}` })}`}</span>
      ) : null}
    </>
  );
}

function SeatList({ poll, option, personId }: BoardProps & { option: OptionDetail }) {
  const format = useFormat();
  const speaker = useSpeakerWords(personId);
  const count = poll.body.seats.length;
  if (!poll.viewerCan.includes('answerForOthers')) return null;
  return (
    <details className={styles.seats}>
      <summary>
        <Trans>Voir les {count} sièges</Trans>
      </summary>
      <ul>
        {poll.body.seats.map((seat) => (
          <li key={seat.id}>
            <span>
              {format.text(seat.organisation?.name ?? seat.label)}
              <br />
              <Muted>{speaker(seat)}</Muted>
            </span>
            <AnswerMark availability={answerOf(option, seat.id)?.availability ?? null} />
          </li>
        ))}
      </ul>
    </details>
  );
}
