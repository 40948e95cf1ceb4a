import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  AgendaView,
  byDay,
  type CalendarMeeting,
  type CalendarNetwork,
  CalendarNetworksQuery,
  CalendarQuery,
  type CalendarView,
  calendarViews,
  DayGrid,
  dayOff,
  daysOf,
  InkFilter,
  MoveDialog,
  mondayOf,
  NetworkFilter,
  periodOf,
  SubscribeDialog,
  stepFrom,
  Warnings,
  weekFrom,
  weeksOfMonth,
} from '../../features/calendar/index.ts';
import { ViewerQuery } from '../../features/identity/index.ts';
import { ReadingView, useReading } from '../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../shared/format/index.ts';
import {
  Breadcrumbs,
  type InkTone,
  inkOf,
  Notice,
  PageHead,
  Segments,
  useFailureSentence,
} from '../../shared/ui/index.ts';
import styles from './calendar-page.module.css';

const route = getRouteApi('/bare/calendrier');
const PHONE = '(max-width: 860px)';

/** One calendar for all the bodies of all one's networks: the address says the view, the day and the network. */
export function CalendarPage() {
  const reading = useReading(ViewerQuery, {});
  return (
    <ReadingView reading={reading} select={(data) => ({ viewer: data.viewer })} rows={10}>
      {({ viewer }) => (viewer ? <Calendar /> : <Navigate to="/connexion" search={{ retour: '/calendrier' }} />)}
    </ReadingView>
  );
}

function useCalendarSearch() {
  const { vue, jour, reseau, miennes, depuis } = route.useSearch();
  const navigate = useNavigate();
  const [isPhone] = useState(() => window.matchMedia(PHONE).matches);
  const [today] = useState(() => zoneToday(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const go = (change: {
    vue?: CalendarView;
    jour?: string;
    reseau?: string | undefined;
    miennes?: string | undefined;
  }) => void navigate({ to: '/calendrier', search: (before) => ({ ...before, ...change }), replace: true });
  return {
    isPhone,
    view: calendarViews.find((view) => view === vue) ?? (isPhone ? 'agenda' : 'mois'),
    day: jour ?? today,
    slug: reseau ?? null,
    isMine: miennes === 'oui',
    from: depuis ?? null,
    today,
    go,
  };
}

function Calendar() {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const { isPhone, view, day, slug, isMine, from, today, go } = useCalendarSearch();
  const [hidden, setHidden] = useState<ReadonlySet<InkTone>>(new Set());
  const [moved, setMoved] = useState<{ meeting: CalendarMeeting; day: string } | null>(null);
  const [isSubscribing, setSubscribing] = useState(false);
  const days = daysOf(view, day);
  const networks = (useReading(CalendarNetworksQuery, {}).data?.networks.items ?? []).filter(
    ({ isMember }) => isMember,
  );
  const reading = useReading(CalendarQuery, { filter: { ...periodOf(days), mine: isMine } });
  const within = (reading.data?.calendar ?? []).filter(({ network }) => slug === null || network.slug === slug);
  const inView = byDay(within);
  const counted = days.flatMap((each) => inView.get(each) ?? []);
  const shown = byDay(within.filter(({ body }) => !hidden.has(inkOf(body))));
  const places = networks.filter((network) => slug === null || network.slug === slug);
  const off = (each: string) => dayOff(each, places, format.locale);
  const toggle = (tone: InkTone) => {
    const next = new Set(hidden);
    if (!next.delete(tone)) next.add(tone);
    setHidden(next);
  };
  const views = [
    { value: 'mois' as const, label: t`Mois` },
    { value: 'semaine' as const, label: t`Semaine` },
    { value: 'agenda' as const, label: t`Agenda` },
  ];
  // Seven columns are too narrow on a phone for words: its week is a list.
  const isListed = view === 'agenda' || (view === 'semaine' && isPhone);
  const title = view === 'semaine' ? weekTitle(day, format) : capital(format.date(day, 'monthYear'));
  const common = {
    meetings: shown,
    off,
    today,
    onMove: (meeting: CalendarMeeting, to: string) => setMoved({ meeting, day: to }),
    onOpenDay: (each: string) => go({ vue: 'agenda', jour: each }),
  };
  return (
    <>
      <WayBack network={networks.find((network) => network.slug === from)} />
      <PageHead
        title={title}
        actions={
          <>
            <Segments label={t`Présentation`} value={view} segments={views} onChange={(vue) => go({ vue })} />
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={18} aria-hidden="true" />}
              onClick={() => setSubscribing(true)}
            >
              <Trans>S'abonner</Trans>
            </Button>
          </>
        }
      />
      <div className={styles.toolbar}>
        <StepButtons view={view} day={day} today={today} onGo={(jour) => go({ jour })} />
        <NetworkFilter
          networks={networks}
          chosen={slug}
          isMine={isMine}
          onChoose={(reseau) => go({ reseau: reseau ?? undefined })}
          onMine={(mine) => go({ miennes: mine ? 'oui' : undefined })}
        />
        <Warnings {...warningsOf(counted, days, inView, places, format.locale)} />
      </div>
      <InkFilter meetings={counted} hidden={hidden} onToggle={toggle} />
      {reading.failure ? (
        <Notice tone="late" role="alert">
          <p>{sentence(reading.failure)}</p>
          <Button variant="default" mt={8} onClick={reading.reload}>
            <Trans>Réessayer</Trans>
          </Button>
        </Notice>
      ) : null}
      {view === 'mois' ? <DayGrid weeks={weeksOfMonth(day)} month={day.slice(0, 7)} most={3} {...common} /> : null}
      {view === 'semaine' && !isPhone ? (
        <DayGrid weeks={[weekFrom(mondayOf(day))]} month={null} most={12} {...common} />
      ) : null}
      {isListed && (reading.data || reading.failure) ? (
        <AgendaView
          days={days}
          emptyTitle={view === 'semaine' ? t`Aucune séance cette semaine` : t`Aucune séance ce mois-ci`}
          {...common}
        />
      ) : null}
      {moved ? <MoveDialog {...moved} onClose={() => setMoved(null)} /> : null}
      {isSubscribing ? <SubscribeDialog onClose={() => setSubscribing(false)} /> : null}
    </>
  );
}

/** This page stands above the networks, without the menu of any: it leads back to the one it was opened from. */
function WayBack({ network }: { network: CalendarNetwork | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <Breadcrumbs label={t`Fil d'Ariane`}>
      {network ? (
        <Link to="/n/$slug" params={{ slug: network.slug }}>
          {format.text(network.shortName)}
        </Link>
      ) : (
        <Link to="/reseaux">
          <Trans>Réseaux</Trans>
        </Link>
      )}
      <Trans>Calendrier</Trans>
    </Breadcrumbs>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function weekTitle(day: string, format: ReturnType<typeof useFormat>): string {
  const [first = '', , , , , , last = ''] = weekFrom(mondayOf(day));
  const [number = ''] = format.date(first, 'dayMonth').split('\u00A0');
  const start = first.slice(0, 7) === last.slice(0, 7) ? number : format.date(first, 'dayMonth');
  return `${start} – ${format.date(last)}`;
}

function warningsOf(
  counted: readonly CalendarMeeting[],
  days: readonly string[],
  inView: ReadonlyMap<string, CalendarMeeting[]>,
  places: readonly CalendarNetwork[],
  locale: 'fr' | 'en',
): { clashes: number; inHolidays: number } {
  const closed = days.flatMap((day) => {
    const meetings = (inView.get(day) ?? []).filter(({ state }) => state !== 'CANCELLED');
    if (meetings.length === 0) return [];
    const { closedNetworkIds } = dayOff(day, places, locale);
    return meetings.filter(({ network }) => closedNetworkIds.has(network.id));
  });
  return {
    clashes: counted.filter(({ overlappingMeetings }) => overlappingMeetings.length > 0).length,
    inHolidays: closed.length,
  };
}

interface StepButtonsProps {
  view: CalendarView;
  day: string;
  today: string;
  onGo(day: string): void;
}

function StepButtons({ view, day, today, onGo }: StepButtonsProps) {
  const { t } = useLingui();
  const isWeek = view === 'semaine';
  return (
    <div className={styles.steps}>
      <Button
        variant="default"
        px={12}
        aria-label={isWeek ? t`Semaine précédente` : t`Mois précédent`}
        onClick={() => onGo(stepFrom(view, day, -1))}
      >
        <IconChevronLeft size={20} aria-hidden="true" />
      </Button>
      <Button
        variant="default"
        px={12}
        aria-label={isWeek ? t`Semaine suivante` : t`Mois suivant`}
        onClick={() => onGo(stepFrom(view, day, 1))}
      >
        <IconChevronRight size={20} aria-hidden="true" />
      </Button>
      <Button variant="default" onClick={() => onGo(today)}>
        <Trans>Aujourd'hui</Trans>
      </Button>
    </div>
  );
}
