import { Trans, useLingui } from '@lingui/react/macro';
import { partnerModalities } from '@maillage/domain';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { SchoolHolidays } from '../../features/calendar/index.ts';
import {
  Frameworks,
  IdentityForm,
  type NetworkDetail,
  SettingsQuery,
  Status,
  Territories,
  useAdministers,
  useNetwork,
} from '../../features/networks/index.ts';
import { ReadingView, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { ButtonLink, Muted, NotFoundState, PageHead, Row, Rows, Section } from '../../shared/ui/index.ts';

export function SettingsPage() {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const administers = useAdministers();
  const reading = useReading(SettingsQuery, { slug });
  if (!administers) return <NotFoundState />;
  return (
    <>
      <PageHead title={t`Réglages du réseau`} />
      <ReadingView reading={reading} select={(data) => data.network} rows={12}>
        {(network) => <Settings network={network} key={network.id} />}
      </ReadingView>
    </>
  );
}

function Settings({ network }: { network: NetworkDetail }) {
  return (
    <>
      <Section title={<Trans>Identité et page publique</Trans>}>
        <IdentityForm network={network} />
      </Section>
      <Section title={<Trans>Dispositifs</Trans>}>
        <Frameworks network={network} />
      </Section>
      <Section title={<Trans>Territoires</Trans>} count={network.territories.length}>
        <Territories network={network} />
      </Section>
      <Section title={<Trans>Vacances scolaires</Trans>}>
        <SchoolHolidays slug={network.slug} />
      </Section>
      <Partners network={network} />
      <Family network={network} />
      <Section title={<Trans>Statut</Trans>}>
        <Status network={network} />
      </Section>
    </>
  );
}

function Partners({ network }: { network: NetworkDetail }) {
  const format = useFormat();
  const { slug } = network;
  return (
    <Section
      title={<Trans>Partenaires</Trans>}
      count={network.partners.length}
      action={
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{}}>
          <Trans>Annuaire</Trans>
        </Link>
      }
    >
      {network.partners.length === 0 ? (
        <Muted>
          <Trans>Le lien d'une organisation avec le réseau se règle sur sa fiche.</Trans>
        </Muted>
      ) : (
        <Rows>
          {network.partners.map((partner) => {
            const since = partner.since ? format.date(partner.since) : null;
            const until = partner.until ? format.date(partner.until) : null;
            return (
              <Row
                key={partner.id}
                trailing={
                  <Muted>
                    {since ? <Trans>depuis le {since}</Trans> : null} {until ? <Trans>jusqu'au {until}</Trans> : null}
                  </Muted>
                }
              >
                <Link
                  to="/n/$slug/acteurs/organisations/$organisationId"
                  params={{ slug, organisationId: partner.organisation.id }}
                >
                  {format.text(partner.organisation.name)}
                </Link>
                <Muted>{format.label(partnerModalities, partner.modality)}</Muted>
              </Row>
            );
          })}
        </Rows>
      )}
    </Section>
  );
}

function Family({ network }: { network: NetworkDetail }) {
  const format = useFormat();
  return (
    <Section title={<Trans>Réseau parent et sous-réseaux</Trans>}>
      <Rows>
        {network.parent ? (
          <Row>
            <Link to="/n/$slug" params={{ slug: network.parent.slug }}>
              {format.text(network.parent.name)}
            </Link>
            <Muted>
              <Trans>réseau parent</Trans>
            </Muted>
          </Row>
        ) : null}
        {network.children.map((child) => (
          <Row key={child.id}>
            <Link to="/n/$slug" params={{ slug: child.slug }}>
              {format.text(child.name)}
            </Link>
          </Row>
        ))}
      </Rows>
      <ButtonLink
        to="/reseaux/nouveau"
        search={{ parent: network.slug }}
        variant="default"
        mt={12}
        leftSection={<IconPlus size={18} aria-hidden="true" />}
      >
        <Trans>Créer un sous-réseau</Trans>
      </ButtonLink>
    </Section>
  );
}
