import type { ReactNode } from 'react';
import styles from './badges.module.css';

export type StateTone = 'ok' | 'late' | 'warn' | 'neutral';

/** A state in words, with an icon: colour never speaks alone. `bare` drops the fill. */
export function StateBadge({
  tone,
  icon,
  bare = false,
  children,
}: {
  tone: StateTone;
  icon?: ReactNode;
  bare?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={styles.state} data-tone={tone} data-bare={bare || undefined}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

/** The tag of a framework (dispositif), or any short code shown as a label. */
export function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={styles.tag} title={title}>
      {children}
    </span>
  );
}

/** Words under the highlighter: what is at the top of the page, or waits for a gesture. */
export function Highlight({ children }: { children: ReactNode }) {
  return <span className={styles.highlight}>{children}</span>;
}
