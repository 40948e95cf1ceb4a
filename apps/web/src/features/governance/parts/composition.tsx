import { Trans, useLingui } from '@lingui/react/macro';
import { groupOf, mandateOffices, mandateRoles, type OrganisationGroup, organisationGroups } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFileOff, IconFileText, IconKey } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, StateBadge, Tag } from '../../../shared/ui/index.ts';
import { functionOf } from '../../actors/index.ts';
import { useNetwork } from '../../networks/index.ts';
import type { MandateDetail, SeatDetail } from '../data/bodies.ts';
import styles from './composition.module.css';

export type SeatGesture =
  | { kind: 'appoint' | 'edit' | 'close'; seat: SeatDetail }
  | { kind: 'mandate' | 'succeed' | 'end'; seat: SeatDetail; mandate: MandateDetail };

interface CompositionProps {
  seats: readonly SeatDetail[];
  /** Gestures are absent when looking at another date. */
  onGesture: ((gesture: SeatGesture) => void) | null;
  /** Shows the gestures of each seat and mandate. A vacancy keeps its own one in any case. */
  isManaging: boolean;
}

function seatGroup(seat: SeatDetail): OrganisationGroup {
  if (seat.organisation) return seat.organisation.group;
  return seat.category ? groupOf(seat.category) : 'AUTRE';
}

export const titularOf = (seat: SeatDetail): MandateDetail | undefined =>
  seat.mandates.find((mandate) => mandate.role === 'TITULAR');

/** One row per seat, not per person, grouped by type of institution. A vacant seat keeps its row, with its one gesture. */
export function Composition({ seats, onGesture, isManaging }: CompositionProps) {
  const format = useFormat();
  const groups = organisationGroups.codes
    .map((group) => ({ group, seats: seats.filter((seat) => seatGroup(seat) === group) }))
    .filter((entry) => entry.seats.length > 0);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Siège</Trans>
          </th>
          <th scope="col">
            <Trans>Titulaire</Trans>
          </th>
          <th scope="col">
            <Trans>Suppléance</Trans>
          </th>
          <th scope="col">
            <Trans>Jusqu'au</Trans>
          </th>
          <th scope="col">
            <Trans>Document</Trans>
          </th>
        </tr>
      </thead>
      {groups.map((entry) => (
        <tbody key={entry.group}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={5}>
              {format.label(organisationGroups, entry.group)} <Muted>{entry.seats.length}</Muted>
            </th>
          </tr>
          {entry.seats.map((seat) => (
            <SeatRow key={seat.id} seat={seat} onGesture={onGesture} isManaging={isManaging} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function SeatRow({ seat, onGesture, isManaging }: Omit<CompositionProps, 'seats'> & { seat: SeatDetail }) {
  const manage = isManaging ? onGesture : null;
  const { t } = useLingui();
  const format = useFormat();
  const titular = titularOf(seat);
  const others = seat.mandates.filter((mandate) => mandate.role !== 'TITULAR');
  const label = format.text(seat.label);
  const can = (name: string) => onGesture !== null && seat.viewerCan.includes(name);
  return (
    <tr className={styles.seat} data-vacant={!titular || undefined}>
      <th scope="row">
        <SeatName seat={seat} />
        {seat.isKey ? (
          <span className={styles.key}>
            <IconKey size={15} aria-hidden="true" /> <Trans>siège clé</Trans>
          </span>
        ) : null}
        {can('updateSeat') && isManaging ? (
          <span className={styles.gestures}>
            <button
              type="button"
              aria-label={t`Modifier le siège ${label}`}
              onClick={() => onGesture?.({ kind: 'edit', seat })}
            >
              <Trans>Modifier</Trans>
            </button>
            <button
              type="button"
              aria-label={t`Fermer le siège ${label}`}
              onClick={() => onGesture?.({ kind: 'close', seat })}
            >
              <Trans>Fermer</Trans>
            </button>
          </span>
        ) : null}
      </th>
      <td data-label={t`Titulaire`}>
        {titular ? <Holder seat={seat} mandate={titular} onGesture={manage} /> : <Vacancy seat={seat} />}
      </td>
      <td data-label={t`Suppléance`}>
        {others.length === 0 ? (
          <Muted>
            <Trans>aucune</Trans>
          </Muted>
        ) : (
          others.map((mandate) => (
            <Holder
              key={mandate.id}
              seat={seat}
              mandate={mandate}
              onGesture={manage}
              role={format.label(mandateRoles, mandate.role)}
            />
          ))
        )}
        {can('appointToSeat') && titular && isManaging ? (
          <span className={styles.gestures}>
            <button
              type="button"
              aria-label={t`Ajouter une personne au siège ${label}`}
              onClick={() => onGesture?.({ kind: 'appoint', seat })}
            >
              <Trans>Ajouter</Trans>
            </button>
          </span>
        ) : null}
      </td>
      {titular ? (
        <>
          <td data-label={t`Jusqu'au`}>
            <Until mandate={titular} />
          </td>
          <td data-label={t`Document`}>
            <Source mandate={titular} />
          </td>
        </>
      ) : (
        <td colSpan={2}>
          {can('appointToSeat') ? (
            <Button variant="default" onClick={() => onGesture?.({ kind: 'appoint', seat })}>
              <Trans>Pourvoir ce siège</Trans>
              <span className="vh"> {label}</span>
            </Button>
          ) : null}
        </td>
      )}
    </tr>
  );
}

function SeatName({ seat }: { seat: SeatDetail }) {
  const format = useFormat();
  const { slug } = useNetwork();
  if (!seat.organisation) return <span className={styles.name}>{format.text(seat.label)}</span>;
  const isNamed = seat.label === seat.organisation.name;
  return (
    <span className={styles.name}>
      <Link to="/n/$slug/acteurs/organisations/$organisationId" params={{ slug, organisationId: seat.organisation.id }}>
        {format.text(seat.organisation.name)}
      </Link>
      {isNamed ? null : <Muted> {format.text(seat.label)}</Muted>}
    </span>
  );
}

interface HolderProps {
  seat: SeatDetail;
  mandate: MandateDetail;
  role?: string;
  onGesture: CompositionProps['onGesture'];
}

function Holder({ seat, mandate, role, onGesture }: HolderProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const { person } = mandate;
  const held = person.affiliations.find(
    (affiliation) => affiliation.organisation.id === seat.organisation?.id && affiliation.until === null,
  );
  const work = held ? functionOf(held, person.functionForm, format.locale) : null;
  const name = person.displayName;
  const can = (permission: string) => onGesture !== null && mandate.viewerCan.includes(permission);
  return (
    <span className={styles.holder}>
      <Link to="/n/$slug/acteurs/personnes/$personId" params={{ slug, personId: person.id }}>
        {name}
      </Link>
      <span className={styles.detail}>
        {mandate.office ? <Tag>{format.label(mandateOffices, mandate.office)}</Tag> : null}
        {role && mandate.role !== 'ALTERNATE' ? <span>{role}</span> : null}
        {work ? <span>{work}</span> : null}
      </span>
      {can('updateMandate') ? (
        <span className={styles.gestures}>
          <button
            type="button"
            aria-label={t`Modifier le mandat : ${name}`}
            onClick={() => onGesture?.({ kind: 'mandate', seat, mandate })}
          >
            <Trans>Modifier</Trans>
          </button>
          <button
            type="button"
            aria-label={t`Remplacer ${name}`}
            onClick={() => onGesture?.({ kind: 'succeed', seat, mandate })}
          >
            <Trans>Remplacer</Trans>
          </button>
          <button
            type="button"
            aria-label={t`Terminer le mandat : ${name}`}
            onClick={() => onGesture?.({ kind: 'end', seat, mandate })}
          >
            <Trans>Terminer</Trans>
          </button>
        </span>
      ) : null}
    </span>
  );
}

function Vacancy({ seat }: { seat: SeatDetail }) {
  const format = useFormat();
  const since = seat.vacantSince ? format.date(seat.vacantSince) : null;
  return (
    <span className={styles.vacancy}>
      <b>
        <Trans>Vacant</Trans>
      </b>
      {since ? (
        <span>
          <Trans>depuis le {since}</Trans>
        </span>
      ) : null}
    </span>
  );
}

function Until({ mandate }: { mandate: MandateDetail }): ReactNode {
  const format = useFormat();
  if (!mandate.until) {
    return (
      <Muted>
        <Trans>sans terme</Trans>
      </Muted>
    );
  }
  return (
    <>
      {format.date(mandate.until)}
      {mandate.endsSoon ? (
        <StateBadge tone="warn" icon={<IconAlertTriangle aria-hidden="true" />}>
          <Trans>finit bientôt</Trans>
        </StateBadge>
      ) : null}
    </>
  );
}

function Source({ mandate }: { mandate: MandateDetail }) {
  const format = useFormat();
  const { sourceUrl, sourceLabel } = mandate;
  const label = sourceLabel ? format.text(sourceLabel) : null;
  if (sourceUrl) {
    return (
      <a href={sourceUrl} download className={styles.source}>
        <IconFileText size={18} aria-hidden="true" /> {label ?? <Trans>Document</Trans>}
      </a>
    );
  }
  if (label) return label;
  return (
    <span className={styles.missing}>
      <IconFileOff size={18} aria-hidden="true" /> <Trans>À fournir</Trans>
    </span>
  );
}
