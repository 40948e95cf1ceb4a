import { Trans, useLingui } from '@lingui/react/macro';
import { bodyKinds, bodyPowers, bodyRhythm, bodyScales, frameworks, plainDateIn } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconHistory, IconPencil, IconPlus, IconUserOff } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type BodyDetail,
  BodyQuery,
  Composition,
  RhythmStrip,
  SeatDialog,
  type SeatGesture,
  titularOf,
} from '../../features/governance/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, useReading } from '../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../shared/format/index.ts';
import {
  Actions,
  Breadcrumbs,
  ButtonLink,
  Columns,
  DayField,
  EmptyState,
  Facts,
  inkOf,
  Muted,
  Notice,
  PageHead,
  Section,
  SectionTabs,
  Sheet,
  SheetHalves,
  StateBadge,
  Tag,
} from '../../shared/ui/index.ts';
import { BodyAside } from './body-aside.tsx';
import { type BodyGesture, BodyGestureDialog, SeatGestureDialog } from './body-gestures.tsx';
import styles from './body-page.module.css';

const route = getRouteApi('/n/$slug/instances/$bodyId');

export function BodyPage() {
  const { bodyId } = route.useParams();
  const { au } = route.useSearch();
  const on = au ? { at: au } : null;
  const reading = useReading(BodyQuery, { id: bodyId, seats: on, mandates: on });
  return (
    <ReadingView reading={reading} select={(data) => data.body} rows={14}>
      {(body) => <BodyView body={body} />}
    </ReadingView>
  );
}

function BodyView({ body }: { body: BodyDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const { au } = route.useSearch();
  const [gesture, setGesture] = useState<BodyGesture | null>(null);
  const can = (name: string) => body.viewerCan.includes(name) && !au;
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/instances" params={{ slug }}>
          <Trans>Instances</Trans>
        </Link>
        {format.text(body.name)}
      </Breadcrumbs>
      <PageHead
        title={body.name}
        ink={inkOf(body)}
        lead={body.longName ? format.text(body.longName) : null}
        actions={
          <>
            {can('updateBody') ? (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden="true" />}
                onClick={() => setGesture('edit')}
              >
                <Trans>Modifier</Trans>
              </Button>
            ) : null}
            {can('addSeat') ? (
              <Button
                variant="default"
                leftSection={<IconPlus size={18} aria-hidden="true" />}
                onClick={() => setGesture('seat')}
              >
                <Trans>Ajouter un siège</Trans>
              </Button>
            ) : null}
          </>
        }
      >
        <Facts>
          <span>
            {format.label(bodyKinds, body.kind)} ·{' '}
            {format.label(bodyPowers, body.power).toLocaleLowerCase(format.locale)}
            {body.scale ? ` · ${format.label(bodyScales, body.scale).toLocaleLowerCase(format.locale)}` : ''}
          </span>
          <span className={styles.tags}>
            {body.frameworks.map((code) => (
              <Tag key={code} title={format.label(frameworks, code)}>
                {frameworks.get(code).short}
              </Tag>
            ))}
          </span>
        </Facts>
      </PageHead>
      {body.dissolvedOn ? (
        <Notice tone="warn">
          <Trans>Instance dissoute le {format.date(body.dissolvedOn)}. Son histoire reste lisible.</Trans>
        </Notice>
      ) : null}
      <RhythmSheet body={body} />
      <SectionTabs label={t`Sections de la page`}>
        <Link to="." search={(search) => search} hash="composition" activeOptions={{ includeHash: true }}>
          <Trans>Composition</Trans> <Muted>{body.seats.length}</Muted>
        </Link>
        <Link to="." search={(search) => search} hash="seances" activeOptions={{ includeHash: true }}>
          <Trans>Séances</Trans> <Muted>{body.meetings.totalCount}</Muted>
        </Link>
        <Link to="." search={(search) => search} hash="documents" activeOptions={{ includeHash: true }}>
          <Trans>Documents</Trans> <Muted>{body.tools.totalCount}</Muted>
        </Link>
        <Link to="." search={(search) => search} hash="filiation" activeOptions={{ includeHash: true }}>
          <Trans>Filiation</Trans>
        </Link>
        <Link to="." search={(search) => search} hash="administration" activeOptions={{ includeHash: true }}>
          <Trans>Administration</Trans>
        </Link>
      </SectionTabs>
      <Columns
        main={<CompositionSection body={body} onAddSeat={() => setGesture('seat')} />}
        aside={<BodyAside body={body} onGesture={setGesture} canAct={!au} />}
      />
      {gesture === 'seat' ? <SeatDialog bodyId={body.id} onClose={() => setGesture(null)} /> : null}
      {gesture && gesture !== 'seat' ? (
        <BodyGestureDialog gesture={gesture} body={body} onClose={() => setGesture(null)} />
      ) : null}
    </>
  );
}

function RhythmSheet({ body }: { body: BodyDetail }) {
  const { timeZone } = useNetwork();
  const zone = body.timeZone ?? timeZone;
  const today = zoneToday(zone);
  const meetings = body.meetings.items
    .filter((meeting) => meeting.state !== 'CANCELLED')
    .map((meeting) => ({
      day: plainDateIn(meeting.startsAt, zone),
      isHeld: meeting.state === 'HELD' || meeting.state === 'PUBLISHED',
    }))
    .filter((meeting) => meeting.isHeld || meeting.day >= today);
  const min = body.rules?.meetingsPerYearMin ?? null;
  const max = body.rules?.meetingsPerYearMax ?? null;
  const rhythm = bodyRhythm({
    meetingsPerYearMin: min,
    heldOn: meetings.filter((meeting) => meeting.isHeld).map((meeting) => meeting.day),
    nextOn:
      meetings
        .filter((meeting) => !meeting.isHeld)
        .map((meeting) => meeting.day)
        .sort()[0] ?? null,
    graceDays: body.rules?.rhythmGraceDays ?? null,
    startedOn: body.startedOn,
    today,
  });
  return (
    <Sheet>
      <SheetHalves
        left={<RhythmStrip rhythm={rhythm} meetings={meetings} min={min} max={max} today={today} tone={inkOf(body)} />}
        right={<NextMeeting body={body} />}
      />
    </Sheet>
  );
}

function NextMeeting({ body }: { body: BodyDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const next = body.upcomingMeetings.items[0];
  const canSchedule = body.viewerCan.includes('scheduleMeeting') && body.dissolvedOn === null;
  return (
    <div className={styles.next}>
      <h2>
        <Trans>Prochaine séance</Trans>
      </h2>
      {next ? (
        <>
          <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: next.id }} className={styles.nextDate}>
            {format.moment(next.startsAt, next.timeZone)}
          </Link>
          <Muted>
            {[next.place ? format.text(next.place) : null, next.videoUrl ? t`à distance` : null]
              .filter(Boolean)
              .join(' · ')}
          </Muted>
          <div>
            <ButtonLink
              to="/n/$slug/seances/$meetingId"
              params={{ slug, meetingId: next.id }}
              rightSection={<IconArrowRight size={18} aria-hidden="true" />}
            >
              <Trans>Ouvrir la séance</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <p>
          <Trans>Aucune séance prévue.</Trans>
        </p>
      )}
      {canSchedule ? (
        <div>
          <ButtonLink
            to="/n/$slug/seances/nouvelle"
            params={{ slug }}
            search={{ instance: body.id }}
            variant={next ? 'default' : 'filled'}
          >
            <Trans>Planifier une séance</Trans>
          </ButtonLink>{' '}
          <ButtonLink
            to="/n/$slug/instances/$bodyId/sondages/nouveau"
            params={{ slug, bodyId: body.id }}
            variant="default"
          >
            <Trans>Sonder des dates</Trans>
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}

function CompositionSection({ body, onAddSeat }: { body: BodyDetail; onAddSeat(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const { slug, timeZone } = useNetwork();
  const { au } = route.useSearch();
  const [gesture, setGesture] = useState<SeatGesture | null>(null);
  const [isDateOpen, setDateOpen] = useState(false);
  const [isManaging, setManaging] = useState(false);
  const canManage = !au && body.viewerCan.includes('addSeat');
  const zone = body.timeZone ?? timeZone;
  const total = body.seats.length;
  const held = body.seats.filter(titularOf).length;
  const vacant = total - held;
  const ending = body.seats.filter((seat) => titularOf(seat)?.endsSoon).length;
  const goTo = (day: string) =>
    void navigate({
      to: '/n/$slug/instances/$bodyId',
      params: { slug, bodyId: body.id },
      search: day ? { au: day } : {},
      hash: 'composition',
    });
  return (
    <Section
      id="composition"
      title={<Trans>Composition</Trans>}
      action={
        canManage && total > 0 ? (
          <button
            type="button"
            className={styles.linkButton}
            aria-pressed={isManaging}
            onClick={() => setManaging(!isManaging)}
          >
            <IconPencil size={17} aria-hidden="true" />
            <Trans>Gérer les mandats</Trans>
          </button>
        ) : null
      }
      note={
        <>
          <span>
            <Trans>
              <b>{held}</b> sièges pourvus sur {total}
            </Trans>
          </span>
          {vacant > 0 ? (
            <StateBadge tone="late" icon={<IconUserOff aria-hidden="true" />}>
              {vacant === 1 ? <Trans>1 vacant</Trans> : <Trans>{vacant} vacants</Trans>}
            </StateBadge>
          ) : null}
          {ending > 0 && !au ? (
            <StateBadge tone="warn" icon={<IconAlertTriangle aria-hidden="true" />}>
              {ending === 1 ? <Trans>1 siège à renouveler</Trans> : <Trans>{ending} sièges à renouveler</Trans>}
            </StateBadge>
          ) : null}
        </>
      }
    >
      {au ? (
        <Notice tone="warn" role="status">
          <p>
            <Trans>Composition telle qu'elle était le {format.date(au)}.</Trans>
          </p>
          <Button variant="default" mt={8} onClick={() => goTo('')}>
            <Trans>Revenir à aujourd'hui</Trans>
          </Button>
        </Notice>
      ) : null}
      {total === 0 ? (
        <EmptyState
          title={t`Aucun siège`}
          actions={
            body.viewerCan.includes('addSeat') && !au ? (
              <Button onClick={onAddSeat}>
                <Trans>Ajouter un siège</Trans>
              </Button>
            ) : null
          }
        >
          <Trans>
            Un siège appartient à une organisation, ou à une catégorie : « Représentation des parents ». Une personne
            s'y assied par un mandat daté.
          </Trans>
        </EmptyState>
      ) : (
        <Composition seats={body.seats} onGesture={au ? null : setGesture} isManaging={isManaging} />
      )}
      <div className={styles.otherDate}>
        {isDateOpen || au ? (
          <Actions>
            <DayField label={t`Composition au`} value={au ?? zoneToday(zone)} onChange={goTo} />
          </Actions>
        ) : (
          <button type="button" className={styles.linkButton} onClick={() => setDateOpen(true)}>
            <IconHistory size={18} aria-hidden="true" /> <Trans>Composition à une autre date</Trans>
          </button>
        )}
      </div>
      {gesture ? (
        <SeatGestureDialog gesture={gesture} body={body} zone={zone} onClose={() => setGesture(null)} />
      ) : null}
    </Section>
  );
}
