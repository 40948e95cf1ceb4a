import { Trans } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './chips.module.css';

interface FilterChipProps {
  name: string;
  value: string;
  /** What the press does, for who does not see the cross; « Retirer ce filtre » unless told. */
  removal?: ReactNode;
  onRemove(): void;
}

/** A filter in force: the whole chip is the button that takes it away. */
export function FilterChip({ name, value, removal = <Trans>Retirer ce filtre</Trans>, onRemove }: FilterChipProps) {
  return (
    <button type="button" className={styles.chip} onClick={onRemove}>
      <span>
        {name} : <b>{value}</b>
      </span>
      <IconX size={16} aria-hidden="true" />
      <span className="vh">{removal}</span>
    </button>
  );
}

/** Dashed: opens the filters. */
export function AddChip({
  children,
  isOpen,
  controls,
  onClick,
}: {
  children: ReactNode;
  isOpen: boolean;
  controls: string;
  onClick(): void;
}) {
  return (
    <button type="button" className={styles.add} aria-expanded={isOpen} aria-controls={controls} onClick={onClick}>
      {children}
    </button>
  );
}

export function ChipRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  count?: number | undefined;
}

/** A choice among two or three views, said by `aria-pressed`. */
export function Segments<Value extends string>({
  label,
  value,
  segments,
  onChange,
}: {
  label: string;
  value: Value;
  segments: Segment<Value>[];
  onChange(value: Value): void;
}) {
  return (
    <fieldset className={styles.segments}>
      <legend className="vh">{label}</legend>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          aria-pressed={segment.value === value}
          onClick={() => onChange(segment.value)}
        >
          {segment.label}
          {segment.count === undefined ? null : <span className={styles.count}>{segment.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
