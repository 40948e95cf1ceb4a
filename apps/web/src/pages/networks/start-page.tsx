import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Navigate } from '@tanstack/react-router';
import { ViewerQuery } from '../../features/identity/index.ts';
import { NetworksQuery } from '../../features/networks/index.ts';
import { ReadingView, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { EmptyState, Muted, PageHead, Row, Rows, Section } from '../../shared/ui/index.ts';

interface ListedNetwork {
  id: string;
  slug: string;
  name: string;
  isMember: boolean;
}

/** The door: sign-in for a stranger, the network of someone who has only one, the list otherwise. */
export function StartPage() {
  const viewer = useReading(ViewerQuery, {});
  const networks = useReading(NetworksQuery, {});
  return (
    <ReadingView reading={viewer} select={(data) => ({ isVisitor: data.viewer === null })}>
      {({ isVisitor }) =>
        !isVisitor ? (
          <ReadingView reading={networks} select={(data) => data.networks.items}>
            {(items) => <OnlyNetworkOrList networks={items} />}
          </ReadingView>
        ) : (
          <Navigate to="/connexion" replace />
        )
      }
    </ReadingView>
  );
}

function OnlyNetworkOrList({ networks }: { networks: readonly ListedNetwork[] }) {
  const [only, ...others] = networks.filter((network) => network.isMember);
  if (only && others.length === 0) return <Navigate to="/n/$slug" params={{ slug: only.slug }} replace />;
  return <NetworkChoice networks={networks} />;
}

export function NetworkListPage() {
  const networks = useReading(NetworksQuery, {});
  return (
    <ReadingView reading={networks} select={(data) => data.networks.items}>
      {(items) => <NetworkChoice networks={items} />}
    </ReadingView>
  );
}

function NetworkChoice({ networks }: { networks: readonly ListedNetwork[] }) {
  const { t } = useLingui();
  const mine = networks.filter((network) => network.isMember);
  const open = networks.filter((network) => !network.isMember);
  return (
    <>
      <PageHead title={t`Réseaux`} />
      <Section title={<Trans>Mes réseaux</Trans>} count={mine.length}>
        {mine.length === 0 ? (
          <EmptyState title={t`Aucun réseau pour l'instant`}>
            <Trans>
              Un mandat dans une instance ouvre l'accès à son réseau. Demandez à la coordination de vous y placer.
            </Trans>
          </EmptyState>
        ) : (
          <NetworkRows networks={mine} />
        )}
      </Section>
      {open.length > 0 ? (
        <Section title={<Trans>Pages publiques</Trans>} count={open.length}>
          <NetworkRows networks={open} />
        </Section>
      ) : null}
    </>
  );
}

function NetworkRows({ networks }: { networks: readonly ListedNetwork[] }) {
  const format = useFormat();
  return (
    <Rows>
      {networks.map((network) => (
        <Row key={network.id}>
          <Link to="/n/$slug" params={{ slug: network.slug }}>
            {format.text(network.name)}
          </Link>
          {network.isMember ? null : (
            <Muted>
              <Trans>page publique</Trans>
            </Muted>
          )}
        </Row>
      ))}
    </Rows>
  );
}
