import type { ReactNode } from 'react';
import styles from './person.module.css';

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean);
  const first = words[0]?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toLocaleUpperCase('fr');
}

/** Drawn by the style sheet: initials are no words, and the name of a button around them need not hold them. */
export function Initials({ name }: { name: string }) {
  return <span className={styles.initials} aria-hidden="true" data-initials={initialsOf(name)} />;
}

/** A person in a list: initials, name (or link), one line of detail. */
export function PersonLine({ name, detail, children }: { name: string; detail?: ReactNode; children?: ReactNode }) {
  return (
    <span className={styles.line}>
      <Initials name={name} />
      <span className={styles.words}>
        <span className={styles.name}>{children ?? name}</span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </span>
    </span>
  );
}
