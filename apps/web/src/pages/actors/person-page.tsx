import { Trans, useLingui } from '@lingui/react/macro';
import { mandateOffices, mandateRoles } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconEyeOff, IconMail, IconMailForward, IconPencil, IconPhone, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  AffiliationDialog,
  ContactDialog,
  EditPersonDialog,
  EndAffiliationDialog,
  functionOf,
  invitePerson,
  type PersonDetail,
  PersonQuery,
  Presence,
} from '../../features/actors/index.ts';
import { useAdministers, useNetwork } from '../../features/networks/index.ts';
import { ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../shared/format/index.ts';
import {
  BodyName,
  Breadcrumbs,
  Columns,
  Fact,
  Muted,
  Notice,
  PageHead,
  Row,
  Rows,
  Section,
  StateBadge,
  showToast,
  useFailureSentence,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/acteurs/personnes/$personId');

type Gesture =
  | { kind: 'edit' }
  | { kind: 'contact' }
  | { kind: 'affiliation' }
  | { kind: 'end'; affiliationId: string; name: string };

export function PersonPage() {
  const { personId } = route.useParams();
  const reading = useReading(PersonQuery, { id: personId });
  return (
    <ReadingView reading={reading} select={(data) => data.person} rows={10}>
      {(person) => <PersonView person={person} />}
    </ReadingView>
  );
}

function PersonView({ person }: { person: PersonDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const close = () => setGesture(null);
  const current = person.affiliations.filter((affiliation) => affiliation.until === null);
  const lead = current
    .map((affiliation) =>
      [functionOf(affiliation, person.functionForm, format.locale), format.text(affiliation.organisation.name)]
        .filter(Boolean)
        .join(', '),
    )
    .join(' · ');
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{ vue: 'personnes' }}>
          <Trans>Acteurs</Trans>
        </Link>
        {person.displayName}
      </Breadcrumbs>
      <PageHead
        title={person.displayName}
        lead={lead}
        actions={
          <>
            {person.viewerCan.includes('updatePerson') ? (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden="true" />}
                onClick={() => setGesture({ kind: 'edit' })}
              >
                <Trans>Modifier</Trans>
              </Button>
            ) : null}
            <Invite person={person} />
          </>
        }
      />
      <Columns
        main={
          <>
            <Mandates person={person} />
            <Section title={<Trans>Présence</Trans>}>
              <Presence rows={person.attendances.items} />
            </Section>
            <Actions person={person} />
          </>
        }
        aside={
          <>
            <Contacts person={person} onEdit={() => setGesture({ kind: 'contact' })} />
            <Affiliations person={person} onGesture={setGesture} />
          </>
        }
      />
      {gesture?.kind === 'edit' ? <EditPersonDialog person={person} onClose={close} /> : null}
      {gesture?.kind === 'contact' ? <ContactDialog person={person} onClose={close} /> : null}
      {gesture?.kind === 'affiliation' ? <AffiliationDialog person={person} onClose={close} /> : null}
      {gesture?.kind === 'end' ? (
        <EndAffiliationDialog affiliationId={gesture.affiliationId} name={gesture.name} onClose={close} />
      ) : null}
    </>
  );
}

/** An invitation opens an account. It needs an address, and nobody is invited twice. */
function Invite({ person }: { person: PersonDetail }) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const sentence = useFailureSentence();
  const invite = useCommand(invitePerson);
  const contact = person.contacts.find((candidate) => candidate.network?.id === networkId);
  const name = person.displayName;
  if (!contact?.viewerCan.includes('invitePerson') || contact.hasAccount) return null;
  const send = async () => {
    if (await invite.run({ networkId, personId: person.id })) showToast(t`Invitation envoyée à ${name}.`);
  };
  return (
    <>
      <Button
        loading={invite.isRunning}
        leftSection={<IconMailForward size={19} aria-hidden="true" />}
        onClick={() => void send()}
      >
        <Trans>Inviter</Trans>
      </Button>
      {invite.failure ? (
        <Notice tone="late" role="alert">
          {sentence(invite.failure)}
        </Notice>
      ) : null}
    </>
  );
}

function Mandates({ person }: { person: PersonDetail }) {
  const { timeZone } = useNetwork();
  const today = zoneToday(timeZone);
  const current = person.mandates.filter(
    (mandate) => mandate.from <= today && (mandate.until === null || mandate.until >= today),
  );
  const coming = person.mandates.filter((mandate) => mandate.from > today);
  const past = person.mandates.filter((mandate) => mandate.until !== null && mandate.until < today);
  return (
    <>
      <Section title={<Trans>Mandats en cours</Trans>} count={current.length}>
        {current.length === 0 ? (
          <Muted>
            <Trans>Aucun mandat en cours.</Trans>
          </Muted>
        ) : (
          <MandateRows mandates={current} />
        )}
      </Section>
      {coming.length > 0 ? (
        <Section title={<Trans>Mandats à venir</Trans>} count={coming.length}>
          <MandateRows mandates={coming} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section title={<Trans>Mandats passés</Trans>} count={past.length}>
          <MandateRows mandates={past} />
        </Section>
      ) : null}
    </>
  );
}

function MandateRows({ mandates }: { mandates: PersonDetail['mandates'] }) {
  const format = useFormat();
  return (
    <Rows>
      {mandates.map((mandate) => {
        const from = format.date(mandate.from);
        const until = mandate.until ? format.date(mandate.until) : null;
        return (
          <Row
            key={mandate.id}
            trailing={
              mandate.endsSoon ? (
                <StateBadge tone="warn">
                  <Trans>finit bientôt</Trans>
                </StateBadge>
              ) : null
            }
          >
            <BodyName
              body={mandate.body}
              detail={(mandate.office
                ? format.label(mandateOffices, mandate.office)
                : format.label(mandateRoles, mandate.role)
              ).toLocaleLowerCase(format.locale)}
            >
              <Link
                to="/n/$slug/instances/$bodyId"
                params={{ slug: mandate.body.network.slug, bodyId: mandate.body.id }}
              >
                {format.text(mandate.body.name)}
              </Link>
            </BodyName>
            <Muted>
              {format.text(mandate.seat.organisation?.name ?? mandate.seat.label)} ·{' '}
              {until ? (
                <Trans>
                  du {from} au {until}
                </Trans>
              ) : (
                <Trans>depuis le {from}</Trans>
              )}
            </Muted>
          </Row>
        );
      })}
    </Rows>
  );
}

function Actions({ person }: { person: PersonDetail }) {
  const format = useFormat();
  const { slug } = useNetwork();
  const actions = person.openActions.items;
  if (actions.length === 0) return null;
  return (
    <Section title={<Trans>Actions en cours</Trans>} count={person.openActions.totalCount}>
      <Rows>
        {actions.map((action) => (
          <Row key={action.id} trailing={action.dueOn ? format.date(action.dueOn) : null}>
            <Link
              to="/n/$slug/seances/$meetingId"
              params={{ slug, meetingId: action.meeting.id }}
              search={{ vue: 'compte-rendu' }}
            >
              {format.text(action.text)}
            </Link>
            <BodyName body={action.body} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function Contacts({ person, onEdit }: { person: PersonDetail; onEdit(): void }) {
  const { id: networkId } = useNetwork();
  const contact = person.contacts.find((candidate) => candidate.network?.id === networkId);
  const isEmpty = !contact?.email && !contact?.phone;
  return (
    <Section title={<Trans>Coordonnées</Trans>}>
      <Rows>
        {contact?.email ? (
          <Row>
            <Fact icon={<IconMail size={18} aria-hidden="true" />}>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </Fact>
          </Row>
        ) : null}
        {contact?.phone ? (
          <Row>
            <Fact icon={<IconPhone size={18} aria-hidden="true" />}>
              <a href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</a>
            </Fact>
          </Row>
        ) : null}
        <Row>
          <Fact icon={<IconEyeOff size={18} aria-hidden="true" />}>
            <Muted>
              {isEmpty ? (
                <Trans>Coordonnées visibles par les membres de ses instances.</Trans>
              ) : (
                <Trans>Vues par les membres des mêmes instances et par la coordination.</Trans>
              )}
            </Muted>
          </Fact>
        </Row>
      </Rows>
      {contact?.viewerCan.includes('updateContact') ? (
        <Button variant="default" mt={12} onClick={onEdit}>
          <Trans>Modifier les coordonnées</Trans>
        </Button>
      ) : null}
    </Section>
  );
}

function Affiliations({ person, onGesture }: { person: PersonDetail; onGesture(gesture: Gesture): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { id: networkId, slug } = useNetwork();
  const administers = useAdministers();
  return (
    <Section title={<Trans>Fonctions</Trans>}>
      <Rows>
        {person.affiliations.map((affiliation) => {
          const name = format.text(affiliation.organisation.name);
          const from = affiliation.from ? format.date(affiliation.from) : null;
          const until = affiliation.until ? format.date(affiliation.until) : null;
          const canEnd =
            affiliation.until === null &&
            affiliation.network.id === networkId &&
            affiliation.viewerCan.includes('endAffiliation');
          return (
            <Row
              key={affiliation.id}
              trailing={
                canEnd ? (
                  <Button
                    variant="default"
                    size="sm"
                    aria-label={t`Terminer la fonction à ${name}`}
                    onClick={() => onGesture({ kind: 'end', affiliationId: affiliation.id, name })}
                  >
                    <Trans>Terminer</Trans>
                  </Button>
                ) : null
              }
            >
              <Link
                to="/n/$slug/acteurs/organisations/$organisationId"
                params={{ slug, organisationId: affiliation.organisation.id }}
              >
                {name}
              </Link>
              <Muted>
                {functionOf(affiliation, person.functionForm, format.locale)}{' '}
                {from && !until ? <Trans>depuis le {from}</Trans> : null}
                {until ? <Trans>jusqu'au {until}</Trans> : null}
              </Muted>
            </Row>
          );
        })}
      </Rows>
      {administers ? (
        <Button
          variant="default"
          mt={12}
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => onGesture({ kind: 'affiliation' })}
        >
          <Trans>Ajouter une fonction</Trans>
        </Button>
      ) : null}
    </Section>
  );
}
