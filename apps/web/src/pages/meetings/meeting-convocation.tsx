import { Trans, useLingui } from '@lingui/react/macro';
import { IconSend } from '@tabler/icons-react';
import { Convening } from '../../features/convocations/index.ts';
import { useViewer } from '../../features/identity/index.ts';
import type { MeetingDetail } from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ButtonLink, EmptyState } from '../../shared/ui/index.ts';

/** Whether the viewer may convene this meeting now: it is ahead, stands, and nobody was convened yet. */
export const canConvene = (meeting: MeetingDetail): boolean =>
  meeting.viewerCan.includes('sendConvocation') &&
  meeting.state === 'SCHEDULED' &&
  meeting.convenedAt === null &&
  meeting.openedAt === null &&
  Date.parse(meeting.startsAt) > Date.now();

/** The one button that leads to what will leave, and to whom. Nothing leaves on the way. */
export function ConveneLink({ meetingId }: { meetingId: string }) {
  const { slug } = useNetwork();
  return (
    <ButtonLink
      to="/n/$slug/seances/$meetingId/convocation"
      params={{ slug, meetingId }}
      leftSection={<IconSend size={18} aria-hidden="true" />}
    >
      <Trans>Convoquer</Trans>
    </ButtonLink>
  );
}

/** The section « Convocation » of a meeting: the answers once it has left, the way to it before. */
export function MeetingConvocation({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const viewer = useViewer();
  return (
    <Convening
      meetingId={meeting.id}
      viewerPersonId={viewer?.person.id ?? null}
      notConvened={
        <EmptyState
          title={t`La convocation n'est pas encore partie`}
          actions={canConvene(meeting) ? <ConveneLink meetingId={meeting.id} /> : null}
        >
          <Trans>
            Rien n'est envoyé avant « Envoyer la convocation ». Les réponses arrivent ici, siège par siège, dès qu'elle
            est partie.
          </Trans>
        </EmptyState>
      }
    />
  );
}
