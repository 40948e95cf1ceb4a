import { Trans, useLingui } from '@lingui/react/macro';
import {
  IconCalendar,
  IconCalendarMonth,
  IconChevronDown,
  IconFolder,
  IconHome,
  IconMapPin,
  IconPlus,
  IconSearch,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { signOut, useSessionControl, useViewer } from '../features/identity/index.ts';
import { type NetworkShell, NetworksQuery } from '../features/networks/index.ts';
import { useCommand, useReading } from '../shared/api/index.ts';
import { useFormat } from '../shared/format/index.ts';
import { Initials } from '../shared/ui/index.ts';
import { BrandMark } from './brand.tsx';
import { Menu } from './menu.tsx';
import styles from './shell.module.css';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));

function useShortcut(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        open();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
}

/** Header, rail and phone bar around the pages of a network. */
export function Shell({ network, children }: { network: NetworkShell; children: ReactNode }) {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const [openPalette] = useState(() => () => setPaletteOpen(true));
  useShortcut(openPalette);
  return (
    <div className={styles.shell}>
      <Header network={network} onSearch={openPalette} />
      <Rail network={network} />
      <main id="contenu" tabIndex={-1} className={styles.main}>
        <div className={styles.page}>{children}</div>
      </main>
      {isPaletteOpen ? (
        <Suspense fallback={null}>
          <Palette network={network} onClose={() => setPaletteOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Header({ network, onSearch }: { network: NetworkShell; onSearch(): void }) {
  const { t } = useLingui();
  const canSchedule = network.bodies.items.some((body) => body.viewerCan.includes('scheduleMeeting'));
  return (
    <header className={styles.header}>
      <Link
        to="/n/$slug"
        params={{ slug: network.slug }}
        className={styles.brand}
        aria-label={t`Maillage, accueil du réseau`}
      >
        <BrandMark />
        <span className={styles.brandName}>Maillage</span>
      </Link>
      <NetworkSwitcher network={network} />
      <button type="button" className={styles.search} onClick={onSearch}>
        <IconSearch size={20} aria-hidden="true" />
        <span className={styles.searchText}>
          <Trans>Rechercher ou lancer une action</Trans>
        </span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={styles.headerEnd}>
        {canSchedule ? (
          <Link to="/n/$slug/seances/nouvelle" params={{ slug: network.slug }} className={styles.create}>
            <IconPlus size={19} aria-hidden="true" />
            <Trans>Planifier</Trans>
          </Link>
        ) : null}
        <AccountMenu />
      </div>
    </header>
  );
}

function NetworkSwitcher({ network }: { network: NetworkShell }) {
  const { t } = useLingui();
  const format = useFormat();
  const networks = useReading(NetworksQuery, {}).data?.networks.items ?? [];
  const others = networks.filter((other) => other.isMember && other.id !== network.id);
  const name = format.text(network.shortName);
  return (
    <Menu
      label={t`, changer de réseau`}
      className={styles.switcher}
      button={
        <>
          <span className={styles.switcherWord}>
            <Trans>Réseau</Trans>
          </span>{' '}
          <b>{name}</b>
          <IconChevronDown size={18} aria-hidden="true" />
        </>
      }
    >
      <p className={styles.menuTitle}>{format.text(network.name)}</p>
      {others.map((other) => (
        <Link key={other.id} to="/n/$slug" params={{ slug: other.slug }}>
          {format.text(other.name)}
        </Link>
      ))}
      {network.viewerCan.includes('updateNetwork') ? (
        <Link to="/n/$slug/reglages" params={{ slug: network.slug }}>
          <Trans>Réglages du réseau</Trans>
        </Link>
      ) : null}
      <Link to="/calendrier" search={{ depuis: network.slug }}>
        <Trans>Calendrier de mes réseaux</Trans>
      </Link>
      <Link to="/reseaux">
        <Trans>Tous les réseaux</Trans>
      </Link>
    </Menu>
  );
}

function AccountMenu() {
  const { t } = useLingui();
  const viewer = useViewer();
  const leave = useCommand(signOut);
  const session = useSessionControl();
  const navigate = useNavigate();
  const name = viewer?.person.displayName ?? '';
  const quit = async () => {
    if (!(await leave.run({}))) return;
    session.renew();
    await navigate({ to: '/connexion' });
  };
  return (
    <Menu label={t`Mon compte`} align="end" className={styles.account} button={<Initials name={name || '·'} />}>
      <p className={styles.menuTitle}>{name}</p>
      <Link to="/compte">
        <Trans>Mon compte</Trans>
      </Link>
      <button type="button" onClick={() => void quit()}>
        <Trans>Se déconnecter</Trans>
      </button>
    </Menu>
  );
}

/** Sections of a network: a rail on a desk, a bar of five at the bottom of a phone. */
function Rail({ network }: { network: NetworkShell }) {
  const { t } = useLingui();
  const params = { slug: network.slug };
  const within = { includeSearch: false } as const;
  return (
    <nav className={styles.rail} aria-label={t`Rubriques du réseau`}>
      <Link to="/n/$slug" params={params} activeOptions={{ exact: true, includeSearch: false }}>
        <IconHome aria-hidden="true" />
        <Trans>Accueil</Trans>
      </Link>
      <Link to="/n/$slug/seances" params={params} activeOptions={within}>
        <IconCalendar aria-hidden="true" />
        <Trans>Séances</Trans>
      </Link>
      <Link to="/calendrier" search={{ depuis: network.slug }} className={styles.deskOnly}>
        <IconCalendarMonth aria-hidden="true" />
        <Trans>Calendrier</Trans>
      </Link>
      <Link to="/n/$slug/instances" params={params} activeOptions={within}>
        <IconUsersGroup aria-hidden="true" />
        <Trans>Instances</Trans>
      </Link>
      <Link to="/n/$slug/acteurs" params={params} activeOptions={within}>
        <IconMapPin aria-hidden="true" />
        <Trans>Acteurs</Trans>
      </Link>
      <Link to="/n/$slug/outils" params={params} activeOptions={within} className={styles.afterRule}>
        <IconFolder aria-hidden="true" />
        <span className={styles.long}>
          <Trans>Boîte à outils</Trans>
        </span>
        <span className={styles.short}>
          <Trans>Outils</Trans>
        </span>
      </Link>
      {network.viewerCan.includes('updateNetwork') ? (
        <Link to="/n/$slug/reglages" params={params} activeOptions={within} className={styles.deskOnly}>
          <IconSettings aria-hidden="true" />
          <Trans>Réglages</Trans>
        </Link>
      ) : null}
    </nav>
  );
}
