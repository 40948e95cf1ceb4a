import type { ReactNode } from 'react';
import { useFormat } from '../format/index.ts';
import styles from './ink.module.css';

export type InkTone = 'blue' | 'green' | 'red' | 'black';

export interface InkedBody {
  name: string;
  role: string;
  kind: string;
  power: string;
}

const STEERING = new Set(['TROIKA', 'EQUIPE_PROJET', 'GROUPE_PILOTE']);
const PREPARATION = new Set(['COTECH', 'GROUPE_TRAVAIL']);

/** The ink says the role of a body: blue decides, green prepares, red steers, black facilitates. */
export function inkOf(body: Omit<InkedBody, 'name'>): InkTone {
  if (body.role === 'COORDINATION' || STEERING.has(body.kind)) return 'red';
  if (body.role === 'NETWORK') return 'black';
  if (body.power === 'DECISION') return 'blue';
  if (body.power === 'TECHNICAL' || PREPARATION.has(body.kind)) return 'green';
  return 'black';
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
