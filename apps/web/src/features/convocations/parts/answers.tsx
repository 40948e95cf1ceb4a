import { Trans, useLingui } from '@lingui/react/macro';
import { type ConvocationAnswer, convocationReasons } from '@maillage/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted } from '../../../shared/ui/index.ts';
import type { ConvenedMeeting, ConvocationRow } from '../data/convocations.ts';
import { AnswerBadge } from './answer-badge.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './answers.module.css';
import { MessagesDialog, SendingBadge } from './messages-dialog.tsx';

interface AnswersProps {
  meeting: ConvenedMeeting;
  convocations: readonly ConvocationRow[];
  filter: ConvocationAnswer | null;
  viewerPersonId: string | null;
  canAct: boolean;
  onChanged(): void;
}

type Gesture = { kind: 'answer' | 'messages'; convocation: string };

/** Seat after seat: who comes, who is represented and by whom, who has not answered, and what became of the messages. */
export function Answers({ meeting, convocations, filter, viewerPersonId, canAct, onChanged }: AnswersProps) {
  const { t } = useLingui();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const shown = convocations.filter(
    (row) => filter === null || (row.answer === filter && (filter !== 'PENDING' || row.reason !== 'ALTERNATE')),
  );
  const opened = convocations.find((row) => row.id === gesture?.convocation);
  return (
    <>
      {shown.length === 0 ? (
        <Muted>
          <Trans>Personne dans cette liste.</Trans>
        </Muted>
      ) : (
        <ul className={styles.list} aria-label={t`Réponses par siège`}>
          {shown.map((row, index) => (
            <AnswerRow
              key={row.id}
              row={row}
              isSameSeat={row.seat !== null && row.seat.id === shown[index - 1]?.seat?.id}
              zone={meeting.timeZone}
              isOwn={row.person !== null && row.person.id === viewerPersonId}
              canAct={canAct}
              onGesture={(kind) => setGesture({ kind, convocation: row.id })}
            />
          ))}
        </ul>
      )}
      {opened && gesture?.kind === 'answer' ? (
        <AnswerDialog
          convocation={opened}
          convened={convocations}
          isOwn={opened.person !== null && opened.person.id === viewerPersonId}
          onClose={() => setGesture(null)}
        />
      ) : null}
      {opened && gesture?.kind === 'messages' ? (
        <MessagesDialog
          convocation={opened}
          zone={meeting.timeZone}
          canSend={canAct}
          onChanged={onChanged}
          onClose={() => setGesture(null)}
        />
      ) : null}
    </>
  );
}

interface AnswerRowProps {
  row: ConvocationRow;
  /** The line above speaks of the same seat, which is then named once. */
  isSameSeat: boolean;
  zone: string;
  isOwn: boolean;
  canAct: boolean;
  onGesture(kind: Gesture['kind']): void;
}

function AnswerRow({ row, isSameSeat, zone, isOwn, canAct, onGesture }: AnswerRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const name = row.displayName;
  const place = row.organisation?.name ?? row.seat?.label;
  const last = row.sendings[0];
  // Who receives a copy answers nothing: if they come, it is the titular who is represented.
  const mayAnswer = canAct && row.reason !== 'ALTERNATE' && row.viewerCan.includes('recordConvocationAnswer');
  return (
    <li className={styles.row}>
      <span className={styles.seat}>
        <span className={isSameSeat ? 'vh' : undefined}>{place ? format.text(place) : <Trans>Sans siège</Trans>}</span>
      </span>
      <span className={styles.person}>
        <b>{name}</b>
        <Muted>{format.label(convocationReasons, row.reason)}</Muted>
      </span>
      <span className={styles.answer}>
        <AnswerBadge convocation={row} zone={zone} />
        {last && last.state !== 'SENT' ? <SendingBadge sending={last} /> : null}
      </span>
      <span className={styles.gestures}>
        {mayAnswer ? (
          <Button
            variant="default"
            aria-label={isOwn ? t`Répondre` : t`Noter la réponse de ${name}`}
            onClick={() => onGesture('answer')}
          >
            {isOwn ? <Trans>Répondre</Trans> : <Trans>Noter la réponse</Trans>}
          </Button>
        ) : null}
        {last ? (
          <Button variant="subtle" aria-label={t`Messages à ${name}`} onClick={() => onGesture('messages')}>
            <Trans>Messages</Trans>
          </Button>
        ) : null}
      </span>
    </li>
  );
}
