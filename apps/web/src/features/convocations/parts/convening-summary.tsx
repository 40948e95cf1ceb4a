import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { meetingChanges } from '@maillage/domain';
import { Button } from '@mantine/core';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { ActionBar, showToast, useFailureSentence } from '../../../shared/ui/index.ts';
import { type ConvenedMeeting, type ConveningState, sendConvocationUpdate } from '../data/convocations.ts';
import styles from './convening-summary.module.css';

interface ConveningProps {
  meeting: ConvenedMeeting;
  convening: ConveningState;
}

/** When it left, by whom, until when one answers; and how many messages are still on their way. */
export function ConveningSummary({ meeting, convening }: ConveningProps) {
  const { t } = useLingui();
  const format = useFormat();
  const sentOn = format.moment(convening.sentAt, meeting.timeZone, 'long');
  const by = convening.sentBy?.displayName ?? null;
  const replyBy = convening.replyBy ? format.date(convening.replyBy, 'long', meeting.timeZone) : null;
  const { sent, waiting, refused, toPrint } = convening;
  const messages = [
    t`${plural(sent, { one: '# message parti', other: '# messages partis' })}`,
    ...(waiting > 0 ? [t`${plural(waiting, { one: '# en attente', other: '# en attente' })}`] : []),
    ...(refused > 0 ? [t`${plural(refused, { one: '# refusé', other: '# refusés' })}`] : []),
    ...(toPrint > 0 ? [t`${plural(toPrint, { one: '# lettre à imprimer', other: '# lettres à imprimer' })}`] : []),
  ];
  return (
    <div className={styles.summary}>
      <p>
        <Trans>Convocation envoyée le {sentOn}</Trans>
        {by ? (
          <>
            {' '}
            <Trans>par {by}</Trans>
          </>
        ) : null}
        . {replyBy ? <Trans>Réponse attendue avant le {replyBy}.</Trans> : null}
      </p>
      <p role="status">{messages.join(', ')}.</p>
      <ExpectedQuorum convening={convening} />
      {waiting > 0 ? (
        <progress
          className={styles.progress}
          aria-label={t`Messages partis`}
          max={sent + waiting + refused}
          value={sent}
        />
      ) : null}
    </div>
  );
}

/** Whether the meeting can be held, as the answers stand. Without a rule there is nothing to say. */
function ExpectedQuorum({ convening: { seatsHeld, seatsExpected, seatsRequired } }: Pick<ConveningProps, 'convening'>) {
  const { t } = useLingui();
  if (seatsRequired === null) return null;
  const expected = t`${plural(seatsExpected, { one: '# siège attendu', other: '# sièges attendus' })}`;
  return (
    <p>
      {seatsExpected >= seatsRequired ? (
        <Trans>
          {expected} sur {seatsHeld} : le quorum ({seatsRequired}) serait atteint.
        </Trans>
      ) : (
        <Trans>
          {expected} sur {seatsHeld} : le quorum ({seatsRequired}) n'est pas encore atteint.
        </Trans>
      )}
    </p>
  );
}

/**
 * The meeting changed since the last message: everyone is told once, now or after a quiet quarter of an hour. It comes while
 * one reads, and therefore at the foot of the window, where it moves nothing.
 */
export function ChangeBar({ meeting, convening }: ConveningProps) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const update = useCommand(sendConvocationUpdate);
  if (!convening.hasChangeToAnnounce) return null;
  const isCancelled = meeting.state === 'CANCELLED';
  const announce = async () => {
    if (!(await update.run({ meetingId: meeting.id }))) return;
    showToast(isCancelled ? t`L'annulation est envoyée.` : t`La modification est envoyée.`);
  };
  return (
    <ActionBar
      buttons={
        <Button loading={update.isRunning} onClick={() => void announce()}>
          {isCancelled ? (
            <Trans>Envoyer l'annulation maintenant</Trans>
          ) : (
            <Trans>Envoyer la mise à jour maintenant</Trans>
          )}
        </Button>
      }
    >
      {update.failure ? <p role="alert">{sentence(update.failure)}</p> : null}
      <p>
        {isCancelled ? (
          <Trans>
            La séance est annulée, et les personnes convoquées ne le savent pas encore. L'annulation part d'elle-même un
            quart d'heure après le dernier changement.
          </Trans>
        ) : (
          <Trans>
            La séance a changé depuis le dernier message. La mise à jour part d'elle-même un quart d'heure après le
            dernier changement, une seule fois pour tous.
          </Trans>
        )}
      </p>
      {isCancelled ? null : <Changes meeting={meeting} convening={convening} />}
    </ActionBar>
  );
}

/** What those convened do not know yet, in words. */
function Changes({ meeting, convening: { announced } }: ConveningProps) {
  const { locale } = useFormat();
  if (!announced) return null;
  const now = { ...meeting, agenda: meeting.agendaItems.map(({ title }) => title) };
  const changes = meetingChanges(announced, now, { zone: meeting.timeZone, locale });
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}
