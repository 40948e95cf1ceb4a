import { Trans, useLingui } from '@lingui/react/macro';
import { timeZones } from '@maillage/domain';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { CodeSelect, DayField, FieldRow, Form, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { type NetworkDetail, updateNetwork } from '../data/settings.ts';

/** Name, purpose, zone of a network, and whether a visitor sees its page. */
export function IdentityForm({ network }: { network: NetworkDetail }) {
  const { t } = useLingui();
  const ids = useFieldIds([
    'name',
    'shortName',
    'longName',
    'purpose',
    'objectives',
    'website',
    'timeZone',
    'startedOn',
  ]);
  const [fields, setFields] = useState({
    name: network.name,
    shortName: network.shortName,
    longName: network.longName ?? '',
    purpose: network.purpose ?? '',
    objectives: network.objectives.join('\n'),
    website: network.website ?? '',
    timeZone: network.timeZone,
    startedOn: network.startedOn ?? '',
    isPublic: network.isPublic,
  });
  const update = useCommand(updateNetwork);
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const submit = async () => {
    const { name, shortName, timeZone, isPublic } = fields;
    const done = await update.run({
      networkId: network.id,
      name: name.trim(),
      shortName: shortName.trim(),
      longName: fields.longName.trim() || null,
      purpose: fields.purpose.trim() || null,
      objectives: fields.objectives
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
      website: fields.website.trim() || null,
      startedOn: fields.startedOn || null,
      timeZone,
      isPublic,
    });
    if (done) showToast(t`Réseau enregistré.`);
  };
  return (
    <Form
      failure={update.failure}
      fieldIds={ids}
      isRunning={update.isRunning}
      onSubmit={() => void submit()}
      submitLabel={<Trans>Enregistrer</Trans>}
    >
      <FieldRow>
        <TextInput
          id={ids.name}
          label={t`Nom`}
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          id={ids.shortName}
          label={t`Nom court`}
          description={t`18 signes au plus, pour l'en-tête.`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={18}
          value={fields.shortName}
          onChange={(event) => set({ shortName: event.currentTarget.value })}
        />
      </FieldRow>
      <TextInput
        id={ids.longName}
        label={t`Nom développé`}
        value={fields.longName}
        onChange={(event) => set({ longName: event.currentTarget.value })}
      />
      <Textarea
        id={ids.purpose}
        label={t`À quoi sert ce réseau`}
        value={fields.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <Textarea
        id={ids.objectives}
        label={t`Objectifs`}
        description={t`Un par ligne.`}
        minRows={3}
        value={fields.objectives}
        onChange={(event) => set({ objectives: event.currentTarget.value })}
      />
      <FieldRow>
        <TextInput
          id={ids.website}
          type="url"
          label={t`Site web`}
          value={fields.website}
          onChange={(event) => set({ website: event.currentTarget.value })}
        />
        <DayField
          id={ids.startedOn}
          label={t`Depuis le`}
          value={fields.startedOn}
          onChange={(startedOn) => set({ startedOn })}
        />
      </FieldRow>
      <CodeSelect
        id={ids.timeZone}
        label={t`Fuseau horaire`}
        list={timeZones}
        value={timeZones.has(fields.timeZone) ? fields.timeZone : null}
        onChange={(zone) => set({ timeZone: zone ?? fields.timeZone })}
      />
      <Checkbox
        label={t`Page publique : un visiteur voit le nom, l'objet, les partenaires et ce qui est marqué « Public »`}
        checked={fields.isPublic}
        onChange={(event) => set({ isPublic: event.currentTarget.checked })}
      />
    </Form>
  );
}
