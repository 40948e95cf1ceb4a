import { type InkedBody as BodyTraits, inkOf, type Ink as Tone } from '@maillage/domain';
import type { ReactNode } from 'react';
import { useFormat } from '../format/index.ts';
import styles from './ink.module.css';

/** One rule for the app and the pages without account. */
export { inkOf };
export type InkTone = Tone;

export interface InkedBody extends BodyTraits {
  name: string;
}

export function Ink({ tone, size = 'text' }: { tone: InkTone; size?: 'text' | 'title' }) {
  return <span className={styles.ink} data-tone={tone} data-size={size} aria-hidden="true" />;
}

/** Ink and name, never one without the other. `children` may hold the link; the name is used otherwise. */
export function BodyName({
  body,
  detail,
  children,
}: {
  body: InkedBody;
  detail?: string | undefined;
  children?: ReactNode;
}) {
  const format = useFormat();
  return (
    <span className={styles.body}>
      <Ink tone={inkOf(body)} />
      <span>
        {children ?? format.text(body.name)}
        {detail ? <span className={styles.detail}> {detail}</span> : null}
      </span>
    </span>
  );
}
