import { useLingui } from '@lingui/react/macro';
import { type FunctionCode, type FunctionForm, functionCodes, functionLabel, isFunctionCode } from '@maillage/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { useFormat } from '../../../shared/format/index.ts';
import { FieldRow } from '../../../shared/ui/index.ts';

interface FunctionFieldsProps {
  code: FunctionCode | null;
  title: string;
  form: FunctionForm;
  onChange(change: { code?: FunctionCode | null; title?: string }): void;
}

/** A function of the vocabulary, in the form that the person chose, or its title in full. */
export function FunctionFields({ code, title, form, onChange }: FunctionFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const options = functionCodes
    .map((value) => ({ value: value as string, label: functionLabel(value, form, format.locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, format.locale));
  return (
    <FieldRow>
      <NativeSelect
        label={t`Fonction`}
        value={code ?? ''}
        data={[{ value: '', label: t`Non précisée` }, ...options]}
        onChange={(event) =>
          onChange({ code: isFunctionCode(event.currentTarget.value) ? event.currentTarget.value : null })
        }
      />
      <TextInput
        label={t`Intitulé exact`}
        description={t`S'il diffère de la fonction.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
    </FieldRow>
  );
}
