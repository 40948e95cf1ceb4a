import { IconChevronRight } from '@tabler/icons-react';
import { Children, type ReactNode, useEffect, useRef } from 'react';
import { useFormat } from '../format/index.ts';
import { Ink, type InkTone } from './ink.tsx';
import styles from './layout.module.css';

/** Where the page stands. Children are links, the last one is the page itself. On a phone it slides to its end. */
export function Breadcrumbs({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollLeft = list.current.scrollWidth;
  });
  const steps = Children.toArray(children);
  return (
    <nav aria-label={label} className={styles.crumbs}>
      <ol ref={list}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the trail is the identity of a step
          <li key={index} aria-current={index === steps.length - 1 ? 'page' : undefined}>
            {index > 0 ? <IconChevronRight size={14} aria-hidden="true" /> : null}
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface PageHeadProps {
  title: string;
  ink?: InkTone;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The heading of a page: title (with its ink), one sentence, what can be done. It also names the browser tab. */
export function PageHead({ title, ink, lead, actions, children }: PageHeadProps) {
  const format = useFormat();
  const shown = format.text(title);
  useEffect(() => {
    document.title = `${shown} · Maillage`;
  }, [shown]);
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        <h1>
          {ink ? <Ink tone={ink} size="title" /> : null}
          {shown}
        </h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        {children}
      </div>
      {actions ? <div className={styles.headActions}>{actions}</div> : null}
    </header>
  );
}

/** A line of small facts under a title, separated by space. */
export function Facts({ children }: { children: ReactNode }) {
  return <div className={styles.facts}>{children}</div>;
}

export function Fact({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.fact}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

interface SectionProps {
  id?: string;
  title: ReactNode;
  count?: number | undefined;
  note?: ReactNode;
  action?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}

export function Section({ id, title, count, note, action, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className={styles.section} tabIndex={id ? -1 : undefined}>
      <div className={styles.sectionHead}>
        <Heading>
          {title}
          {count === undefined ? null : <span className={styles.count}> {count}</span>}
        </Heading>
        {note ? <div className={styles.note}>{note}</div> : null}
        {action ? <div className={styles.sectionAction}>{action}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** Main column and aside; one under the other on a phone. */
export function Columns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.mainColumn}>{main}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  );
}

/** Hairline list: rows of links and facts rather than cards. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

export function Row({
  children,
  trailing,
  tone,
}: {
  children: ReactNode;
  trailing?: ReactNode;
  tone?: 'vacant' | undefined;
}) {
  return (
    <li className={styles.row} data-tone={tone}>
      <div className={styles.rowMain}>{children}</div>
      {trailing ? <div className={styles.rowTrailing}>{trailing}</div> : null}
    </li>
  );
}

export function Muted({ children }: { children: ReactNode }) {
  return <span className={styles.muted}>{children}</span>;
}

/** Sections of a page as links. The active one is brought into view when the row slides. */
export function SectionTabs({ label, children }: { label: string; children: ReactNode }) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const active = nav.current?.querySelector<HTMLElement>('[aria-current], [data-status="active"]');
    if (active && nav.current) nav.current.scrollLeft = active.offsetLeft - 16;
  });
  return (
    <nav ref={nav} aria-label={label} className={styles.tabs}>
      {children}
    </nav>
  );
}

/** Buttons of a page or of a form, wrapped when they do not hold on a line. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** Sticky bar of a focused task. On a phone it takes the place of the bottom bar, the main button first. */
export function ActionBar({ children, buttons }: { children?: ReactNode; buttons: ReactNode }) {
  return (
    <div className={styles.bar} data-action-bar="">
      <div className={styles.barText}>{children}</div>
      <div className={styles.barButtons}>{buttons}</div>
    </div>
  );
}
