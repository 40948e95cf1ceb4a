import { Trans } from '@lingui/react/macro';
import { frameworks, organisationGroups } from '@maillage/domain';
import { IconWorld } from '@tabler/icons-react';
import { useNetwork } from '../../features/networks/index.ts';
import { graphql, ReadingView, type ResultOf, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { BodyName, Facts, Muted, PageHead, Row, Rows, Section, Tag } from '../../shared/ui/index.ts';
import styles from './home.module.css';

const PublicNetworkQuery = graphql(`
  query PublicNetwork($slug: String!) {
    network(slug: $slug) {
      id
      name
      longName
      purpose
      objectives
      website
      startedOn
      frameworks { id framework }
      territories { id territory { id name } }
      partners { id modality until organisation { id name group } }
      bodies(page: { limit: 50 }) {
        items { id name longName kind role power seats { id label organisation { id name } } }
      }
      tools(page: { limit: 20 }) { items { id title latestVersion { id downloadUrl } } }
    }
  }
`);

type PublicNetwork = NonNullable<ResultOf<typeof PublicNetworkQuery>['network']>;

/** What a network shows to anyone: what it is for, who takes part, what is marked public. */
export function PublicHome() {
  const { slug } = useNetwork();
  const reading = useReading(PublicNetworkQuery, { slug });
  return (
    <ReadingView reading={reading} select={(data) => data.network} rows={10}>
      {(network) => <PublicPage network={network} />}
    </ReadingView>
  );
}

function PublicPage({ network }: { network: PublicNetwork }) {
  const format = useFormat();
  const started = network.startedOn ? format.date(network.startedOn, 'monthYear') : null;
  return (
    <>
      <PageHead title={network.name} lead={network.longName ? format.text(network.longName) : null}>
        <Facts>
          <span>{network.territories.map(({ territory }) => format.text(territory.name)).join(', ')}</span>
          {started ? (
            <span>
              <Trans>depuis {started}</Trans>
            </span>
          ) : null}
          {network.frameworks.map(({ id, framework }) => (
            <Tag key={id} title={format.label(frameworks, framework)}>
              {frameworks.get(framework).short}
            </Tag>
          ))}
        </Facts>
      </PageHead>
      {network.purpose || network.objectives.length > 0 ? (
        <Section title={<Trans>À quoi sert ce réseau</Trans>}>
          <div className={styles.public}>
            {network.purpose ? <p>{format.text(network.purpose)}</p> : null}
            <ul>
              {network.objectives.map((objective) => (
                <li key={objective}>{format.text(objective)}</li>
              ))}
            </ul>
          </div>
        </Section>
      ) : null}
      <Partners network={network} />
      {network.bodies.items.length > 0 ? (
        <Section title={<Trans>Instances</Trans>} count={network.bodies.items.length}>
          <Rows>
            {network.bodies.items.map((body) => (
              <Row key={body.id}>
                <BodyName body={body} detail={body.longName ? format.text(body.longName) : undefined} />
                <Muted>{body.seats.map((seat) => format.text(seat.organisation?.name ?? seat.label)).join(', ')}</Muted>
              </Row>
            ))}
          </Rows>
        </Section>
      ) : null}
      {network.tools.items.length > 0 ? (
        <Section title={<Trans>Outils partagés</Trans>} count={network.tools.items.length}>
          <Rows>
            {network.tools.items.map((tool) => (
              <Row key={tool.id}>
                {tool.latestVersion ? (
                  <a href={tool.latestVersion.downloadUrl}>{format.text(tool.title)}</a>
                ) : (
                  format.text(tool.title)
                )}
              </Row>
            ))}
          </Rows>
        </Section>
      ) : null}
      {network.website ? (
        <p>
          <IconWorld size={18} aria-hidden="true" /> <a href={network.website}>{network.website}</a>
        </p>
      ) : null}
    </>
  );
}

function Partners({ network }: { network: PublicNetwork }) {
  const format = useFormat();
  const running = network.partners.filter((partner) => partner.until === null);
  const groups = organisationGroups.codes
    .map((group) => ({ group, partners: running.filter((partner) => partner.organisation.group === group) }))
    .filter((entry) => entry.partners.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section title={<Trans>Partenaires</Trans>} count={running.length}>
      <Rows>
        {groups.map((entry) => (
          <Row key={entry.group}>
            <b>{format.label(organisationGroups, entry.group)}</b>
            <Muted>{entry.partners.map((partner) => format.text(partner.organisation.name)).join(', ')}</Muted>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
