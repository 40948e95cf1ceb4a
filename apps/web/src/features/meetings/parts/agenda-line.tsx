import { Trans } from '@lingui/react/macro';
import { agendaItemKinds, frameworks } from '@maillage/domain';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { SheetLine, Tag } from '../../../shared/ui/index.ts';
import { useNetwork } from '../../networks/index.ts';
import type { AgendaItemDetail, MeetingDetail } from '../data/meetings.ts';
import styles from './agenda.module.css';
import { DocumentList } from './agenda-documents.tsx';
import { AgendaReview } from './agenda-review.tsx';

interface AgendaLineProps {
  item: AgendaItemDetail;
  meeting: MeetingDetail;
  startsAt: string | null;
  canEdit: boolean;
  buttons: ReactNode;
}

/** One item: when, what, by whom, how long, where it comes from, what to read before. */
export function AgendaLine({ item, meeting, startsAt, canEdit, buttons }: AgendaLineProps) {
  const format = useFormat();
  const presenter = item.presenter?.displayName ?? (item.presenterLabel ? format.text(item.presenterLabel) : null);
  const Heading = item.section === null ? 'h3' : 'h4';
  return (
    <SheetLine margin={<b>{startsAt ? format.time(startsAt, meeting.timeZone) : ''}</b>} action={buttons}>
      <Heading className={styles.title}>{format.text(item.title)}</Heading>
      <p className={styles.meta}>
        <Tag>{format.label(agendaItemKinds, item.kind)}</Tag>
        {item.framework ? (
          <Tag title={format.label(frameworks, item.framework)}>{frameworks.get(item.framework).short}</Tag>
        ) : null}
        {item.durationMinutes === null ? null : <span>{format.duration(item.durationMinutes)}</span>}
        {presenter ? <span>{presenter}</span> : null}
      </p>
      {item.origin ? <Elsewhere meeting={item.origin.meeting} isOrigin /> : null}
      {item.carriedTo ? <Elsewhere meeting={item.carriedTo.meeting} /> : null}
      <DocumentList documents={item.documents} canChange={canEdit} />
      {item.standing === 'REVIEW' ? <AgendaReview meeting={meeting} /> : null}
    </SheetLine>
  );
}

function Elsewhere({
  meeting: { id, startsAt, timeZone },
  isOrigin = false,
}: {
  meeting: { id: string; startsAt: string; timeZone: string };
  isOrigin?: boolean;
}) {
  const format = useFormat();
  const { slug } = useNetwork();
  const day = format.date(startsAt, 'long', timeZone);
  return (
    <p className={styles.meta}>
      <IconArrowForwardUp size={18} aria-hidden="true" />
      <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: id }}>
        {isOrigin ? <Trans>Reporté de la séance du {day}</Trans> : <Trans>Reporté à la séance du {day}</Trans>}
      </Link>
    </p>
  );
}
