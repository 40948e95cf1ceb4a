import { Trans } from '@lingui/react/macro';
import { ButtonLink, NotFoundState } from '../shared/ui/index.ts';
import styles from './root.module.css';

/** An address of no page, outside of any network. */
export function LostPage() {
  return (
    <main id="contenu" tabIndex={-1} className={styles.bareMain}>
      <NotFoundState />
      <ButtonLink to="/">
        <Trans>Accueil</Trans>
      </ButtonLink>
    </main>
  );
}
