import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { BodyRulesQuery, type RuledBody, RulesForm, RulesHistory, RulesList } from '../../features/governance/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { Breadcrumbs, Columns, inkOf, PageHead, Section } from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/instances/$bodyId/regles');

/** « Règles de l'instance »: everybody who sees the body reads them, who administers changes them. */
export function BodyRulesPage() {
  const { bodyId } = route.useParams();
  const reading = useReading(BodyRulesQuery, { id: bodyId });
  return (
    <ReadingView reading={reading} select={(data) => data.body} rows={12}>
      {(body) => <BodyRulesView key={body.id} body={body} />}
    </ReadingView>
  );
}

function BodyRulesView({ body }: { body: RuledBody }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug, timeZone } = useNetwork();
  const canSet = body.viewerCan.includes('setBodyRules') && body.dissolvedOn === null;
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/instances" params={{ slug }}>
          <Trans>Instances</Trans>
        </Link>
        <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: body.id }}>
          {format.text(body.name)}
        </Link>
        <Trans>Règles</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Règles de l'instance`}
        ink={inkOf(body)}
        lead={
          <Trans>
            Les valeurs proposées viennent du type d'instance. Aucune n'est imposée : l'instance règle ce qu'elle veut,
            et ce qui a été réglé avant reste dans l'historique.
          </Trans>
        }
      />
      <Columns
        main={
          <Section title={<Trans>Ce qui est réglé</Trans>}>
            {canSet ? <RulesForm body={body} /> : <RulesList body={body} />}
          </Section>
        }
        aside={<RulesHistory body={body} zone={body.timeZone ?? timeZone} />}
      />
    </>
  );
}
