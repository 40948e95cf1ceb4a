import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AgendaTemplate, BacklogQuery, Proposals } from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { Breadcrumbs, inkOf, PageHead, Section } from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/instances/$bodyId/ordres-du-jour');

/** What the agendas of a body are made of: what its members propose, and what comes back each time. */
export function BodyAgendaPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const { bodyId } = route.useParams();
  const reading = useReading(BacklogQuery, { bodyId });
  return (
    <ReadingView reading={reading} select={(data) => data.body} rows={8}>
      {(body) => (
        <>
          <Breadcrumbs label={t`Fil d'Ariane`}>
            <Link to="/n/$slug/instances" params={{ slug }}>
              <Trans>Instances</Trans>
            </Link>
            <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId }}>
              {format.text(body.name)}
            </Link>
            <Trans>Ordres du jour</Trans>
          </Breadcrumbs>
          <PageHead title={t`Préparer les ordres du jour`} ink={inkOf(body)} />
          <Section
            id="propositions"
            title={<Trans>Propositions</Trans>}
            count={body.agendaProposals.items.filter(({ state }) => state === 'OPEN').length}
          >
            <Proposals body={body} />
          </Section>
          <Section id="points-permanents" title={<Trans>Points permanents</Trans>}>
            <AgendaTemplate body={body} key={body.id} />
          </Section>
        </>
      )}
    </ReadingView>
  );
}
