import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  createOrganisation,
  emptyOrganisation,
  OrganisationForm,
  organisationInput,
} from '../../features/actors/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { useCommand } from '../../shared/api/index.ts';
import { Breadcrumbs, PageHead, showToast } from '../../shared/ui/index.ts';

export function NewOrganisationPage() {
  const { t } = useLingui();
  const { id: networkId, slug } = useNetwork();
  const create = useCommand(createOrganisation);
  const navigate = useNavigate();
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{}}>
          <Trans>Acteurs</Trans>
        </Link>
        <Trans>Ajouter une organisation</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Ajouter une organisation`}
        lead={<Trans>Le nom et le type suffisent. Les identifiants évitent les doublons.</Trans>}
      />
      <OrganisationForm
        initial={emptyOrganisation}
        failure={create.failure}
        isRunning={create.isRunning}
        submitLabel={<Trans>Ajouter l'organisation</Trans>}
        onSubmit={(fields) =>
          void create.run({ networkId, ...organisationInput(fields) }).then((done) => {
            if (!done) return;
            showToast(t`Organisation ajoutée.`);
            const organisationId = done.createOrganisation.organisation.id;
            void navigate({ to: '/n/$slug/acteurs/organisations/$organisationId', params: { slug, organisationId } });
          })
        }
      />
    </>
  );
}
