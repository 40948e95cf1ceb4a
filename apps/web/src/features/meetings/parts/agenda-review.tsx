import { Trans } from '@lingui/react/macro';
import { outcomeKinds } from '@maillage/domain';
import { useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, Tag } from '../../../shared/ui/index.ts';
import { ReviewQuery } from '../data/backlog.ts';
import type { MeetingDetail } from '../data/meetings.ts';
import styles from './agenda.module.css';

interface ReviewedOutcome {
  id: string;
  kind: 'INFORMATION' | 'DECISION' | 'ACTION' | 'DISAGREEMENT';
  number: string | null;
  text: string;
  dueOn: string | null;
  doneAt: string | null;
  owner: { displayName: string } | null;
}

/** What the meeting before decided, and the actions of the body that wait: what a meeting opens on. */
export function AgendaReview({ meeting }: { meeting: MeetingDetail }) {
  const format = useFormat();
  const reading = useReading(ReviewQuery, { bodyId: meeting.body.id, before: meeting.startsAt });
  const body = reading.data?.body;
  if (!body) return null;
  const previous = body.past.items.find(({ id, state }) => id !== meeting.id && state !== 'CANCELLED');
  const decisions = previous?.outcomes.filter(({ kind }) => kind === 'DECISION') ?? [];
  const actions = body.open.items;
  if (decisions.length === 0 && actions.length === 0) {
    return (
      <p className={styles.meta}>
        <Trans>Aucune décision publiée, aucune action en cours.</Trans>
      </p>
    );
  }
  return (
    <div className={styles.review}>
      {previous && decisions.length > 0 ? (
        <>
          <h4>
            <Trans>Décisions du {format.date(previous.startsAt, 'long', previous.timeZone)}</Trans>
          </h4>
          <Outcomes outcomes={decisions} />
        </>
      ) : null}
      {actions.length > 0 ? (
        <>
          <h4>
            <Trans>Actions en cours</Trans>
          </h4>
          <Outcomes outcomes={actions} />
        </>
      ) : null}
    </div>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly ReviewedOutcome[] }) {
  const format = useFormat();
  return (
    <ul>
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <Tag>{outcome.number ?? format.label(outcomeKinds, outcome.kind)}</Tag> {format.text(outcome.text)}
          {outcome.owner || outcome.dueOn ? (
            <Muted>
              {' '}
              {[outcome.owner?.displayName, outcome.dueOn ? format.date(outcome.dueOn, 'short') : null]
                .filter(Boolean)
                .join(' · ')}
            </Muted>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
