import { Trans, useLingui } from '@lingui/react/macro';
import { type ConvocationAnswer, convocationAnswers } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconBell, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type Reading,
  ReadingView,
  type ResultOf,
  useCommand,
  useReading,
  useRefresh,
} from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { EmptyState, Notice, Section, Segments, showToast, useFailureSentence } from '../../../shared/ui/index.ts';
import {
  type ConvenedMeeting,
  ConveningQuery,
  type ConveningState,
  PEOPLE_PER_PAGE,
  remindConvocations,
} from '../data/convocations.ts';
import { Answers } from './answers.tsx';
import styles from './convening.module.css';
import { ChangeBar, ConveningSummary } from './convening-summary.tsx';
import { InviteDialog } from './invite-dialog.tsx';

/** Answers arrive while one looks; right after sending, the messages leave faster than that. */
const ANSWERS_MS = 15_000;
const DEPARTURE_MS = 3_000;
const DEPARTURE_LASTS_MS = 120_000;

interface ConveningProps {
  meetingId: string;
  viewerPersonId: string | null;
  /** What to show while nothing has left. */
  notConvened: React.ReactNode;
}

/** The convocation of a meeting once it has left: who comes, by seat, and what became of each message. */
export function Convening({ meetingId, viewerPersonId, notConvened }: ConveningProps) {
  const reading = useReading(ConveningQuery, { meetingId, page: { limit: PEOPLE_PER_PAGE, offset: 0 } });
  const convening = reading.data?.meeting?.convening;
  const isLeaving =
    !!convening && convening.waiting > 0 && Date.now() - Date.parse(convening.sentAt) < DEPARTURE_LASTS_MS;
  useRefresh(reading.reload, isLeaving ? DEPARTURE_MS : ANSWERS_MS);
  return (
    <ReadingView reading={reading} select={(data) => data.meeting} rows={10}>
      {(meeting) =>
        meeting.convenedAt === null ? (
          notConvened
        ) : (
          <Convened meeting={meeting} reading={reading} viewerPersonId={viewerPersonId} />
        )
      }
    </ReadingView>
  );
}

interface ConvenedProps {
  meeting: ConvenedMeeting;
  reading: Reading<ResultOf<typeof ConveningQuery>>;
  viewerPersonId: string | null;
}

function Convened({ meeting, reading, viewerPersonId }: ConvenedProps) {
  const { t } = useLingui();
  const [filter, setFilter] = useState<ConvocationAnswer | null>(null);
  const { convening, convocations } = meeting;
  const isAhead = Date.parse(meeting.startsAt) > Date.now() && meeting.openedAt === null;
  const canAct = isAhead && meeting.state === 'SCHEDULED';
  if (convocations.totalCount === 0) {
    return (
      <EmptyState title={t`Vous n'êtes pas parmi les personnes convoquées`}>
        <Trans>Les réponses de chacun sont lues par la présidence, le secrétariat et l'animation de l'instance.</Trans>
      </EmptyState>
    );
  }
  const pages = Array.from(
    { length: Math.ceil(convocations.totalCount / PEOPLE_PER_PAGE) - 1 },
    (_, index) => (index + 1) * PEOPLE_PER_PAGE,
  );
  const shared = { meeting, filter, viewerPersonId, canAct };
  return (
    <>
      <Section title={convening ? <Trans>Réponses</Trans> : <Trans>Votre convocation</Trans>}>
        {convening ? (
          <>
            <ConveningSummary meeting={meeting} convening={convening} />
            <AnswerFilter convening={convening} value={filter} onChange={setFilter} />
            {canAct ? <ConveningActions meeting={meeting} convening={convening} onChanged={reading.reload} /> : null}
          </>
        ) : null}
        <Answers {...shared} convocations={convocations.items} onChanged={reading.reload} />
        {pages.map((offset) => (
          <MoreAnswers key={offset} {...shared} offset={offset} />
        ))}
      </Section>
      {convening && isAhead ? <ChangeBar meeting={meeting} convening={convening} /> : null}
    </>
  );
}

interface MoreAnswersProps {
  meeting: ConvenedMeeting;
  filter: ConvocationAnswer | null;
  viewerPersonId: string | null;
  canAct: boolean;
  offset: number;
}

/** The next hundred people. */
function MoreAnswers({ offset, ...shared }: MoreAnswersProps) {
  const reading = useReading(ConveningQuery, {
    meetingId: shared.meeting.id,
    page: { limit: PEOPLE_PER_PAGE, offset },
  });
  useRefresh(reading.reload, ANSWERS_MS);
  return (
    <ReadingView reading={reading} select={(data) => data.meeting} rows={PEOPLE_PER_PAGE}>
      {(meeting) => <Answers {...shared} convocations={meeting.convocations.items} onChanged={reading.reload} />}
    </ReadingView>
  );
}

interface AnswerFilterProps {
  convening: ConveningState;
  value: ConvocationAnswer | null;
  onChange(answer: ConvocationAnswer | null): void;
}

/** The figures are the filter: who has not answered is one press away. */
function AnswerFilter({ convening, value, onChange }: AnswerFilterProps) {
  const { t } = useLingui();
  const format = useFormat();
  const counts: Record<ConvocationAnswer, number> = {
    PENDING: convening.pending,
    PRESENT: convening.present,
    REMOTE: convening.remote,
    REPRESENTED: convening.represented,
    EXCUSED: convening.excused,
  };
  return (
    <div className={styles.filter}>
      <Segments
        label={t`Réponses`}
        value={value ?? ''}
        segments={[
          { value: '', label: t`Toutes`, count: convening.convened },
          ...convocationAnswers.codes.map((code) => ({
            value: code as string,
            label: format.label(convocationAnswers, code),
            count: counts[code],
          })),
        ]}
        onChange={(chosen) => onChange(convocationAnswers.has(chosen) ? chosen : null)}
      />
    </div>
  );
}

interface ConveningActionsProps {
  meeting: ConvenedMeeting;
  convening: ConveningState;
  onChanged(): void;
}

function ConveningActions({ meeting, convening, onChanged }: ConveningActionsProps) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const [isInviting, setInviting] = useState(false);
  const remind = useCommand(remindConvocations);
  const { pending } = convening;
  const send = async () => {
    if (!(await remind.run({ meetingId: meeting.id }))) return;
    showToast(t`Rappel envoyé.`);
    onChanged();
  };
  return (
    <>
      {remind.failure ? (
        <Notice tone="warn" role="alert">
          {sentence(remind.failure)}
        </Notice>
      ) : null}
      <div className={styles.actions}>
        {meeting.viewerCan.includes('remindConvocations') ? (
          <Button
            variant="default"
            loading={remind.isRunning}
            leftSection={<IconBell size={18} aria-hidden="true" />}
            onClick={() => void send()}
          >
            {pending > 0 ? <Trans>Relancer les sans-réponse ({pending})</Trans> : <Trans>Envoyer un rappel</Trans>}
          </Button>
        ) : null}
        {meeting.viewerCan.includes('inviteToMeeting') ? (
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} aria-hidden="true" />}
            onClick={() => setInviting(true)}
          >
            <Trans>Inviter quelqu'un</Trans>
          </Button>
        ) : null}
      </div>
      {isInviting ? (
        <InviteDialog meetingId={meeting.id} isConvened onDone={onChanged} onClose={() => setInviting(false)} />
      ) : null}
    </>
  );
}
