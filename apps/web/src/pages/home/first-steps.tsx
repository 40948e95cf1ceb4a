import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconUpload, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { HomeNetwork } from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { ButtonLink, Columns, Muted, PageHead, Row, Rows, Section, Sheet, SheetLine } from '../../shared/ui/index.ts';
import styles from './home.module.css';

export type StepName = 'exists' | 'actors' | 'body' | 'mandates' | 'meeting';

export interface Step {
  name: StepName;
  isDone: boolean;
}

/** Steps tick themselves from what the network holds, never from a click. */
export function firstStepsOf(network: HomeNetwork): Step[] {
  const ordinary = network.bodies.items.filter((body) => body.role === 'ORDINARY');
  return [
    { name: 'exists', isDone: true },
    { name: 'actors', isDone: network.organisations.totalCount >= 3 },
    { name: 'body', isDone: ordinary.length > 0 },
    { name: 'mandates', isDone: ordinary.some((body) => body.seatCount > body.vacantSeatCount) },
    { name: 'meeting', isDone: network.all.totalCount > 0 },
  ];
}

interface FirstStepsProps {
  steps: readonly Step[];
  network: HomeNetwork;
  /** True when they stand for the whole page: they have its heading then. */
  isPage?: boolean;
  onHide(): void;
}

export function FirstSteps({ steps, network, isPage = false, onHide }: FirstStepsProps) {
  const { t } = useLingui();
  const done = steps.filter((step) => step.isDone).length;
  const total = steps.length;
  const next = steps.find((step) => !step.isDone)?.name;
  return (
    <>
      {isPage ? (
        <PageHead
          title={t`Bienvenue dans votre réseau`}
          lead={<Trans>Cinq gestes, dans l'ordre qui vous convient.</Trans>}
        />
      ) : null}
      <Columns
        main={
          <>
            <Sheet>
              <SheetLine>
                <div className={styles.stepHead}>
                  <h2>
                    <Trans>Premiers pas</Trans>
                  </h2>
                  <span className={styles.steps}>
                    <span className={styles.dots} aria-hidden="true">
                      {steps.map((step, index) => (
                        <span key={step.name} data-done={index < done || undefined} />
                      ))}
                    </span>
                    <Trans>
                      {done} sur {total}
                    </Trans>
                  </span>
                </div>
              </SheetLine>
              {steps.map((step, index) => (
                <SheetLine
                  key={step.name}
                  tone={step.name === next ? 'next' : 'plain'}
                  margin={
                    step.isDone ? (
                      <IconCheck size={24} aria-label={t`fait`} role="img" color="var(--vert)" />
                    ) : (
                      <span className={styles.stepNumber}>{index + 1}</span>
                    )
                  }
                  action={
                    step.isDone ? null : <StepAction name={step.name} network={network} isNext={step.name === next} />
                  }
                >
                  <StepText name={step.name} network={network} />
                </SheetLine>
              ))}
            </Sheet>
            <button type="button" className={styles.hide} onClick={onHide}>
              <Trans>Masquer ces premiers pas</Trans>
            </button>
          </>
        }
        aside={<AlreadyThere network={network} />}
      />
    </>
  );
}

function StepText({ name, network }: { name: StepName; network: HomeNetwork }) {
  const format = useFormat();
  const territories = network.territories.map(({ territory }) => format.text(territory.name)).join(', ');
  const texts: Record<StepName, [ReactNode, ReactNode]> = {
    exists: [
      <Trans key="t">Le réseau existe</Trans>,
      territories ? (
        <Trans key="d">Nom, territoire et cadres : {territories}.</Trans>
      ) : (
        <Trans key="d">Son nom est choisi. Territoire et cadres se règlent à tout moment.</Trans>
      ),
    ],
    actors: [
      <Trans key="t">Dire qui coopère</Trans>,
      <Trans key="d">Importez votre tableau (Excel, CSV) ou saisissez trois organisations pour commencer.</Trans>,
    ],
    body: [
      <Trans key="t">Dessiner une première instance</Trans>,
      <Trans key="d">Un comité technique, par exemple : ses sièges, sa règle de rythme, qui convoque.</Trans>,
    ],
    mandates: [
      <Trans key="t">Placer des personnes sur les sièges</Trans>,
      <Trans key="d">Chaque mandat porte ses dates. Les droits suivent : personne d'autre n'entre.</Trans>,
    ],
    meeting: [
      <Trans key="t">Planifier la première séance</Trans>,
      <Trans key="d">Une date, un lieu, un ordre du jour.</Trans>,
    ],
  };
  const [title, text] = texts[name];
  return (
    <>
      <h3>{title}</h3>
      <p className={styles.stepText}>{text}</p>
    </>
  );
}

function StepAction({ name, network, isNext }: { name: StepName; network: HomeNetwork; isNext: boolean }) {
  const { slug } = useNetwork();
  const variant = isNext ? 'filled' : 'default';
  const body = network.bodies.items.find((candidate) => candidate.role === 'ORDINARY');
  switch (name) {
    case 'exists':
      return null;
    case 'actors':
      return (
        <ButtonLink
          to="/n/$slug/acteurs/importer"
          params={{ slug }}
          variant={variant}
          leftSection={<IconUpload size={18} aria-hidden="true" />}
        >
          <Trans>Importer un tableau</Trans>
        </ButtonLink>
      );
    case 'body':
      return (
        <ButtonLink to="/n/$slug/instances/nouvelle" params={{ slug }} variant={variant}>
          <Trans>Créer une instance</Trans>
        </ButtonLink>
      );
    case 'mandates':
      return body ? (
        <ButtonLink
          to="/n/$slug/instances/$bodyId"
          params={{ slug, bodyId: body.id }}
          hash="composition"
          variant={variant}
        >
          <Trans>Poser un mandat</Trans>
        </ButtonLink>
      ) : null;
    case 'meeting':
      return (
        <ButtonLink to="/n/$slug/seances/nouvelle" params={{ slug }} variant={variant}>
          <Trans>Planifier</Trans>
        </ButtonLink>
      );
  }
}

/** The two bodies of birth, and a nudge not to stay alone in charge. */
function AlreadyThere({ network }: { network: HomeNetwork }) {
  const format = useFormat();
  const { slug } = useNetwork();
  const birth = network.bodies.items.filter((body) => body.role !== 'ORDINARY');
  return (
    <Section title={<Trans>Déjà là</Trans>}>
      <Rows>
        {birth.map((body) => (
          <Row key={body.id}>
            <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: body.id }}>
              {format.text(body.name)}
            </Link>
            <Muted>
              {body.role === 'COORDINATION' ? (
                <Trans>Ses mandats administrent le réseau. Le dernier ne peut pas finir.</Trans>
              ) : (
                <Trans>Les partenaires sans siège ailleurs : annuaire, séances, outils.</Trans>
              )}
            </Muted>
          </Row>
        ))}
      </Rows>
      <ButtonLink
        to="/n/$slug/acteurs/personnes/nouvelle"
        params={{ slug }}
        variant="default"
        mt={16}
        leftSection={<IconUserPlus size={18} aria-hidden="true" />}
      >
        <Trans>Inviter une deuxième personne</Trans>
      </ButtonLink>
    </Section>
  );
}
