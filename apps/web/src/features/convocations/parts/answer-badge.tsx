import { Trans } from '@lingui/react/macro';
import { type ConvocationAnswer, convocationAnswers } from '@maillage/domain';
import { IconArrowsExchange, IconCircleCheck, IconCircleDashed, IconCircleMinus, IconVideo } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, StateBadge, type StateTone } from '../../../shared/ui/index.ts';
import type { ConvocationRow } from '../data/convocations.ts';

const looks: Record<ConvocationAnswer, { tone: StateTone; icon: ReactNode }> = {
  PENDING: { tone: 'neutral', icon: <IconCircleDashed aria-hidden="true" /> },
  PRESENT: { tone: 'ok', icon: <IconCircleCheck aria-hidden="true" /> },
  REMOTE: { tone: 'ok', icon: <IconVideo aria-hidden="true" /> },
  EXCUSED: { tone: 'warn', icon: <IconCircleMinus aria-hidden="true" /> },
  REPRESENTED: { tone: 'ok', icon: <IconArrowsExchange aria-hidden="true" /> },
};

/** What somebody answered, by whom they are represented, and who noted it when they did not write it themselves. */
export function AnswerBadge({ convocation, zone }: { convocation: ConvocationRow; zone: string }) {
  const format = useFormat();
  const { answer, answeredAt, answeredBy, representedBy, reason } = convocation;
  const { tone, icon } = looks[answer];
  const by = answeredBy?.displayName ?? null;
  const on = answeredAt ? format.moment(answeredAt, zone, 'dayMonth') : null;
  if (answer === 'PENDING' && reason === 'ALTERNATE') {
    return (
      <Muted>
        <Trans>copie, sans réponse attendue</Trans>
      </Muted>
    );
  }
  return (
    <>
      <StateBadge tone={tone} icon={icon} bare={answer === 'PENDING'}>
        {format.label(convocationAnswers, answer)}
        {representedBy ? (
          <>
            {' '}
            <Trans>par {representedBy.displayName}</Trans>
          </>
        ) : null}
      </StateBadge>
      {by && on ? (
        <Muted>
          <Trans>
            noté par {by}, {on}
          </Trans>
        </Muted>
      ) : null}
    </>
  );
}
