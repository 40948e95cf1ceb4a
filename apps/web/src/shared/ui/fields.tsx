import type { CodeList } from '@maillage/domain';
import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from '../format/index.ts';

interface FieldProps {
  id?: string | undefined;
  label: string;
  description?: ReactNode;
  error?: ReactNode;
}

interface CodeSelectProps<Code extends string> extends FieldProps {
  list: CodeList<Code>;
  value: NoInfer<Code> | null;
  /** Words of the empty choice; without them a choice is always made. */
  empty?: string;
  onChange(value: NoInfer<Code> | null): void;
}

/** One word of a closed list. */
export function CodeSelect<Code extends string>({ list, value, empty, onChange, ...field }: CodeSelectProps<Code>) {
  const format = useFormat();
  const options = list.codes.map((code) => ({ value: code as string, label: format.label(list, code) }));
  return (
    <NativeSelect
      {...field}
      value={value ?? ''}
      data={empty === undefined ? options : [{ value: '', label: empty }, ...options]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(list.has(chosen) ? chosen : null);
      }}
    />
  );
}

interface CodesSelectProps<Code extends string> extends FieldProps {
  list: CodeList<Code>;
  value: readonly NoInfer<Code>[];
  placeholder?: string;
  onChange(value: NoInfer<Code>[]): void;
}

/** Several words of a closed list. */
export function CodesSelect<Code extends string>({ list, value, onChange, ...field }: CodesSelectProps<Code>) {
  const format = useFormat();
  return (
    <MultiSelect
      {...field}
      searchable
      value={[...value]}
      data={list.codes.map((code) => ({ value: code as string, label: format.label(list, code) }))}
      onChange={(chosen) => onChange(chosen.filter((code) => list.has(code)))}
    />
  );
}

/**
 * A calendar day, `YYYY-MM-DD`, by the browser's own field: typed or picked, in the order of the reader's country. The
 * last day keeps the browser from asking for years of six figures.
 */
export function DayField({
  value,
  min,
  max = '9999-12-31',
  onChange,
  ...field
}: FieldProps & { value: string; min?: string; max?: string; onChange(value: string): void }) {
  return (
    <TextInput
      {...field}
      type="date"
      min={min}
      max={max}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface NumberFieldProps extends FieldProps {
  value: number | null;
  min?: number;
  max?: number;
  onChange(value: number | null): void;
}

/** A whole number, or nothing. */
export function NumberField({ value, min = 0, max, onChange, ...field }: NumberFieldProps) {
  return (
    <TextInput
      {...field}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={value ?? ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const number = Number.parseInt(text, 10);
        onChange(Number.isNaN(number) ? null : number);
      }}
    />
  );
}
