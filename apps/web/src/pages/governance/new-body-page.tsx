import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { BodyForm, bodyInput, createBody, emptyBody } from '../../features/governance/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { useCommand } from '../../shared/api/index.ts';
import { Breadcrumbs, PageHead, showToast } from '../../shared/ui/index.ts';

export function NewBodyPage() {
  const { t } = useLingui();
  const { id: networkId, slug, timeZone } = useNetwork();
  const create = useCommand(createBody);
  const navigate = useNavigate();
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/instances" params={{ slug }}>
          <Trans>Instances</Trans>
        </Link>
        <Trans>Créer une instance</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Créer une instance`}
        lead={<Trans>Son nom et son type suffisent. Les sièges et les mandats viennent ensuite.</Trans>}
      />
      <BodyForm
        initial={emptyBody}
        failure={create.failure}
        isRunning={create.isRunning}
        submitLabel={<Trans>Créer l'instance</Trans>}
        onSubmit={(fields) =>
          void create.run({ networkId, timeZone, ...bodyInput(fields) }).then((done) => {
            if (!done) return;
            showToast(t`Instance créée.`);
            void navigate({ to: '/n/$slug/instances/$bodyId', params: { slug, bodyId: done.createBody.body.id } });
          })
        }
      />
    </>
  );
}
