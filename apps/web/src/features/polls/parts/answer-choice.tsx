import { useLingui } from '@lingui/react/macro';
import { type Availability, availabilities } from '@maillage/domain';
import { useId } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { availabilityOf } from '../data/standing.ts';
import styles from './date-poll.module.css';
import { answerIcons } from './marks.tsx';

interface AnswerChoiceProps {
  /** Whose answer, and to which date: said to who does not see the row and the column. */
  label: string;
  availability: Availability | null;
  onAnswer(availability: Availability | null): void;
}

const signs: Record<Availability, string> = { YES: '✓', IF_NEEDED: '?', NO: '✕' };

/** In a row of the table: kept as soon as it is chosen; the empty choice takes it back. */
export function AnswerSelect({ label, availability, onAnswer }: AnswerChoiceProps) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <select
      className={styles.select}
      aria-label={label}
      data-answer={availability ?? 'NONE'}
      value={availability ?? ''}
      onChange={(event) => onAnswer(availabilityOf(event.currentTarget.value))}
    >
      <option value="">{t`– répondre`}</option>
      {availabilities.codes.map((code) => (
        <option key={code} value={code}>
          {`${signs[code]} ${format.label(availabilities, code)}`}
        </option>
      ))}
    </select>
  );
}

/** On a card: three large answers. */
export function AnswerRadios({ label, availability, onAnswer }: AnswerChoiceProps) {
  const format = useFormat();
  const name = useId();
  return (
    <fieldset className={styles.radios}>
      <legend>{label}</legend>
      <div>
        {availabilities.codes.map((code) => {
          const Icon = answerIcons[code];
          return (
            <label key={code} className={styles.radio} data-answer={code}>
              <input
                type="radio"
                name={name}
                value={code}
                checked={availability === code}
                onChange={() => onAnswer(code)}
              />
              <Icon size={20} aria-hidden="true" />
              {format.label(availabilities, code)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
