import { Trans, useLingui } from '@lingui/react/macro';
import { meetingStates, timeZones } from '@maillage/domain';
import { Button, Textarea } from '@mantine/core';
import { IconCalendarPlus, IconLock, IconMapPin, IconPencil, IconSend, IconVideo } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../features/identity/index.ts';
import {
  Agenda,
  AgendaList,
  Attendance,
  CarryOver,
  cancelMeeting,
  type MeetingDetail,
  MeetingQuery,
  Minutes,
  publishMinutes,
} from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { MeetingSeries } from '../../features/series/index.ts';
import { ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  Breadcrumbs,
  ButtonLink,
  Columns,
  Dialog,
  Fact,
  Facts,
  Form,
  inkOf,
  Notice,
  PageHead,
  Section,
  SectionTabs,
  StateBadge,
  showToast,
  useFieldIds,
} from '../../shared/ui/index.ts';
import { ConveneLink, canConvene, MeetingConvocation } from './meeting-convocation.tsx';

const route = getRouteApi('/n/$slug/seances/$meetingId');

type View = 'ordre-du-jour' | 'convocation' | 'emargement' | 'compte-rendu';

const views: readonly View[] = ['ordre-du-jour', 'convocation', 'emargement', 'compte-rendu'];

export function MeetingPage() {
  const { meetingId } = route.useParams();
  const reading = useReading(MeetingQuery, { id: meetingId });
  return (
    <ReadingView reading={reading} select={(data) => data.meeting} rows={12}>
      {(meeting) => <MeetingView meeting={meeting} key={meeting.id} />}
    </ReadingView>
  );
}

function MeetingView({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const { vue } = route.useSearch();
  const view =
    views.find((candidate) => candidate === vue) ?? (meeting.state === 'PUBLISHED' ? 'compte-rendu' : 'ordre-du-jour');
  const params = { slug, meetingId: meeting.id };
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/instances" params={{ slug }}>
          <Trans>Instances</Trans>
        </Link>
        <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: meeting.body.id }}>
          {format.text(meeting.body.name)}
        </Link>
        {format.date(meeting.startsAt, 'long', meeting.timeZone)}
      </Breadcrumbs>
      <PageHead title={meeting.title} ink={inkOf(meeting.body)} actions={<MeetingActions meeting={meeting} />}>
        <MeetingFacts meeting={meeting} />
      </PageHead>
      {meeting.state === 'CANCELLED' ? (
        <Notice tone="warn">
          <Trans>Séance annulée.</Trans> {meeting.cancelReason ? format.text(meeting.cancelReason) : null}
        </Notice>
      ) : null}
      <SectionTabs label={t`Sections de la séance`}>
        <Link
          to="/n/$slug/seances/$meetingId"
          params={params}
          search={{ vue: 'ordre-du-jour' }}
          aria-current={view === 'ordre-du-jour' ? 'page' : undefined}
          activeProps={{}}
        >
          <Trans>Ordre du jour</Trans>
        </Link>
        <Link
          to="/n/$slug/seances/$meetingId"
          params={params}
          search={{ vue: 'convocation' }}
          aria-current={view === 'convocation' ? 'page' : undefined}
          activeProps={{}}
        >
          <Trans>Convocation</Trans>
        </Link>
        <Link
          to="/n/$slug/seances/$meetingId"
          params={params}
          search={{ vue: 'emargement' }}
          aria-current={view === 'emargement' ? 'page' : undefined}
          activeProps={{}}
        >
          <Trans>Émargement</Trans>
        </Link>
        <Link
          to="/n/$slug/seances/$meetingId"
          params={params}
          search={{ vue: 'compte-rendu' }}
          aria-current={view === 'compte-rendu' ? 'page' : undefined}
          activeProps={{}}
        >
          <Trans>Compte rendu</Trans>
        </Link>
      </SectionTabs>
      {view === 'ordre-du-jour' ? (
        <>
          <h2 className="vh">
            <Trans>Ordre du jour</Trans>
          </h2>
          <Agenda meeting={meeting} />
          <MeetingSeries meetingId={meeting.id} timeZone={meeting.timeZone} />
          <CarryOver meeting={meeting} />
        </>
      ) : null}
      {view === 'convocation' ? <MeetingConvocation meeting={meeting} /> : null}
      {view === 'emargement' ? <Attendance meeting={meeting} /> : null}
      {view === 'compte-rendu' ? <MinutesSection meeting={meeting} /> : null}
    </>
  );
}

function MeetingFacts({ meeting }: { meeting: MeetingDetail }) {
  const format = useFormat();
  const network = useNetwork();
  const isElsewhere = meeting.timeZone !== network.timeZone && timeZones.has(meeting.timeZone);
  return (
    <Facts>
      <b>
        {format.moment(meeting.startsAt, meeting.timeZone, 'full')} – {format.time(meeting.endsAt, meeting.timeZone)}
        {isElsewhere && timeZones.has(meeting.timeZone) ? ` (${format.label(timeZones, meeting.timeZone)})` : ''}
      </b>
      {meeting.place ? (
        <Fact icon={<IconMapPin size={18} aria-hidden="true" />}>{format.text(meeting.place)}</Fact>
      ) : null}
      {meeting.videoUrl ? (
        <Fact icon={<IconVideo size={18} aria-hidden="true" />}>
          <a href={meeting.videoUrl} target="_blank" rel="noopener noreferrer">
            <Trans>Rejoindre la visioconférence</Trans>
          </a>
        </Fact>
      ) : null}
      {meeting.convenedAt ? (
        <Fact icon={<IconSend size={18} aria-hidden="true" />}>
          <Trans>Convoquée le {format.date(meeting.convenedAt, 'long', meeting.timeZone)}</Trans>
        </Fact>
      ) : null}
      <StateBadge tone={meeting.state === 'PUBLISHED' ? 'ok' : meeting.state === 'CANCELLED' ? 'late' : 'neutral'}>
        {format.label(meetingStates, meeting.state)}
      </StateBadge>
    </Facts>
  );
}

function MeetingActions({ meeting }: { meeting: MeetingDetail }) {
  const { slug } = useNetwork();
  const [isCancelling, setCancelling] = useState(false);
  const isOpen = meeting.state === 'SCHEDULED' && meeting.openedAt === null;
  return (
    <>
      {canConvene(meeting) ? <ConveneLink meetingId={meeting.id} /> : null}
      {isOpen && meeting.viewerCan.includes('updateMeeting') ? (
        <ButtonLink
          to="/n/$slug/seances/$meetingId/modifier"
          params={{ slug, meetingId: meeting.id }}
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden="true" />}
        >
          <Trans>Modifier</Trans>
        </ButtonLink>
      ) : null}
      {meeting.viewerCan.includes('scheduleNextMeeting') ? (
        <ButtonLink
          to="/n/$slug/seances/$meetingId/suivante"
          params={{ slug, meetingId: meeting.id }}
          variant="default"
          leftSection={<IconCalendarPlus size={18} aria-hidden="true" />}
        >
          <Trans>Préparer la prochaine</Trans>
        </ButtonLink>
      ) : null}
      {isOpen && meeting.viewerCan.includes('cancelMeeting') ? (
        <Button variant="default" onClick={() => setCancelling(true)}>
          <Trans>Annuler la séance</Trans>
        </Button>
      ) : null}
      {isCancelling ? <CancelDialog meetingId={meeting.id} onClose={() => setCancelling(false)} /> : null}
    </>
  );
}

function CancelDialog({ meetingId, onClose }: { meetingId: string; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['reason']);
  const [reason, setReason] = useState('');
  const cancel = useCommand(cancelMeeting);
  const submit = async () => {
    if (!(await cancel.run({ meetingId, reason: reason.trim() || null }))) return;
    showToast(t`Séance annulée.`);
    onClose();
  };
  return (
    <Dialog title={t`Annuler la séance`} onClose={onClose}>
      <Form
        failure={cancel.failure}
        fieldIds={ids}
        isRunning={cancel.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Annuler la séance</Trans>}
        danger
      >
        <Textarea
          id={ids.reason}
          label={t`Raison`}
          description={t`Facultative, lue par les membres de l'instance.`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}

function MinutesSection({ meeting }: { meeting: MeetingDetail }) {
  const format = useFormat();
  const viewer = useViewer();
  const isLocked = meeting.state === 'PUBLISHED' || meeting.state === 'CANCELLED';
  const canWrite = meeting.viewerCan.includes('saveMinutes') && !isLocked;
  const published = meeting.minutesPublishedAt
    ? format.date(meeting.minutesPublishedAt, 'long', meeting.timeZone)
    : null;
  const isHidden = !canWrite && !isLocked;
  return (
    <Columns
      main={
        <>
          <h2 className="vh">
            <Trans>Compte rendu</Trans>
          </h2>
          {published ? (
            <Notice tone="ok">
              <IconLock size={16} aria-hidden="true" />{' '}
              <Trans>Compte rendu publié le {published} : il ne se modifie plus.</Trans>
            </Notice>
          ) : null}
          {isHidden ? (
            <Notice>
              <Trans>Le compte rendu n'est pas encore publié.</Trans>
            </Notice>
          ) : (
            <Minutes meeting={meeting} writer={viewer?.person.id ?? 'viewer'} canWrite={canWrite} />
          )}
          {canWrite && meeting.viewerCan.includes('publishMinutes') ? <Publish meeting={meeting} /> : null}
        </>
      }
      aside={
        meeting.viewerCan.includes('open') ? (
          <Section title={<Trans>Déroulé</Trans>}>
            <AgendaList startsAt={meeting.startsAt} timeZone={meeting.timeZone} items={meeting.agendaItems} />
          </Section>
        ) : null
      }
    />
  );
}

/** Publishing cannot be taken back: it is asked once more, with what it does. */
function Publish({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const publish = useCommand(publishMinutes);
  const decisions = meeting.agendaItems
    .flatMap((item) => item.outcomes)
    .filter((outcome) => outcome.kind === 'DECISION').length;
  const submit = async () => {
    if (!(await publish.run({ meetingId: meeting.id }))) return;
    setAsking(false);
    showToast(t`Compte rendu publié.`);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>
        <Trans>Publier le compte rendu</Trans>
      </Button>
      {isAsking ? (
        <Dialog title={t`Publier le compte rendu`} onClose={() => setAsking(false)}>
          <Form
            failure={publish.failure}
            isRunning={publish.isRunning}
            onSubmit={() => void submit()}
            submitLabel={<Trans>Publier</Trans>}
            onCancel={() => setAsking(false)}
          >
            <p>
              <Trans>
                Les membres de l'instance le liront, les décisions ({decisions}) recevront leur numéro, et le texte ne
                se modifiera plus.
              </Trans>
            </p>
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
