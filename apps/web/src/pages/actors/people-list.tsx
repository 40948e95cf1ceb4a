import { Trans, useLingui } from '@lingui/react/macro';
import { mandateOffices, mandateRoles } from '@maillage/domain';
import { Link } from '@tanstack/react-router';
import { functionOf, PeopleQuery } from '../../features/actors/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, type ResultOf, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { BodyName, EmptyState, Initials, Muted } from '../../shared/ui/index.ts';
import styles from './actors.module.css';
import type { ActorsSearch } from './actors-page.tsx';
import { Pager, pageOf } from './pager.tsx';

type ListedPerson = NonNullable<ResultOf<typeof PeopleQuery>['network']>['people']['items'][number];

interface PeopleListProps {
  search: ActorsSearch;
  onChange(next: Partial<ActorsSearch>): void;
}

export function PeopleList({ search, onChange }: PeopleListProps) {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const page = pageOf(search.page);
  const filter = {
    ...(search.texte ? { text: search.texte } : {}),
    ...(search.organisation ? { organisationId: search.organisation } : {}),
  };
  const reading = useReading(PeopleQuery, { slug, filter, page });
  const drop = () => onChange({ texte: undefined, organisation: undefined } as Partial<ActorsSearch>);
  return (
    <ReadingView reading={reading} select={(data) => data.network?.people} rows={12}>
      {(found) => (
        <>
          <p className={styles.count} role="status">
            <Trans>
              <b>Personnes trouvées : {found.totalCount}</b>, par nom
            </Trans>
          </p>
          {found.items.length === 0 ? (
            <EmptyState
              title={search.texte ? t`Rien ne correspond` : t`Aucune personne pour l'instant`}
              actions={
                search.texte || search.organisation ? (
                  <button type="button" className={styles.copy} onClick={drop}>
                    <Trans>Effacer la recherche</Trans>
                  </button>
                ) : null
              }
            >
              <Trans>Une personne entre dans l'annuaire par une organisation, un siège ou un contact.</Trans>
            </EmptyState>
          ) : (
            <PeopleTable people={found.items} />
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

function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '27%' }}>
            <Trans>Personne</Trans>
          </th>
          <th scope="col">
            <Trans>Fonction</Trans>
          </th>
          <th scope="col">
            <Trans>Organisation</Trans>
          </th>
          <th scope="col" style={{ width: '32%' }}>
            <Trans>Mandats en cours</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({ person }: { person: ListedPerson }) {
  const format = useFormat();
  const { slug } = useNetwork();
  const current = person.affiliations.filter((affiliation) => affiliation.until === null);
  const first = current[0];
  return (
    <tr className={styles.row}>
      <th scope="row">
        <Initials name={person.displayName} />{' '}
        <Link to="/n/$slug/acteurs/personnes/$personId" params={{ slug, personId: person.id }}>
          {person.givenName} <span className={styles.family}>{person.familyName}</span>
        </Link>
      </th>
      <td>{first ? functionOf(first, person.functionForm, format.locale) : ''}</td>
      <td>
        {current.map((affiliation) => (
          <div key={affiliation.id}>
            <Link
              to="/n/$slug/acteurs/organisations/$organisationId"
              params={{ slug, organisationId: affiliation.organisation.id }}
            >
              {format.text(affiliation.organisation.name)}
            </Link>
          </div>
        ))}
      </td>
      <td>
        {person.mandates.length === 0 ? (
          <Muted>
            <Trans>aucun mandat</Trans>
          </Muted>
        ) : (
          <span className={styles.bodies}>
            {person.mandates.map((mandate) => (
              <BodyName
                key={mandate.id}
                body={mandate.body}
                detail={(mandate.office
                  ? format.label(mandateOffices, mandate.office)
                  : format.label(mandateRoles, mandate.role)
                ).toLocaleLowerCase(format.locale)}
              />
            ))}
          </span>
        )}
      </td>
    </tr>
  );
}
