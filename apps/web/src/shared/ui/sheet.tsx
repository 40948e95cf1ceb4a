import type { ReactNode } from 'react';
import styles from './sheet.module.css';

/** The one framed object of a screen: a page of the notebook, split by its red margin. */
export function Sheet({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <section className={styles.sheet} aria-label={label}>
      {children}
    </section>
  );
}

/** Two halves on each side of the margin, one under the other on a phone. */
export function SheetHalves({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className={styles.halves}>
      <div className={styles.left}>{left}</div>
      <div className={styles.right}>{right}</div>
    </div>
  );
}

type LineTone = 'plain' | 'next' | 'refused';

/** A line of the notebook: what is in the margin (number, time, ink) and what is written. */
export function SheetLine({
  margin,
  tone = 'plain',
  action,
  children,
}: {
  margin?: ReactNode;
  tone?: LineTone;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.line} data-tone={tone}>
      <div className={styles.margin}>{margin}</div>
      <div className={styles.written}>
        <div className={styles.words}>{children}</div>
        {action ? <div className={styles.lineAction}>{action}</div> : null}
      </div>
    </div>
  );
}
