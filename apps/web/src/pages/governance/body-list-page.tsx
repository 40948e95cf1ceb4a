import { Trans, useLingui } from '@lingui/react/macro';
import { bodyKinds, frameworks } from '@maillage/domain';
import { IconPlus, IconUserOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { BodiesQuery } from '../../features/governance/index.ts';
import { useAdministers, useNetwork } from '../../features/networks/index.ts';
import { ReadingView, type ResultOf, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { BodyName, ButtonLink, EmptyState, Muted, PageHead, Section, StateBadge, Tag } from '../../shared/ui/index.ts';
import styles from './body-list.module.css';

type ListedBody = NonNullable<ResultOf<typeof BodiesQuery>['network']>['bodies']['items'][number];

export function BodyListPage() {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const administers = useAdministers();
  const reading = useReading(BodiesQuery, { slug });
  return (
    <>
      <PageHead
        title={t`Instances`}
        lead={<Trans>Où les institutions siègent, avec quel rôle, et quand elles se réunissent.</Trans>}
        actions={
          administers ? (
            <ButtonLink
              to="/n/$slug/instances/nouvelle"
              params={{ slug }}
              leftSection={<IconPlus size={18} aria-hidden="true" />}
            >
              <Trans>Créer une instance</Trans>
            </ButtonLink>
          ) : null
        }
      />
      <ReadingView reading={reading} select={(data) => data.network?.bodies.items} rows={8}>
        {(bodies) => <Bodies bodies={bodies} />}
      </ReadingView>
    </>
  );
}

function Bodies({ bodies }: { bodies: readonly ListedBody[] }) {
  const { t } = useLingui();
  const running = bodies.filter((body) => body.dissolvedOn === null);
  const past = bodies.filter((body) => body.dissolvedOn !== null);
  const birth = running.filter((body) => body.role !== 'ORDINARY');
  const ordinary = running.filter((body) => body.role === 'ORDINARY');
  return (
    <>
      {ordinary.length === 0 ? (
        <EmptyState title={t`Aucune instance pour l'instant`}>
          <Trans>
            Un comité de pilotage, un comité technique, un groupe de travail : chacune a ses sièges, sa règle de rythme
            et ses séances.
          </Trans>
        </EmptyState>
      ) : (
        <BodyTable bodies={ordinary} />
      )}
      <div className={styles.spaced}>
        <Section
          title={<Trans>Nées avec le réseau</Trans>}
          note={<Trans>la coordination l'administre, le réseau rassemble les partenaires</Trans>}
        >
          <BodyTable bodies={birth} />
        </Section>
        {past.length > 0 ? (
          <Section title={<Trans>Dissoutes</Trans>} count={past.length}>
            <BodyTable bodies={past} />
          </Section>
        ) : null}
      </div>
    </>
  );
}

function BodyTable({ bodies }: { bodies: readonly ListedBody[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Instance</Trans>
          </th>
          <th scope="col">
            <Trans>Sièges pourvus</Trans>
          </th>
          <th scope="col">
            <Trans>Prochaine séance</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {bodies.map((body) => (
          <BodyRow key={body.id} body={body} />
        ))}
      </tbody>
    </table>
  );
}

function BodyRow({ body }: { body: ListedBody }) {
  const format = useFormat();
  const { slug } = useNetwork();
  const next = body.upcomingMeetings.items[0];
  const held = body.seatCount - body.vacantSeatCount;
  const total = body.seatCount;
  const vacant = body.vacantSeatCount;
  return (
    <tr>
      <th scope="row">
        <BodyName body={body}>
          <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: body.id }}>
            {format.text(body.name)}
          </Link>
        </BodyName>
        <span className={styles.detail}>
          <Muted>{body.longName ? format.text(body.longName) : format.label(bodyKinds, body.kind)}</Muted>
          {body.frameworks.map((code) => (
            <Tag key={code} title={format.label(frameworks, code)}>
              {frameworks.get(code).short}
            </Tag>
          ))}
        </span>
      </th>
      <td>
        <span className={styles.seats}>
          <span>
            <Trans>
              {held} sur {total}
            </Trans>
          </span>
          {vacant > 0 ? (
            <StateBadge tone="late" icon={<IconUserOff aria-hidden="true" />}>
              {vacant === 1 ? <Trans>1 vacant</Trans> : <Trans>{vacant} vacants</Trans>}
            </StateBadge>
          ) : null}
        </span>
      </td>
      <td>
        {next ? (
          <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: next.id }}>
            {format.date(next.startsAt, 'short', next.timeZone)}
          </Link>
        ) : (
          <Muted>
            <Trans>aucune séance prévue</Trans>
          </Muted>
        )}
      </td>
    </tr>
  );
}
