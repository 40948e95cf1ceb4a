import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { type Availability, availabilities, comingCount, hasQuorum, isForNobody } from '@maillage/domain';
import {
  IconBeach,
  IconCalendarX,
  IconCheck,
  IconCircleCheck,
  IconClockX,
  IconKey,
  IconMinus,
  IconQuestionMark,
  IconX,
} from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/index.ts';
import { StateBadge } from '../../../shared/ui/index.ts';
import type { DateNotes } from '../data/polls.ts';
import type { DatePollDetail, OptionDetail } from '../data/standing.ts';
import styles from './date-poll.module.css';

export const answerIcons = { YES: IconCheck, IF_NEEDED: IconQuestionMark, NO: IconX } as const;

/** An answer by icon and word: colour never speaks alone. */
export function AnswerMark({ availability }: { availability: Availability | null }) {
  const { t } = useLingui();
  const format = useFormat();
  const Icon = availability ? answerIcons[availability] : IconMinus;
  return (
    <span className={styles.mark} data-answer={availability ?? 'NONE'}>
      <Icon size={18} aria-hidden="true" />
      {availability ? format.label(availabilities, availability) : t`sans réponse`}
    </span>
  );
}

/** The tally of a date, for the quorum and the key seats. */
export function Standing({ poll, option }: { poll: DatePollDetail; option: OptionDetail }) {
  const { t } = useLingui();
  const quorum = hasQuorum(option, poll);
  const { keySeatCount: coming } = option;
  const { keySeatCount: keys } = poll;
  return (
    <span className={styles.standing}>
      <span>
        <b>{option.yesCount}</b> {t`oui`}, <b>{option.ifNeededCount}</b> {t`si besoin`}
      </span>
      {isForNobody(option) ? (
        <StateBadge tone="neutral" bare icon={<IconX aria-hidden="true" />}>
          {t`personne ne peut venir`}
        </StateBadge>
      ) : quorum === null ? null : (
        <StateBadge
          tone={quorum ? 'ok' : 'late'}
          bare
          icon={quorum ? <IconCircleCheck aria-hidden="true" /> : <IconClockX aria-hidden="true" />}
        >
          {quorum ? t`quorum` : t`sans quorum`}
        </StateBadge>
      )}
      {keys > 0 ? (
        <StateBadge tone={coming === keys ? 'ok' : 'late'} bare icon={<IconKey aria-hidden="true" />}>
          {t`${plural(coming, { one: `# clé sur ${keys}`, other: `# clés sur ${keys}` })}`}
        </StateBadge>
      ) : null}
    </span>
  );
}

/** What stands in the way that day, by icon and word. */
export function Hindrances({ notes }: { notes: DateNotes | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  if (!notes) return null;
  const bodies = [...new Set(notes.clashes.flatMap((clash) => clash.meetings.map((meeting) => meeting.bodyName)))];
  const [zones] = notes.schoolHolidays.map(({ zone }) => zone).filter((zone) => zone !== null);
  const clashCount = notes.clashes.length;
  return (
    <>
      {notes.publicHoliday ? (
        <StateBadge tone="warn" bare icon={<IconBeach aria-hidden="true" />}>
          {t`férié : ${notes.publicHoliday}`}
        </StateBadge>
      ) : null}
      {notes.schoolHolidays.length > 0 ? (
        <StateBadge tone="warn" bare icon={<IconBeach aria-hidden="true" />}>
          {zones ? t`vacances, zone ${zones}` : t`vacances scolaires`}
        </StateBadge>
      ) : null}
      {clashCount > 0 ? (
        <StateBadge tone="late" bare icon={<IconCalendarX aria-hidden="true" />}>
          {bodies.length > 0
            ? t`heurt avec ${bodies.map((name) => format.text(name)).join(', ')}`
            : clashCount === 1
              ? t`1 siège déjà pris`
              : t`${clashCount} sièges déjà pris`}
        </StateBadge>
      ) : null}
    </>
  );
}

/** « quorum, 3 sièges clés sur 3, aucun heurt » */
export function useAdviceWords(poll: DatePollDetail) {
  const { t } = useLingui();
  return (option: OptionDetail, isHindered: boolean | null): string => {
    const quorum = hasQuorum(option, poll);
    const coming = comingCount(option);
    const { keySeatCount: keys } = poll;
    const reasons = [
      quorum === null ? t`${coming} sièges sur ${poll.seatCount}` : quorum ? t`quorum` : t`sans quorum`,
      keys > 0
        ? t`${plural(option.keySeatCount, { one: `# siège clé sur ${keys}`, other: `# sièges clés sur ${keys}` })}`
        : null,
      isHindered === null ? null : isHindered ? t`un heurt ou des vacances ce jour-là` : t`aucun heurt`,
    ];
    return reasons.filter((reason) => reason !== null).join(', ');
  };
}
