import { Trans, useLingui } from '@lingui/react/macro';
import { type InvitationRole, invitationRoles, mandateRoles } from '@maillage/domain';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Dialog, Form, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { type Chosen, PersonPicker } from '../../actors/index.ts';
import { inviteToMeeting } from '../data/convocations.ts';

interface InviteDialogProps {
  meetingId: string;
  /** The convocation has left: the invitation leaves at once. */
  isConvened: boolean;
  onDone(): void;
  onClose(): void;
}

/** Somebody without a seat, for this meeting alone: a guest, an expert, an observer. */
export function InviteDialog({ meetingId, isConvened, onDone, onClose }: InviteDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['personId', 'role']);
  const [person, setPerson] = useState<Chosen | null>(null);
  const [role, setRole] = useState<InvitationRole>('GUEST');
  const [wasTried, setTried] = useState(false);
  const invite = useCommand(inviteToMeeting);
  const problems =
    wasTried && !person ? [{ fieldId: ids.personId, sentence: t`Choisissez une personne du répertoire.` }] : [];
  const submit = async () => {
    setTried(true);
    if (!person || !(await invite.run({ meetingId, personId: person.id, role }))) return;
    const { name } = person;
    showToast(isConvened ? t`Invitation envoyée à ${name}.` : t`${name} recevra la convocation.`);
    onDone();
    onClose();
  };
  return (
    <Dialog title={t`Inviter quelqu'un`} onClose={onClose}>
      <Form
        failure={invite.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={invite.isRunning}
        onSubmit={() => void submit()}
        submitLabel={isConvened ? <Trans>Envoyer l'invitation</Trans> : <Trans>Ajouter aux destinataires</Trans>}
        onCancel={onClose}
      >
        <PersonPicker id={ids.personId} label={t`Personne du répertoire`} chosen={person} onChoose={setPerson} />
        <NativeSelect
          id={ids.role}
          label={t`En qualité de`}
          value={role}
          data={invitationRoles.map((code) => ({ value: code, label: format.label(mandateRoles, code) }))}
          onChange={(event) => {
            const chosen = invitationRoles.find((code) => code === event.currentTarget.value);
            if (chosen) setRole(chosen);
          }}
        />
      </Form>
    </Dialog>
  );
}
