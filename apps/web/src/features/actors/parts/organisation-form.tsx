import { useLingui } from '@lingui/react/macro';
import { type OrganisationType, organisationTypes } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../../shared/api/index.ts';
import { CodeSelect, FieldGroup, FieldRow, Form, useFieldIds } from '../../../shared/ui/index.ts';
import { type ChosenTerritory, TerritoryPicker } from '../../networks/index.ts';

export interface OrganisationFields {
  name: string;
  type: OrganisationType;
  siren: string;
  siret: string;
  uai: string;
  rna: string;
  courtRegister: string;
  website: string;
  territory: ChosenTerritory | null;
}

export const emptyOrganisation: OrganisationFields = {
  name: '',
  type: 'ASSOCIATION',
  siren: '',
  siret: '',
  uai: '',
  rna: '',
  courtRegister: '',
  website: '',
  territory: null,
};

interface OrganisationFormProps {
  initial: OrganisationFields;
  failure: Failure | null;
  isRunning: boolean;
  submitLabel: ReactNode;
  onSubmit(fields: OrganisationFields): void;
  onCancel?: (() => void) | undefined;
}

export function OrganisationForm({
  initial,
  failure,
  isRunning,
  submitLabel,
  onSubmit,
  onCancel,
}: OrganisationFormProps) {
  const { t } = useLingui();
  const ids = useFieldIds(['name', 'type', 'siren', 'siret', 'uai', 'rna', 'courtRegister', 'website', 'territoryId']);
  const [fields, setFields] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const set = (change: Partial<OrganisationFields>) => setFields({ ...fields, ...change });
  const isNameless = fields.name.trim() === '';
  const problems = wasTried && isNameless ? [{ fieldId: ids.name, sentence: t`Nommez l'organisation.` }] : [];
  const text = (
    name: 'siren' | 'siret' | 'uai' | 'rna' | 'courtRegister' | 'website',
    label: string,
    description?: string,
  ) => (
    <TextInput
      id={ids[name]}
      label={label}
      description={description}
      value={fields[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
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
      <CodeSelect
        id={ids.type}
        label={t`Type`}
        list={organisationTypes}
        value={fields.type}
        onChange={(type) => set({ type: type ?? 'AUTRE' })}
      />
      <TerritoryPicker
        id={ids.territoryId}
        label={t`Territoire`}
        chosen={fields.territory}
        onChoose={(territory) => set({ territory })}
      />
      {text('website', t`Site web`)}
      <FieldGroup legend={t`Identifiants`}>
        <FieldRow>
          {text('siren', t`SIREN`, t`9 chiffres`)}
          {text('siret', t`SIRET`, t`14 chiffres`)}
        </FieldRow>
        <FieldRow>
          {text('uai', t`UAI`, t`établissement scolaire`)}
          {text('rna', t`RNA`, t`association : W et 9 chiffres`)}
        </FieldRow>
        {text('courtRegister', t`Registre du tribunal`, t`associations d'Alsace et de Moselle`)}
      </FieldGroup>
    </Form>
  );
}

const orNull = (text: string) => text.trim() || null;

/** The fields as the API takes them: an emptied one is null, so that it is erased. */
export function organisationInput(fields: OrganisationFields) {
  return {
    name: fields.name.trim(),
    type: fields.type,
    siren: orNull(fields.siren),
    siret: orNull(fields.siret),
    uai: orNull(fields.uai),
    rna: orNull(fields.rna),
    courtRegister: orNull(fields.courtRegister),
    website: orNull(fields.website),
    territoryId: fields.territory?.id ?? null,
  };
}
