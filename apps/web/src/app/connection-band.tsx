import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import styles from './root.module.css';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the line is cut, and that nothing typed is lost. */
export function ConnectionBand() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {isOnline ? null : (
        <p className={styles.band}>
          <Trans>
            Hors ligne. Ce que vous écrivez dans un compte rendu est gardé sur cet appareil et partira au retour de la
            connexion.
          </Trans>
        </p>
      )}
    </div>
  );
}
