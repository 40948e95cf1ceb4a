import { Trans, useLingui } from '@lingui/react/macro';
import { meetingStates, plainDateIn } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MeetingsQuery } from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, type ResultOf, useReading } from '../../shared/api/index.ts';
import { instantOf, useFormat, zoneToday } from '../../shared/format/index.ts';
import {
  BodyName,
  ButtonLink,
  EmptyState,
  Muted,
  PageHead,
  Row,
  Rows,
  Section,
  SectionTabs,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/seances');
const PAGE = 50;

type ListedMeeting = NonNullable<ResultOf<typeof MeetingsQuery>['network']>['meetings']['items'][number];

/** Coming meetings, soonest first, or past ones, latest first, month by month. */
export function MeetingListPage() {
  const { t } = useLingui();
  const { slug, timeZone, bodies } = useNetwork();
  const { periode } = route.useSearch();
  const isPast = periode === 'passees';
  const [limit, setLimit] = useState(PAGE);
  const [today] = useState(() => instantOf(zoneToday(timeZone), '00:00', timeZone));
  const reading = useReading(MeetingsQuery, {
    slug,
    filter: isPast ? { to: today } : { from: today },
    page: { limit: Math.min(limit, 100) },
  });
  const canSchedule = bodies.items.some((body) => body.viewerCan.includes('scheduleMeeting'));
  return (
    <>
      <PageHead
        title={t`Séances`}
        actions={
          <>
            <ButtonLink to="/calendrier" search={{ reseau: slug }} variant="default">
              <Trans>Calendrier</Trans>
            </ButtonLink>
            {canSchedule ? (
              <ButtonLink
                to="/n/$slug/seances/nouvelle"
                params={{ slug }}
                leftSection={<IconPlus size={18} aria-hidden="true" />}
              >
                <Trans>Planifier une séance</Trans>
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <SectionTabs label={t`Période`}>
        <Link to="/n/$slug/seances" params={{ slug }} search={{}} activeOptions={{ exact: true }}>
          <Trans>À venir</Trans>
        </Link>
        <Link to="/n/$slug/seances" params={{ slug }} search={{ periode: 'passees' }}>
          <Trans>Passées</Trans>
        </Link>
      </SectionTabs>
      <ReadingView reading={reading} select={(data) => data.network?.meetings} rows={8}>
        {(page) => (
          <>
            <Months meetings={page.items} isPast={isPast} />
            {page.items.length < page.totalCount && limit < 100 ? (
              <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
                <Trans>Afficher la suite</Trans>
              </Button>
            ) : null}
          </>
        )}
      </ReadingView>
    </>
  );
}

function Months({ meetings, isPast }: { meetings: readonly ListedMeeting[]; isPast: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  if (meetings.length === 0) {
    return isPast ? (
      <EmptyState title={t`Aucune séance passée`}>
        <Trans>Les séances tenues s'afficheront ici, avec leurs comptes rendus publiés.</Trans>
      </EmptyState>
    ) : (
      <EmptyState title={t`Aucune séance prévue`}>
        <Trans>La présidence, le secrétariat ou l'animation d'une instance peut en planifier une.</Trans>
      </EmptyState>
    );
  }
  const sorted = [...meetings].sort((a, b) =>
    isPast ? b.startsAt.localeCompare(a.startsAt) : a.startsAt.localeCompare(b.startsAt),
  );
  const months = new Map<string, ListedMeeting[]>();
  for (const meeting of sorted) {
    const month = plainDateIn(meeting.startsAt, meeting.timeZone).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return [...months].map(([month, listed]) => (
    <Section key={month} title={format.date(`${month}-01`, 'monthYear')}>
      <Rows>
        {listed.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} />
        ))}
      </Rows>
    </Section>
  ));
}

function MeetingRow({ meeting }: { meeting: ListedMeeting }) {
  const format = useFormat();
  const { slug } = useNetwork();
  return (
    <Row
      trailing={
        <Muted>
          {meeting.state === 'SCHEDULED'
            ? meeting.place
              ? format.text(meeting.place)
              : ''
            : format.label(meetingStates, meeting.state)}
        </Muted>
      }
    >
      <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: meeting.id }}>
        {format.text(meeting.title)}
      </Link>
      <span>
        <BodyName body={meeting.body} /> · {format.moment(meeting.startsAt, meeting.timeZone)}
      </span>
    </Row>
  );
}
