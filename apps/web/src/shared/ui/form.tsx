import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { Failure } from '../api/failure.ts';
import { useFailureSentence } from './failure-sentence.ts';
import styles from './form.module.css';
import { Actions } from './layout.tsx';

export interface FormProblem {
  /** The `id` of the field at fault, when there is one. */
  fieldId?: string;
  sentence: string;
}

/** What is wrong, with a link to each field at fault. It takes the focus when it appears. */
export function ErrorSummary({ problems }: { problems: FormProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const text = problems.map((problem) => problem.sentence).join('\n');
  useEffect(() => {
    if (text) box.current?.focus();
  }, [text]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <p className={styles.summaryTitle}>
        <Trans>À corriger</Trans>
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId ?? ''}${problem.sentence}`}>
            {problem.fieldId ? (
              <a href={`#${problem.fieldId}`} onClick={(event) => focusField(event, problem.fieldId)}>
                {problem.sentence}
              </a>
            ) : (
              problem.sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: { preventDefault(): void }, id: string | undefined): void {
  event.preventDefault();
  document.getElementById(id ?? '')?.focus();
}

/** Problems of a refused command: one per field at fault that this form shows, else the sentence of the whole. */
export function useProblems(failure: Failure | null, fieldIds: Readonly<Record<string, string>> = {}): FormProblem[] {
  const sentence = useFailureSentence();
  if (!failure) return [];
  const known = failure.fields.filter((field) => fieldIds[field.path] !== undefined);
  if (known.length === 0) return [{ sentence: sentence(failure) }];
  return known.map((field) => ({ fieldId: fieldIds[field.path] ?? '', sentence: sentence(field) }));
}

interface FormProps {
  label?: string;
  failure: Failure | null;
  /** Paths of the input → ids of the fields of this form. */
  fieldIds?: Readonly<Record<string, string>>;
  /** Problems seen before anything is sent. */
  problems?: FormProblem[];
  onSubmit(): void;
  isRunning: boolean;
  submitLabel: ReactNode;
  onCancel?: (() => void) | undefined;
  wide?: boolean;
  danger?: boolean;
  children: ReactNode;
}

/** A form: error summary first, fields, then its buttons. What was typed stays whatever the answer. */
export function Form({
  label,
  failure,
  fieldIds,
  problems = [],
  onSubmit,
  isRunning,
  submitLabel,
  onCancel,
  wide = false,
  danger = false,
  children,
}: FormProps) {
  const refused = useProblems(failure, fieldIds);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning) onSubmit();
  };
  return (
    <form aria-label={label} className={styles.form} data-wide={wide || undefined} onSubmit={submit} noValidate>
      <ErrorSummary problems={problems.length > 0 ? problems : refused} />
      {children}
      <Actions>
        <Button type="submit" loading={isRunning} {...(danger ? { color: 'var(--rouge)' } : {})}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            <Trans>Annuler</Trans>
          </Button>
        ) : null}
      </Actions>
    </form>
  );
}

/** Fields side by side when there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.fieldRow}>{children}</div>;
}

/** A named group of fields. */
export function FieldGroup({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** Stable ids for the fields of a form, from their names. */
export function useFieldIds<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const base = useId();
  return Object.fromEntries(names.map((name) => [name, `${base}${name}`])) as Record<Name, string>;
}
