import { Trans, useLingui } from '@lingui/react/macro';
import {
  type BodyFormality,
  type BodyKind,
  type BodyLevel,
  type BodyPower,
  type BodyScale,
  bodyFormalities,
  bodyKinds,
  bodyLevels,
  bodyPowers,
  bodyScales,
  type FrameworkCode,
  frameworks,
  type Visibility,
  visibilities,
} from '@maillage/domain';
import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../../shared/api/index.ts';
import { CodeSelect, CodesSelect, FieldRow, Form, useFieldIds } from '../../../shared/ui/index.ts';

export interface BodyFields {
  name: string;
  longName: string;
  kind: BodyKind;
  power: BodyPower;
  level: BodyLevel | null;
  formality: BodyFormality | null;
  scale: BodyScale | null;
  purpose: string;
  frameworks: FrameworkCode[];
  visibility: Visibility;
}

export const emptyBody: BodyFields = {
  name: '',
  longName: '',
  kind: 'COPIL',
  power: 'DECISION',
  level: null,
  formality: null,
  scale: null,
  purpose: '',
  frameworks: [],
  visibility: 'NETWORK',
};

interface BodyFormProps {
  initial: BodyFields;
  failure: Failure | null;
  isRunning: boolean;
  submitLabel: ReactNode;
  onSubmit(fields: BodyFields): void;
  onCancel?: (() => void) | undefined;
}

export function BodyForm({ initial, failure, isRunning, submitLabel, onSubmit, onCancel }: BodyFormProps) {
  const { t } = useLingui();
  const ids = useFieldIds(['name', 'longName', 'kind', 'power', 'purpose']);
  const [fields, setFields] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const set = (change: Partial<BodyFields>) => setFields({ ...fields, ...change });
  const isNameless = fields.name.trim() === '';
  const problems = wasTried && isNameless ? [{ fieldId: ids.name, sentence: t`Nommez l'instance.` }] : [];
  const submit = () => {
    setTried(true);
    if (!isNameless) onSubmit(fields);
  };
  return (
    <Form
      failure={failure}
      fieldIds={ids}
      problems={problems}
      isRunning={isRunning}
      submitLabel={submitLabel}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <TextInput
        id={ids.name}
        label={t`Nom`}
        required
        value={fields.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        id={ids.longName}
        label={t`Nom développé`}
        value={fields.longName}
        onChange={(event) => set({ longName: event.currentTarget.value })}
      />
      <FieldRow>
        <CodeSelect
          id={ids.kind}
          label={t`Type`}
          list={bodyKinds}
          value={fields.kind}
          onChange={(kind) => set({ kind: kind ?? 'COPIL' })}
        />
        <CodeSelect
          id={ids.power}
          label={t`Ce que fait l'instance`}
          list={bodyPowers}
          value={fields.power}
          onChange={(power) => set({ power: power ?? 'DECISION' })}
        />
      </FieldRow>
      <FieldRow>
        <CodeSelect
          label={t`Niveau`}
          list={bodyLevels}
          value={fields.level}
          empty={t`Non précisé`}
          onChange={(level) => set({ level })}
        />
        <CodeSelect
          label={t`Forme`}
          list={bodyFormalities}
          value={fields.formality}
          empty={t`Non précisée`}
          onChange={(formality) => set({ formality })}
        />
      </FieldRow>
      <FieldRow>
        <CodeSelect
          label={t`Échelle`}
          list={bodyScales}
          value={fields.scale}
          empty={t`Non précisée`}
          onChange={(scale) => set({ scale })}
        />
        <CodeSelect
          label={t`Qui voit l'instance et sa composition`}
          list={visibilities}
          value={fields.visibility}
          onChange={(visibility) => set({ visibility: visibility ?? 'NETWORK' })}
        />
      </FieldRow>
      <CodesSelect
        label={t`Dispositifs servis`}
        list={frameworks}
        value={fields.frameworks}
        onChange={(codes) => set({ frameworks: codes })}
      />
      <Textarea
        id={ids.purpose}
        label={t`Objet`}
        value={fields.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <p className="vh">
        <Trans>Seul le nom est obligatoire.</Trans>
      </p>
    </Form>
  );
}

/** The fields as the API takes them: an emptied text is null, so that it is erased. */
export function bodyInput(fields: BodyFields) {
  return {
    ...fields,
    name: fields.name.trim(),
    longName: fields.longName.trim() || null,
    purpose: fields.purpose.trim() || null,
  };
}
