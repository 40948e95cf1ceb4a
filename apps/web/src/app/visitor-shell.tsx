import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../features/identity/index.ts';
import { BrandMark } from './brand.tsx';
import styles from './root.module.css';

/** Around the pages of a network for someone who is not a member. While waiting it holds the place of the shell. */
export function VisitorShell({ isWaiting, children }: { isWaiting: boolean; children: ReactNode }) {
  const viewer = useViewer();
  const { href } = useLocation();
  return (
    <>
      <header className={styles.bareHeader}>
        <Link to="/" className={styles.brand}>
          <BrandMark />
          Maillage
        </Link>
        {isWaiting || viewer !== null ? null : (
          <Link to="/connexion" search={{ retour: href }} className={styles.language}>
            <Trans>Se connecter</Trans>
          </Link>
        )}
      </header>
      <main id="contenu" tabIndex={-1} className={styles.bareMain}>
        {children}
      </main>
    </>
  );
}
