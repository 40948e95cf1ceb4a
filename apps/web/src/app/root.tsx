import { Trans } from '@lingui/react/macro';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Toasts } from '../shared/ui/index.ts';
import { ConnectionBand } from './connection-band.tsx';
import styles from './root.module.css';

/** A new page starts at its main part: the focus goes there, so that a screen reader reads it and Tab starts from it. */
function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.getElementById('contenu')?.focus({ preventScroll: true });
      }),
    [router],
  );
}

export function Root() {
  useFocusOnNavigation();
  return (
    <>
      <a className={styles.skip} href="#contenu">
        <Trans>Aller au contenu</Trans>
      </a>
      <ConnectionBand />
      <Outlet />
      <Toasts />
    </>
  );
}
