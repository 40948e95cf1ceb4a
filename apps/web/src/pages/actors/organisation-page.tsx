import { Trans, useLingui } from '@lingui/react/macro';
import { organisationGroups, organisationTypes, type PartnerModality, partnerModalities } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconKey, IconMapPin, IconPencil, IconPlus, IconWorld } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  functionOf,
  OrganisationForm,
  OrganisationQuery,
  organisationInput,
  Presence,
  setPartner,
  updateOrganisation,
} from '../../features/actors/index.ts';
import { useAdministers, useNetwork } from '../../features/networks/index.ts';
import { ReadingView, type ResultOf, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  BodyName,
  Breadcrumbs,
  ButtonLink,
  CodeSelect,
  Columns,
  DayField,
  Dialog,
  Fact,
  Facts,
  FieldRow,
  Form,
  Muted,
  PageHead,
  PersonLine,
  Row,
  Rows,
  Section,
  SectionTabs,
  showToast,
  useFieldIds,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/acteurs/organisations/$organisationId');

type Organisation = NonNullable<ResultOf<typeof OrganisationQuery>['organisation']>;
type Gesture = 'edit' | 'partner';

export function OrganisationPage() {
  const { organisationId } = route.useParams();
  const reading = useReading(OrganisationQuery, { id: organisationId });
  return (
    <ReadingView reading={reading} select={(data) => data.organisation} rows={12}>
      {(organisation) => <OrganisationView organisation={organisation} />}
    </ReadingView>
  );
}

function OrganisationView({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id: networkId, slug } = useNetwork();
  const administers = useAdministers();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const partnership = organisation.partnerships.find(
    (partner) => partner.network.id === networkId && partner.until === null,
  );
  const people = organisation.affiliations.filter((affiliation) => affiliation.until === null);
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{}}>
          <Trans>Acteurs</Trans>
        </Link>
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{ groupe: organisation.group }}>
          {format.label(organisationGroups, organisation.group)}
        </Link>
        {format.text(organisation.name)}
      </Breadcrumbs>
      <PageHead
        title={organisation.name}
        actions={
          <>
            {organisation.viewerCan.includes('updateOrganisation') ? (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden="true" />}
                onClick={() => setGesture('edit')}
              >
                <Trans>Modifier</Trans>
              </Button>
            ) : null}
            {administers ? (
              <>
                <Button variant="default" onClick={() => setGesture('partner')}>
                  <Trans>Lien avec le réseau</Trans>
                </Button>
                <ButtonLink
                  to="/n/$slug/acteurs/personnes/nouvelle"
                  params={{ slug }}
                  search={{ organisation: organisation.id }}
                  variant="default"
                  leftSection={<IconPlus size={18} aria-hidden="true" />}
                >
                  <Trans>Ajouter une personne</Trans>
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      >
        <Facts>
          <span>{format.label(organisationTypes, organisation.type)}</span>
          {organisation.territory ? (
            <Fact icon={<IconMapPin size={18} aria-hidden="true" />}>
              {format.text(organisation.territory.name)}
              {organisation.territory.code ? ` (${organisation.territory.code})` : ''}
            </Fact>
          ) : null}
          {partnership ? <span>{format.label(partnerModalities, partnership.modality)}</span> : null}
        </Facts>
      </PageHead>
      <SectionTabs label={t`Sections de la page`}>
        <Link to="." hash="sieges" activeOptions={{ includeHash: true }}>
          <Trans>Sièges</Trans> <Muted>{organisation.seats.length}</Muted>
        </Link>
        <Link to="." hash="presence" activeOptions={{ includeHash: true }}>
          <Trans>Présence</Trans>
        </Link>
        <Link to="." hash="personnes" activeOptions={{ includeHash: true }}>
          <Trans>Personnes</Trans> <Muted>{people.length}</Muted>
        </Link>
      </SectionTabs>
      <Columns
        main={
          <>
            <Seats organisation={organisation} />
            <Section id="presence" title={<Trans>Présence</Trans>}>
              <Presence rows={organisation.attendances.items} />
            </Section>
          </>
        }
        aside={
          <>
            <Identifiers organisation={organisation} />
            <People organisation={organisation} />
          </>
        }
      />
      {gesture === 'edit' ? <EditDialog organisation={organisation} onClose={() => setGesture(null)} /> : null}
      {gesture === 'partner' ? <PartnerDialog organisation={organisation} onClose={() => setGesture(null)} /> : null}
    </>
  );
}

function Seats({ organisation }: { organisation: Organisation }) {
  const format = useFormat();
  return (
    <Section id="sieges" title={<Trans>Sièges tenus</Trans>} count={organisation.seats.length}>
      {organisation.seats.length === 0 ? (
        <Muted>
          <Trans>Cette organisation ne tient aucun siège que vous puissiez voir.</Trans>
        </Muted>
      ) : (
        <Rows>
          {organisation.seats.map((seat) => {
            const titular = seat.mandates.find((mandate) => mandate.role === 'TITULAR');
            const alternates = seat.mandates
              .filter((mandate) => mandate.role === 'ALTERNATE')
              .map((mandate) => mandate.person.displayName);
            const until = titular?.until ? format.date(titular.until) : null;
            const since = seat.vacantSince ? format.date(seat.vacantSince) : null;
            return (
              <Row
                key={seat.id}
                tone={titular ? undefined : 'vacant'}
                trailing={
                  seat.isKey ? (
                    <Muted>
                      <IconKey size={15} aria-hidden="true" /> <Trans>siège clé</Trans>
                    </Muted>
                  ) : null
                }
              >
                <BodyName body={seat.body}>
                  <Link to="/n/$slug/instances/$bodyId" params={{ slug: seat.body.network.slug, bodyId: seat.body.id }}>
                    {format.text(seat.body.name)}
                  </Link>
                </BodyName>
                {titular ? (
                  <span>
                    <b>{titular.person.displayName}</b>
                    {until ? (
                      <>
                        , <Trans>jusqu'au {until}</Trans>
                      </>
                    ) : null}
                  </span>
                ) : since ? (
                  <Trans>Vacant depuis le {since}</Trans>
                ) : (
                  <Trans>Vacant</Trans>
                )}
                <Muted>
                  <Trans>Suppléance :</Trans> {alternates.length > 0 ? alternates.join(', ') : <Trans>aucune</Trans>}
                </Muted>
              </Row>
            );
          })}
        </Rows>
      )}
    </Section>
  );
}

function Identifiers({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui();
  const rows = [
    [t`SIREN`, organisation.siren],
    [t`SIRET`, organisation.siret],
    [t`UAI`, organisation.uai],
    [t`RNA`, organisation.rna],
    [t`Registre du tribunal`, organisation.courtRegister],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <Section title={<Trans>Repères</Trans>}>
      <Rows>
        {rows.length === 0 ? (
          <Row>
            <Muted>
              <Trans>Identifiants à compléter</Trans>
            </Muted>
          </Row>
        ) : null}
        {rows.map(([label, value]) => (
          <Row key={label} trailing={value}>
            <Muted>{label}</Muted>
          </Row>
        ))}
        {organisation.website ? (
          <Row>
            <Fact icon={<IconWorld size={18} aria-hidden="true" />}>
              <a href={organisation.website}>{organisation.website}</a>
            </Fact>
          </Row>
        ) : null}
      </Rows>
    </Section>
  );
}

/** People by function. Someone who left stays, dated. */
function People({ organisation }: { organisation: Organisation }) {
  const format = useFormat();
  const { slug } = useNetwork();
  const sorted = [...organisation.affiliations].sort(
    (a, b) =>
      (a.until ?? '9').localeCompare(b.until ?? '9') * -1 ||
      a.person.displayName.localeCompare(b.person.displayName, 'fr'),
  );
  return (
    <Section
      id="personnes"
      title={<Trans>Personnes par fonction</Trans>}
      count={sorted.filter((affiliation) => affiliation.until === null).length}
    >
      {sorted.length === 0 ? (
        <Muted>
          <Trans>Personne n'est rattaché à cette organisation.</Trans>
        </Muted>
      ) : (
        <Rows>
          {sorted.map((affiliation) => {
            const left = affiliation.until ? format.date(affiliation.until) : null;
            const work = functionOf(affiliation, affiliation.person.functionForm, format.locale);
            return (
              <Row key={affiliation.id}>
                <PersonLine
                  name={affiliation.person.displayName}
                  detail={
                    <>
                      {work}
                      {left ? (
                        <>
                          {work ? ', ' : null}
                          <Trans>jusqu'au {left}</Trans>
                        </>
                      ) : null}
                    </>
                  }
                >
                  <Link to="/n/$slug/acteurs/personnes/$personId" params={{ slug, personId: affiliation.person.id }}>
                    {affiliation.person.displayName}
                  </Link>
                </PersonLine>
              </Row>
            );
          })}
        </Rows>
      )}
    </Section>
  );
}

function EditDialog({ organisation, onClose }: { organisation: Organisation; onClose(): void }) {
  const { t } = useLingui();
  const update = useCommand(updateOrganisation);
  const { name, type, territory } = organisation;
  return (
    <Dialog title={t`Modifier l'organisation`} onClose={onClose}>
      <OrganisationForm
        initial={{
          name,
          type,
          territory,
          siren: organisation.siren ?? '',
          siret: organisation.siret ?? '',
          uai: organisation.uai ?? '',
          rna: organisation.rna ?? '',
          courtRegister: organisation.courtRegister ?? '',
          website: organisation.website ?? '',
        }}
        failure={update.failure}
        isRunning={update.isRunning}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
        onSubmit={(fields) =>
          void update.run({ organisationId: organisation.id, ...organisationInput(fields) }).then((done) => {
            if (!done) return;
            showToast(t`Organisation modifiée.`);
            onClose();
          })
        }
      />
    </Dialog>
  );
}

function PartnerDialog({ organisation, onClose }: { organisation: Organisation; onClose(): void }) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const ids = useFieldIds(['modality', 'since', 'until']);
  const current = organisation.partnerships.find(
    (partner) => partner.network.id === networkId && partner.until === null,
  );
  const [modality, setModality] = useState<PartnerModality>(current?.modality ?? 'ASSOCIATED');
  const [since, setSince] = useState(current?.since ?? '');
  const [until, setUntil] = useState('');
  const save = useCommand(setPartner);
  const submit = async () => {
    if (
      !(await save.run({
        networkId,
        organisationId: organisation.id,
        modality,
        since: since || null,
        until: until || null,
      }))
    )
      return;
    showToast(t`Lien avec le réseau enregistré.`);
    onClose();
  };
  return (
    <Dialog title={t`Lien avec le réseau`} onClose={onClose}>
      <Form
        failure={save.failure}
        fieldIds={ids}
        isRunning={save.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
      >
        <CodeSelect
          id={ids.modality}
          label={t`Modalité`}
          list={partnerModalities}
          value={modality}
          onChange={(value) => setModality(value ?? 'ASSOCIATED')}
        />
        <FieldRow>
          <DayField id={ids.since} label={t`Depuis le`} value={since} onChange={setSince} />
          <DayField
            id={ids.until}
            label={t`Jusqu'au`}
            description={t`Vide : toujours en cours.`}
            value={until}
            onChange={setUntil}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
