import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Failure } from '../api/failure.ts';
import { useFailureSentence } from './failure-sentence.ts';
import styles from './states.module.css';

/** Placeholder of the size of what comes. Invisible for 300 ms: a quick answer shows no flash. */
export function LoadingRows({ rows = 6 }: { rows?: number }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.loading} data-late={isLate || undefined} aria-busy="true">
      <span className="vh" role="status">
        {isLate ? <Trans>Chargement…</Trans> : null}
      </span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no other identity
        <div key={index} className={styles.placeholder} />
      ))}
    </div>
  );
}

interface EmptyStateProps {
  title: string;
  /** True when it stands for the whole page: its title is then the heading. */
  isPage?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
}

/** What a list will hold and how to start it. */
export function EmptyState({ title, isPage = false, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {isPage ? <h1 className={styles.emptyTitle}>{title}</h1> : <p className={styles.emptyTitle}>{title}</p>}
      {children ? <p className={styles.emptyText}>{children}</p> : null}
      {actions ? <div className={styles.emptyActions}>{actions}</div> : null}
    </div>
  );
}

export function FailureState({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const sentence = useFailureSentence();
  return (
    <Notice tone="late" role="alert">
      <p>{sentence(failure)}</p>
      {onRetry ? (
        <Button variant="default" onClick={onRetry} mt={8}>
          <Trans>Réessayer</Trans>
        </Button>
      ) : null}
    </Notice>
  );
}

export function NotFoundState() {
  const { t } = useLingui();
  return (
    <EmptyState title={t`Rien à cette adresse`} isPage>
      <Trans>La page n'existe pas, ou vos mandats d'aujourd'hui ne permettent pas de la lire.</Trans>
    </EmptyState>
  );
}

type NoticeTone = 'neutral' | 'warn' | 'late' | 'ok';

export function Notice({
  tone = 'neutral',
  role,
  children,
}: {
  tone?: NoticeTone;
  role?: 'alert' | 'status';
  children: ReactNode;
}) {
  const Icon = tone === 'neutral' || tone === 'ok' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      <Icon size={20} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
