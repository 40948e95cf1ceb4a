import { Trans, useLingui } from '@lingui/react/macro';
import { type SendingState, sendingKinds, sendingStates } from '@maillage/domain';
import { Button } from '@mantine/core';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  Actions,
  Dialog,
  Muted,
  Notice,
  Row,
  Rows,
  StateBadge,
  type StateTone,
  showToast,
  useFailureSentence,
} from '../../../shared/ui/index.ts';
import { type ConvocationRow, resendConvocation, type SendingRow, withdrawInvitation } from '../data/convocations.ts';

const tones: Record<SendingState, StateTone> = {
  WAITING: 'neutral',
  SENT: 'ok',
  REFUSED: 'late',
  WITHDRAWN: 'neutral',
  TO_PRINT: 'warn',
};

interface MessagesDialogProps {
  convocation: ConvocationRow;
  zone: string;
  canSend: boolean;
  onChanged(): void;
  onClose(): void;
}

/** What was sent to somebody, when, whether it arrived; and the ways to send again or to take an invitation back. */
export function MessagesDialog({ convocation, zone, canSend, onChanged, onClose }: MessagesDialogProps) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const resend = useCommand(resendConvocation);
  const withdraw = useCommand(withdrawInvitation);
  const name = convocation.displayName;
  const failure = resend.failure ?? withdraw.failure;
  const sendAgain = async () => {
    if (!(await resend.run({ convocationId: convocation.id }))) return;
    showToast(t`Convocation renvoyée à ${name}.`);
    onChanged();
  };
  const takeBack = async () => {
    if (!(await withdraw.run({ convocationId: convocation.id }))) return;
    showToast(t`Invitation de ${name} retirée.`);
    onChanged();
    onClose();
  };
  return (
    <Dialog title={t`Messages à ${name}`} onClose={onClose}>
      {failure ? (
        <Notice tone="late" role="alert">
          {sentence(failure)}
        </Notice>
      ) : null}
      <Rows>
        {convocation.sendings.map((sending) => (
          <SendingLine key={sending.id} sending={sending} zone={zone} />
        ))}
      </Rows>
      {canSend ? (
        <Actions>
          {convocation.viewerCan.includes('resendConvocation') ? (
            <Button mt={16} loading={resend.isRunning} onClick={() => void sendAgain()}>
              <Trans>Renvoyer</Trans>
            </Button>
          ) : null}
          {convocation.mandate === null && convocation.viewerCan.includes('withdrawInvitation') ? (
            <Button mt={16} variant="default" loading={withdraw.isRunning} onClick={() => void takeBack()}>
              <Trans>Retirer l'invitation</Trans>
            </Button>
          ) : null}
        </Actions>
      ) : null}
    </Dialog>
  );
}

function SendingLine({ sending, zone }: { sending: SendingRow; zone: string }) {
  const format = useFormat();
  const { kind, queuedAt, sentAt, address, errorSentence } = sending;
  return (
    <Row trailing={<SendingBadge sending={sending} />}>
      <b>{format.label(sendingKinds, kind)}</b>
      <Muted>{[format.moment(sentAt ?? queuedAt, zone, 'long'), address].filter(Boolean).join(' · ')}</Muted>
      {errorSentence ? <span>{format.text(errorSentence)}</span> : null}
    </Row>
  );
}

export function SendingBadge({ sending }: { sending: SendingRow }) {
  const format = useFormat();
  return (
    <StateBadge tone={tones[sending.state]} bare={sending.state === 'SENT' || sending.state === 'WAITING'}>
      {format.label(sendingStates, sending.state)}
    </StateBadge>
  );
}
