import { Trans, useLingui } from '@lingui/react/macro';
import { type LineageKind, lineageKinds } from '@maillage/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../../shared/format/index.ts';
import { CodeSelect, DayField, Dialog, Form, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { useNetwork } from '../../networks/index.ts';
import type { BodyDetail } from '../data/bodies.ts';
import { addBodyLineage, dissolveBody, updateBody } from '../data/commands.ts';
import { BodyForm, bodyInput } from './body-form.tsx';

interface BodyDialogProps {
  body: BodyDetail;
  onClose(): void;
}

export function EditBodyDialog({ body, onClose }: BodyDialogProps) {
  const { t } = useLingui();
  const update = useCommand(updateBody);
  return (
    <Dialog title={t`Modifier l'instance`} onClose={onClose}>
      <BodyForm
        initial={{
          ...body,
          longName: body.longName ?? '',
          purpose: body.purpose ?? '',
          frameworks: [...body.frameworks],
        }}
        failure={update.failure}
        isRunning={update.isRunning}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
        onSubmit={(fields) => {
          const { name, longName, kind, power, level, formality, scale, purpose, frameworks, visibility } =
            bodyInput(fields);
          void update
            .run({
              bodyId: body.id,
              name,
              longName,
              kind,
              power,
              level,
              formality,
              scale,
              purpose,
              frameworks,
              visibility,
            })
            .then((done) => {
              if (!done) return;
              showToast(t`Instance modifiée.`);
              onClose();
            });
        }}
      />
    </Dialog>
  );
}

export function LineageDialog({ body, onClose }: BodyDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const network = useNetwork();
  const ids = useFieldIds(['fromBodyId', 'fromLabel', 'note', 'on']);
  const [kind, setKind] = useState<LineageKind>('REPLACES');
  const [fromBodyId, setFromBody] = useState('');
  const [fromLabel, setFromLabel] = useState('');
  const [note, setNote] = useState('');
  const [on, setOn] = useState('');
  const add = useCommand(addBodyLineage);
  const submit = async () => {
    const done = await add.run({
      bodyId: body.id,
      kind,
      fromBodyId: fromBodyId || null,
      fromLabel: fromLabel.trim() || null,
      note: note.trim() || null,
      on: on || null,
    });
    if (!done) return;
    showToast(t`Filiation ajoutée.`);
    onClose();
  };
  const others = network.bodies.items.filter((other) => other.id !== body.id);
  return (
    <Dialog title={t`D'où vient cette instance`} onClose={onClose}>
      <Form
        failure={add.failure}
        fieldIds={ids}
        isRunning={add.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Ajouter</Trans>}
        onCancel={onClose}
      >
        <CodeSelect
          label={t`Cette instance`}
          list={lineageKinds}
          value={kind}
          onChange={(value) => setKind(value ?? 'REPLACES')}
        />
        <NativeSelect
          id={ids.fromBodyId}
          label={t`Instance d'origine`}
          value={fromBodyId}
          data={[
            { value: '', label: t`Elle n'est pas dans la liste` },
            ...others.map((other) => ({ value: other.id, label: format.text(other.name) })),
          ]}
          onChange={(event) => setFromBody(event.currentTarget.value)}
        />
        {fromBodyId ? null : (
          <TextInput
            id={ids.fromLabel}
            label={t`Son nom`}
            value={fromLabel}
            onChange={(event) => setFromLabel(event.currentTarget.value)}
          />
        )}
        <TextInput
          id={ids.note}
          label={t`Ce qui a changé`}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DayField id={ids.on} label={t`Le`} description={t`Facultatif.`} value={on} onChange={setOn} />
      </Form>
    </Dialog>
  );
}

export function DissolveDialog({ body, onClose }: BodyDialogProps) {
  const { t } = useLingui();
  const ids = useFieldIds(['on']);
  const [on, setOn] = useState(zoneToday(body.timeZone ?? 'Europe/Paris'));
  const dissolve = useCommand(dissolveBody);
  const name = body.name;
  const submit = async () => {
    if (!(await dissolve.run({ bodyId: body.id, on }))) return;
    showToast(t`Instance dissoute.`);
    onClose();
  };
  return (
    <Dialog title={t`Dissoudre ${name}`} onClose={onClose}>
      <Form
        failure={dissolve.failure}
        fieldIds={ids}
        isRunning={dissolve.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Dissoudre</Trans>}
        onCancel={onClose}
        danger
      >
        <p>
          <Trans>
            Ses mandats se terminent ce jour-là. Son histoire, ses séances et ses documents restent lisibles.
          </Trans>
        </p>
        <DayField id={ids.on} label={t`Dernier jour`} value={on} onChange={setOn} />
      </Form>
    </Dialog>
  );
}
