import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Notice } from '../shared/ui/index.ts';
import styles from './root.module.css';

/** The page itself failed, or its script could not be fetched (a new version was installed, the line was cut). */
export function ErrorPage({ reset }: ErrorComponentProps) {
  return (
    <div className={styles.error}>
      <Notice tone="late" role="alert">
        <p>
          <Trans>
            Cette page n'a pas pu s'afficher. Ce qui était enregistré est intact. Rechargez la page ; si cela revient,
            signalez-le.
          </Trans>
        </p>
        <Button
          mt={12}
          variant="default"
          onClick={() => {
            reset();
            window.location.reload();
          }}
        >
          <Trans>Recharger la page</Trans>
        </Button>
      </Notice>
    </div>
  );
}
