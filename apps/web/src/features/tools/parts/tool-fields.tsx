import { useLingui } from '@lingui/react/macro';
import { type Theme, themes, type Visibility, visibilities } from '@maillage/domain';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useFormat } from '../../../shared/format/index.ts';
import { CodeSelect, CodesSelect } from '../../../shared/ui/index.ts';
import { type Chosen, PeopleField } from '../../actors/index.ts';
import { useNetwork } from '../../networks/index.ts';

export interface ToolFieldValues {
  title: string;
  description: string;
  themes: Theme[];
  visibility: Visibility;
  bodyId: string;
  named: Chosen[];
}

export const toolFieldNames = [
  'title',
  'description',
  'themes',
  'visibility',
  'bodyId',
  'namedPersonIds',
  'fileId',
] as const;

interface ToolFieldsProps {
  ids: Record<(typeof toolFieldNames)[number], string>;
  values: ToolFieldValues;
  onChange(change: Partial<ToolFieldValues>): void;
}

/** What a tool is, and who reads it. */
export function ToolFields({ ids, values, onChange }: ToolFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { bodies } = useNetwork();
  return (
    <>
      <TextInput
        id={ids.title}
        label={t`Titre`}
        value={values.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        id={ids.description}
        label={t`À quoi il sert`}
        value={values.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <CodesSelect
        id={ids.themes}
        label={t`Thèmes`}
        list={themes}
        value={values.themes}
        onChange={(codes) => onChange({ themes: codes })}
      />
      <NativeSelect
        id={ids.bodyId}
        label={t`Instance`}
        value={values.bodyId}
        data={[
          { value: '', label: t`Tout le réseau` },
          ...bodies.items.map((body) => ({ value: body.id, label: format.text(body.name) })),
        ]}
        onChange={(event) => onChange({ bodyId: event.currentTarget.value })}
      />
      <CodeSelect
        id={ids.visibility}
        label={t`Qui le lit`}
        list={visibilities}
        value={values.visibility}
        onChange={(visibility) => onChange({ visibility: visibility ?? 'NETWORK' })}
      />
      {values.visibility === 'RESTRICTED' ? (
        <PeopleField
          id={ids.namedPersonIds}
          label={t`Personnes qui y ont accès`}
          people={values.named}
          onChange={(named) => onChange({ named })}
        />
      ) : null}
    </>
  );
}

/** The fields as the API takes them. */
export function toolInput(values: ToolFieldValues) {
  return {
    title: values.title.trim(),
    description: values.description.trim() || null,
    themes: values.themes,
    visibility: values.visibility,
    bodyId: values.bodyId || null,
    ...(values.visibility === 'RESTRICTED' ? { namedPersonIds: values.named.map((person) => person.id) } : {}),
  };
}
