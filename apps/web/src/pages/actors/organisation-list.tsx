import { Trans, useLingui } from '@lingui/react/macro';
import { organisationGroups, organisationTypes, partnerModalities } from '@maillage/domain';
import { Link } from '@tanstack/react-router';
import { OrganisationsQuery } from '../../features/actors/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, type ResultOf, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { BodyName, EmptyState, Muted } from '../../shared/ui/index.ts';
import styles from './actors.module.css';
import type { ActorsSearch } from './actors-page.tsx';
import { Pager, pageOf } from './pager.tsx';

type ListedOrganisation = NonNullable<ResultOf<typeof OrganisationsQuery>['network']>['organisations']['items'][number];

interface OrganisationListProps {
  search: ActorsSearch;
  onChange(next: Partial<ActorsSearch>): void;
}

export function OrganisationList({ search, onChange }: OrganisationListProps) {
  const { slug } = useNetwork();
  const filter = {
    ...(search.texte ? { text: search.texte } : {}),
    ...(organisationTypes.has(search.type) ? { type: search.type } : {}),
    ...(organisationGroups.has(search.groupe) ? { group: search.groupe } : {}),
    ...(search.territoire ? { territoryId: search.territoire } : {}),
  };
  const page = pageOf(search.page);
  const reading = useReading(OrganisationsQuery, { slug, filter, page });
  return (
    <ReadingView reading={reading} select={(data) => data.network?.organisations} rows={12}>
      {(found) => (
        <>
          <p className={styles.count} role="status">
            <Trans>
              <b>Organisations trouvées : {found.totalCount}</b>, par type
            </Trans>
          </p>
          {found.items.length === 0 ? (
            <NothingFound search={search} onChange={onChange} />
          ) : (
            <GroupedTable organisations={found.items} />
          )}
          <Pager
            page={page}
            totalCount={found.totalCount}
            onPage={(next) => onChange({ page: next } as Partial<ActorsSearch>)}
          />
        </>
      )}
    </ReadingView>
  );
}

/** Says which filter to drop, rather than « no result ». */
function NothingFound({ search, onChange }: OrganisationListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const drops: { key: string; words: string; change: Record<string, undefined> }[] = [];
  if (search.texte) drops.push({ key: 'texte', words: t`Effacer « ${search.texte} »`, change: { texte: undefined } });
  if (organisationGroups.has(search.groupe)) {
    const label = format.label(organisationGroups, search.groupe);
    drops.push({ key: 'groupe', words: t`Retirer le groupe : ${label}`, change: { groupe: undefined } });
  }
  if (organisationTypes.has(search.type)) {
    const label = format.label(organisationTypes, search.type);
    drops.push({ key: 'type', words: t`Retirer le type : ${label}`, change: { type: undefined } });
  }
  if (drops.length === 0) {
    return (
      <EmptyState title={t`Aucune organisation pour l'instant`}>
        <Trans>
          Les partenaires du réseau s'afficheront ici : DSDEN, CAF, communes, fédérations… Un tableau s'importe en trois
          étapes.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t`Rien ne correspond`}
      actions={drops.map((drop) => (
        <button
          key={drop.key}
          type="button"
          className={styles.copy}
          onClick={() => onChange(drop.change as Partial<ActorsSearch>)}
        >
          {drop.words}
        </button>
      ))}
    >
      <Trans>Un filtre est peut-être de trop.</Trans>
    </EmptyState>
  );
}

function GroupedTable({ organisations }: { organisations: readonly ListedOrganisation[] }) {
  const format = useFormat();
  const groups = organisationGroups.codes
    .map((group) => ({ group, listed: organisations.filter((organisation) => organisation.group === group) }))
    .filter((entry) => entry.listed.length > 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '30%' }}>
            <Trans>Organisation</Trans>
          </th>
          <th scope="col">
            <Trans>Lien avec le réseau</Trans>
          </th>
          <th scope="col">
            <Trans>Territoire</Trans>
          </th>
          <th scope="col" style={{ width: '30%' }}>
            <Trans>Sièges tenus</Trans>
          </th>
          <th scope="col" className={styles.narrow}>
            <Trans>Personnes</Trans>
          </th>
        </tr>
      </thead>
      {groups.map((entry) => (
        <tbody key={entry.group}>
          <tr>
            <th scope="rowgroup" colSpan={5} className={styles.group}>
              {format.label(organisationGroups, entry.group)} <Muted>{entry.listed.length}</Muted>
            </th>
          </tr>
          {entry.listed.map((organisation) => (
            <OrganisationRow key={organisation.id} organisation={organisation} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function OrganisationRow({ organisation }: { organisation: ListedOrganisation }) {
  const format = useFormat();
  const { id: networkId, slug } = useNetwork();
  const partnership = organisation.partnerships.find(
    (partner) => partner.network.id === networkId && partner.until === null,
  );
  const seats = organisation.seats.filter((seat) => seat.body.network.id === networkId);
  const people = organisation.affiliations.filter((affiliation) => affiliation.until === null).length;
  return (
    <tr className={styles.row}>
      <th scope="row">
        <Link to="/n/$slug/acteurs/organisations/$organisationId" params={{ slug, organisationId: organisation.id }}>
          {format.text(organisation.name)}
        </Link>
      </th>
      <td>{partnership ? format.label(partnerModalities, partnership.modality) : ''}</td>
      <td>{organisation.territory ? format.text(organisation.territory.name) : ''}</td>
      <td>
        {seats.length === 0 ? (
          <Muted>
            <Trans>aucun siège</Trans>
          </Muted>
        ) : (
          <span className={styles.bodies}>
            {seats.map((seat) => (
              <span key={seat.id}>
                <BodyName body={seat.body} />{' '}
                {seat.isVacant ? (
                  <span className={styles.vacant}>
                    <Trans>vacant</Trans>
                  </span>
                ) : null}
              </span>
            ))}
          </span>
        )}
      </td>
      <td className={styles.narrow}>
        <span className={styles.phoneLabel}>
          <Trans>Personnes :</Trans>{' '}
        </span>
        {people}
      </td>
    </tr>
  );
}
