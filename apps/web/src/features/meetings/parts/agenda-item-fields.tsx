import { useLingui } from '@lingui/react/macro';
import {
  type AgendaItemKind,
  agendaItemKinds,
  type FrameworkCode,
  frameworks,
  type StandingRole,
} from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { CodeSelect, FieldRow, NumberField } from '../../../shared/ui/index.ts';
import { type Chosen, PersonPicker } from '../../actors/index.ts';

export interface ItemFields {
  title: string;
  kind: AgendaItemKind;
  durationMinutes: number | null;
  presenter: Chosen | null;
  presenterLabel: string;
  section: string;
  framework: FrameworkCode | null;
  /** Only of the standing items of a body. */
  standing: StandingRole | null;
}

export const emptyItem: ItemFields = {
  title: '',
  kind: 'INFORMATION',
  durationMinutes: 15,
  presenter: null,
  presenterLabel: '',
  section: '',
  framework: null,
  standing: null,
};

interface AgendaItemFieldsProps {
  fields: ItemFields;
  titleId?: string;
  onChange(fields: ItemFields): void;
}

/** What an agenda item is, for how long, presented by whom. */
export function AgendaItemFields({ fields, titleId, onChange }: AgendaItemFieldsProps) {
  const { t } = useLingui();
  const set = (change: Partial<ItemFields>) => onChange({ ...fields, ...change });
  return (
    <>
      <TextInput
        id={titleId}
        label={t`Point de l'ordre du jour`}
        value={fields.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <FieldRow>
        <CodeSelect
          label={t`Nature`}
          list={agendaItemKinds}
          value={fields.kind}
          onChange={(kind) => set({ kind: kind ?? 'INFORMATION' })}
        />
        <NumberField
          label={t`Durée, en minutes`}
          min={1}
          max={600}
          value={fields.durationMinutes}
          onChange={(durationMinutes) => set({ durationMinutes })}
        />
      </FieldRow>
      <FieldRow>
        <PersonPicker label={t`Présenté par`} chosen={fields.presenter} onChoose={(presenter) => set({ presenter })} />
        {fields.presenter ? null : (
          <TextInput
            label={t`Ou, en toutes lettres`}
            placeholder={t`La DSDEN`}
            value={fields.presenterLabel}
            onChange={(event) => set({ presenterLabel: event.currentTarget.value })}
          />
        )}
      </FieldRow>
      <FieldRow>
        <TextInput
          label={t`Partie de l'ordre du jour`}
          description={t`Les points d'une même partie se suivent.`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={fields.section}
          onChange={(event) => set({ section: event.currentTarget.value })}
        />
        <CodeSelect
          label={t`Dispositif`}
          list={frameworks}
          empty={t`Celui de l'instance`}
          value={fields.framework}
          onChange={(framework) => set({ framework })}
        />
      </FieldRow>
    </>
  );
}

/** The fields as the API takes them. */
export function itemInput(fields: ItemFields) {
  return {
    title: fields.title.trim(),
    kind: fields.kind,
    durationMinutes: fields.durationMinutes,
    presenterPersonId: fields.presenter?.id ?? null,
    presenterLabel: fields.presenter ? null : fields.presenterLabel.trim() || null,
    section: fields.section.trim() || null,
    framework: fields.framework,
  };
}
