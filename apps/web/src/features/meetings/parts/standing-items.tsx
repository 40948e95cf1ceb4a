import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted } from '../../../shared/ui/index.ts';
import { StandingItemsQuery } from '../data/backlog.ts';

/** What the body puts on every agenda, said before the rest is typed. Its line is kept free until it is known. */
export function StandingItems({ slug, bodyId }: { slug: string; bodyId: string }) {
  const format = useFormat();
  const { data } = useReading(StandingItemsQuery, { bodyId });
  const body = data?.body;
  if (!body) return <Muted>{'\u00A0'}</Muted>;
  const titles = body.standingItems.map(({ title }) => format.text(title)).join(', ');
  const params = { slug, bodyId };
  return (
    <Muted>
      {titles ? (
        <Trans>Les points permanents de l'instance y seront : {titles}. Ce que vous ajoutez ici s'y joint.</Trans>
      ) : (
        <Trans>Cette instance n'a pas de point permanent : ce qui est écrit ici fait tout l'ordre du jour.</Trans>
      )}{' '}
      {body.viewerCan.includes('setAgendaTemplate') ? (
        <Link to="/n/$slug/instances/$bodyId/ordres-du-jour" params={params}>
          <Trans>Voir les points permanents</Trans>
        </Link>
      ) : null}
    </Muted>
  );
}
