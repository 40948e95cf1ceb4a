import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './imports.module.css';

/** The three steps, the one under way said as such. */
export function Steps({ current }: { current: 1 | 2 | 3 }) {
  const { t } = useLingui();
  const steps: [number, ReactNode][] = [
    [1, <Trans key="1">Fichier</Trans>],
    [2, <Trans key="2">Vérification</Trans>],
    [3, <Trans key="3">Résultat</Trans>],
  ];
  return (
    <ol className={styles.steps}>
      {steps.map(([number, label]) => (
        <li
          key={number}
          data-state={number < current ? 'done' : number === current ? 'current' : 'next'}
          aria-current={number === current ? 'step' : undefined}
        >
          <span className={styles.stepMark}>
            {number < current ? <IconCheck size={17} role="img" aria-label={t`fait`} /> : number}
          </span>
          {label}
        </li>
      ))}
    </ol>
  );
}
