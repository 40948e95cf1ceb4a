import { Trans } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { useViewer } from '../features/identity/index.ts';
import { useFormat } from '../shared/format/index.ts';
import { chooseLocale } from '../shared/i18n/i18n.ts';
import { BrandMark } from './brand.tsx';
import styles from './root.module.css';

/** The other language, said in that language. */
function LanguageSwitch() {
  const { locale } = useFormat();
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => void chooseLocale(other)}>
      {other === 'en' ? 'English' : 'Français'}
    </button>
  );
}

/** Pages outside of a network: sign-in, account, list of networks. */
export function BareLayout() {
  const viewer = useViewer();
  return (
    <>
      <header className={styles.bareHeader}>
        <Link to="/" className={styles.brand}>
          <BrandMark />
          Maillage
        </Link>
        <div className={styles.bareEnd}>
          {viewer ? (
            <Link to="/compte">
              <Trans>Mon compte</Trans>
            </Link>
          ) : null}
          <LanguageSwitch />
        </div>
      </header>
      <main id="contenu" tabIndex={-1} className={styles.bareMain}>
        <Outlet />
      </main>
    </>
  );
}
