import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowRight, IconMapPin, IconVideo } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../features/identity/index.ts';
import { AgendaList, AgendaQuery, type HomeNetwork, HomeQuery, OpenActions } from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { type Reading, ReadingView, type ResultOf, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  BodyName,
  ButtonLink,
  EmptyState,
  Fact,
  Facts,
  Highlight,
  Ink,
  inkOf,
  LoadingRows,
  Muted,
  PageHead,
  Row,
  Rows,
  Section,
  Sheet,
  SheetHalves,
} from '../../shared/ui/index.ts';
import { FirstSteps, firstStepsOf } from './first-steps.tsx';
import styles from './home.module.css';

type NextMeeting = HomeNetwork['upcomingMeetings']['items'][number];

export function MemberHome() {
  const { slug } = useNetwork();
  const reading = useReading(HomeQuery, { slug });
  return (
    <ReadingView reading={reading} select={(data) => data.network} rows={12}>
      {(network) => <Home network={network} reading={reading} />}
    </ReadingView>
  );
}

function Home({ network, reading }: { network: HomeNetwork; reading: Reading<ResultOf<typeof HomeQuery>> }) {
  const { t } = useLingui();
  const shell = useNetwork();
  const viewer = useViewer();
  const steps = firstStepsOf(network);
  const [isHidden, setHidden] = useState(() => localStorage.getItem(`maillage.first-steps.${network.id}`) === 'hidden');
  const isNew = shell.viewerCan.includes('updateNetwork') && steps.some((step) => !step.isDone) && !isHidden;
  const coming = network.upcomingMeetings.items;
  const actions = (reading.data?.viewer?.person.openActions.items ?? []).filter(
    (action) => action.body.network.slug === shell.slug,
  );
  const hide = () => {
    localStorage.setItem(`maillage.first-steps.${network.id}`, 'hidden');
    setHidden(true);
  };
  if (isNew && coming.length === 0 && actions.length === 0)
    return <FirstSteps steps={steps} network={network} isPage onHide={hide} />;
  const givenName = viewer?.person.givenName ?? '';
  return (
    <>
      <PageHead
        title={givenName ? t`Bonjour ${givenName}` : t`Bonjour`}
        lead={<Summary meetings={network.upcomingMeetings.totalCount} actions={actions.length} />}
      />
      <h2 className={styles.headline}>
        <Highlight>
          <Trans>À la une</Trans>
        </Highlight>
      </h2>
      <Headline next={coming[0]} />
      <div className={styles.pair}>
        <Section title={<Trans>À faire</Trans>}>
          <OpenActions actions={actions} />
        </Section>
        <LastDecisions network={network} />
      </div>
      {coming.length > 1 ? <ComingMeetings meetings={coming.slice(1, 6)} /> : null}
      {isNew ? <FirstSteps steps={steps} network={network} onHide={hide} /> : null}
    </>
  );
}

function Summary({ meetings, actions }: { meetings: number; actions: number }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const isFrench = i18n.locale === 'fr';
  const meetingCount = isFrench
    ? format.count(meetings, 'séance à venir', 'séances à venir')
    : format.count(meetings, 'coming meeting', 'coming meetings');
  const actionCount = isFrench
    ? format.count(actions, 'action à votre nom', 'actions à votre nom')
    : format.count(actions, 'action in your name', 'actions in your name');
  return `${meetingCount}, ${actionCount}.`;
}

function Headline({ next }: { next: NextMeeting | undefined }) {
  const { t } = useLingui();
  const { slug, bodies } = useNetwork();
  const canSchedule = bodies.items.some((body) => body.viewerCan.includes('scheduleMeeting'));
  if (!next) {
    return (
      <EmptyState
        title={t`Aucune séance prévue`}
        actions={
          canSchedule ? (
            <ButtonLink to="/n/$slug/seances/nouvelle" params={{ slug }}>
              <Trans>Planifier une séance</Trans>
            </ButtonLink>
          ) : null
        }
      >
        <Trans>La prochaine séance s'affichera ici, avec son ordre du jour.</Trans>
      </EmptyState>
    );
  }
  return (
    <Sheet label={t`Prochaine séance`}>
      <SheetHalves left={<NextMeetingSummary next={next} />} right={<NextAgenda next={next} />} />
    </Sheet>
  );
}

function NextMeetingSummary({ next }: { next: NextMeeting }) {
  const format = useFormat();
  const { slug } = useNetwork();
  return (
    <div className={styles.next}>
      <p className={styles.nextBody}>
        <BodyName body={next.body} /> · <Trans>prochaine séance</Trans>
      </p>
      <h3 className={styles.nextTitle}>{format.text(next.title)}</h3>
      <Facts>
        <b className={styles.nextDate}>
          {format.moment(next.startsAt, next.timeZone)} – {format.time(next.endsAt, next.timeZone)}
        </b>
        {next.place ? <Fact icon={<IconMapPin size={18} aria-hidden="true" />}>{format.text(next.place)}</Fact> : null}
        {next.videoUrl ? (
          <Fact icon={<IconVideo size={18} aria-hidden="true" />}>
            <Trans>visioconférence ouverte</Trans>
          </Fact>
        ) : null}
      </Facts>
      <div>
        <ButtonLink
          to="/n/$slug/seances/$meetingId"
          params={{ slug, meetingId: next.id }}
          rightSection={<IconArrowRight size={18} aria-hidden="true" />}
        >
          <Trans>Ouvrir la séance</Trans>
        </ButtonLink>
      </div>
    </div>
  );
}

function NextAgenda({ next }: { next: NextMeeting }) {
  const { data } = useReading(AgendaQuery, { id: next.id });
  if (data === undefined) return <LoadingRows rows={4} />;
  return <AgendaList startsAt={next.startsAt} timeZone={next.timeZone} items={data.meeting?.agendaItems ?? []} />;
}

function LastDecisions({ network }: { network: HomeNetwork }) {
  const format = useFormat();
  const { slug } = useNetwork();
  const decisions = network.outcomes.items;
  return (
    <Section title={<Trans>Dernières décisions</Trans>}>
      {decisions.length === 0 ? (
        <Muted>
          <Trans>Les décisions des comptes rendus publiés s'afficheront ici.</Trans>
        </Muted>
      ) : (
        <Rows>
          {decisions.map((decision) => (
            <Row key={decision.id}>
              <span className={styles.decision}>
                <Ink tone={inkOf(decision.body)} />
                <span>
                  <Link
                    to="/n/$slug/seances/$meetingId"
                    params={{ slug, meetingId: decision.meeting.id }}
                    search={{ vue: 'compte-rendu' }}
                    className={styles.decisionText}
                  >
                    {format.text(decision.text)}
                  </Link>
                  <br />
                  <Muted>
                    {[
                      decision.number,
                      format.text(decision.body.name),
                      format.date(decision.meeting.startsAt, 'long', decision.meeting.timeZone),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Muted>
                </span>
              </span>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function ComingMeetings({ meetings }: { meetings: readonly NextMeeting[] }) {
  const format = useFormat();
  const { slug } = useNetwork();
  return (
    <Section
      title={<Trans>Ensuite</Trans>}
      action={
        <Link to="/n/$slug/seances" params={{ slug }}>
          <Trans>Toutes les séances</Trans>
        </Link>
      }
    >
      <Rows>
        {meetings.map((meeting) => (
          <Row key={meeting.id} trailing={format.moment(meeting.startsAt, meeting.timeZone)}>
            <BodyName body={meeting.body} detail={format.text(meeting.body.name)}>
              <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: meeting.id }}>
                {format.text(meeting.title)}
              </Link>
            </BodyName>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
