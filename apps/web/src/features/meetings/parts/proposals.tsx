import { Trans, useLingui } from '@lingui/react/macro';
import { agendaItemKinds, agendaProposalStates } from '@maillage/domain';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../../shared/format/index.ts';
import {
  Actions,
  Dialog,
  EmptyState,
  Form,
  Muted,
  Notice,
  Row,
  Rows,
  StateBadge,
  showToast,
  Tag,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import {
  type BacklogBody,
  declineAgendaProposal,
  type Proposal,
  proposeAgendaItem,
  takeAgendaProposal,
  withdrawAgendaProposal,
} from '../data/backlog.ts';
import { AgendaItemFields, emptyItem, itemInput } from './agenda-item-fields.tsx';

/** The backlog of a body: what its members would like to talk about, and what waits for a meeting. */
export function Proposals({ body }: { body: BacklogBody }) {
  const { t } = useLingui();
  const [isProposing, setProposing] = useState(false);
  const { items } = body.agendaProposals;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t`Aucune proposition`}>
          <Trans>Les membres de l'instance proposent ici des points, pour une séance ou pour une prochaine fois.</Trans>
        </EmptyState>
      ) : (
        <Rows>
          {[...items.filter(isOpen), ...items.filter((item) => !isOpen(item))].map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} body={body} />
          ))}
        </Rows>
      )}
      {body.viewerCan.includes('proposeAgendaItem') && body.dissolvedOn === null ? (
        <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setProposing(true)} mt={12}>
          <Trans>Proposer un point</Trans>
        </Button>
      ) : null}
      {isProposing ? <ProposeDialog body={body} onClose={() => setProposing(false)} /> : null}
    </>
  );
}

const isOpen = ({ state }: Proposal) => state === 'OPEN';

function ProposalRow({ proposal, body }: { proposal: Proposal; body: BacklogBody }) {
  const format = useFormat();
  const sentence = useFailureSentence();
  const [answering, setAnswering] = useState<'take' | 'decline' | null>(null);
  const withdraw = useCommand(withdrawAgendaProposal);
  const can = (command: string) => isOpen(proposal) && proposal.viewerCan.includes(command);
  const { origin, proposedBy, agendaItem } = proposal;
  return (
    <Row
      trailing={
        isOpen(proposal) ? (
          <Actions>
            {can('takeAgendaProposal') ? (
              <Button variant="default" onClick={() => setAnswering('take')}>
                <Trans>Inscrire à une séance</Trans>
              </Button>
            ) : null}
            {can('declineAgendaProposal') ? (
              <Button variant="default" onClick={() => setAnswering('decline')}>
                <Trans>Ne pas retenir</Trans>
              </Button>
            ) : null}
            {can('withdrawAgendaProposal') ? (
              <Button
                variant="default"
                loading={withdraw.isRunning}
                onClick={() => void withdraw.run({ agendaProposalId: proposal.id })}
              >
                <Trans>Retirer</Trans>
              </Button>
            ) : null}
          </Actions>
        ) : (
          <StateBadge tone={proposal.state === 'TAKEN' ? 'ok' : 'neutral'}>
            {format.label(agendaProposalStates, proposal.state)}
          </StateBadge>
        )
      }
    >
      {withdraw.failure ? (
        <Notice tone="late" role="alert">
          {sentence(withdraw.failure)}
        </Notice>
      ) : null}
      <b>{format.text(proposal.title)}</b> <Tag>{format.label(agendaItemKinds, proposal.kind)}</Tag>
      {proposal.note ? <p>{format.text(proposal.note)}</p> : null}
      {proposal.declineReason ? <p>{format.text(proposal.declineReason)}</p> : null}
      <Muted>
        {[
          origin ? (
            <Trans key="origin">
              Reporté de la séance du {format.date(origin.meeting.startsAt, 'long', origin.meeting.timeZone)}
            </Trans>
          ) : (
            proposedBy?.displayName
          ),
          proposal.durationMinutes === null ? null : ` · ${format.duration(proposal.durationMinutes)}`,
          proposal.meeting && isOpen(proposal) ? (
            <span key="for">
              {' · '}
              <Trans>pour le {format.date(proposal.meeting.startsAt, 'long', proposal.meeting.timeZone)}</Trans>
            </span>
          ) : null,
          agendaItem ? ` · ${format.date(agendaItem.meeting.startsAt, 'long', agendaItem.meeting.timeZone)}` : null,
        ]}
      </Muted>
      {answering === 'take' ? (
        <TakeDialog proposal={proposal} body={body} onClose={() => setAnswering(null)} />
      ) : answering === 'decline' ? (
        <DeclineDialog proposal={proposal} onClose={() => setAnswering(null)} />
      ) : null}
    </Row>
  );
}

function TakeDialog({ proposal, body, onClose }: { proposal: Proposal; body: BacklogBody; onClose(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['meetingId']);
  const meetings = body.upcomingMeetings.items;
  const [meetingId, setMeeting] = useState(proposal.meeting?.id ?? meetings[0]?.id ?? '');
  const take = useCommand(takeAgendaProposal);
  const problems =
    meetings.length === 0 ? [{ sentence: t`Aucune séance n'est prévue : planifiez-en une d'abord.` }] : [];
  const submit = async () => {
    if (meetingId === '' || !(await take.run({ agendaProposalId: proposal.id, meetingId }))) return;
    showToast(t`Point inscrit à l'ordre du jour.`);
    onClose();
  };
  return (
    <Dialog title={t`Inscrire à une séance`} onClose={onClose}>
      <Form
        failure={take.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={take.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Inscrire le point</Trans>}
        onCancel={onClose}
      >
        <NativeSelect
          id={ids.meetingId}
          label={t`Séance`}
          value={meetingId}
          data={meetings.map((meeting) => ({
            value: meeting.id,
            label: `${format.date(meeting.startsAt, 'full', meeting.timeZone)} · ${format.text(meeting.title)}`,
          }))}
          onChange={(event) => setMeeting(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}

function DeclineDialog({ proposal, onClose }: { proposal: Proposal; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['reason']);
  const [reason, setReason] = useState('');
  const decline = useCommand(declineAgendaProposal);
  const submit = async () => {
    if (await decline.run({ agendaProposalId: proposal.id, reason: reason.trim() || null })) onClose();
  };
  return (
    <Dialog title={t`Ne pas retenir la proposition`} onClose={onClose}>
      <Form
        failure={decline.failure}
        fieldIds={ids}
        isRunning={decline.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Ne pas retenir</Trans>}
        onCancel={onClose}
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

function ProposeDialog({ body, onClose }: { body: BacklogBody; onClose(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['title', 'meetingId', 'note']);
  const [fields, setFields] = useState(emptyItem);
  const [note, setNote] = useState('');
  const [meetingId, setMeeting] = useState('');
  const [wasTried, setTried] = useState(false);
  const propose = useCommand(proposeAgendaItem);
  const received = body.upcomingMeetings.items.filter(
    ({ agendaCallUntil, timeZone }) => agendaCallUntil !== null && zoneToday(timeZone) <= agendaCallUntil,
  );
  const isUntitled = fields.title.trim() === '';
  const problems = wasTried && isUntitled ? [{ fieldId: ids.title, sentence: t`Donnez un intitulé au point.` }] : [];
  const submit = async () => {
    setTried(true);
    if (isUntitled) return;
    const { section: _section, ...input } = itemInput(fields);
    const done = await propose.run({
      bodyId: body.id,
      meetingId: meetingId || null,
      note: note.trim() || null,
      ...input,
    });
    if (!done) return;
    showToast(t`Proposition transmise.`);
    onClose();
  };
  return (
    <Dialog title={t`Proposer un point`} onClose={onClose}>
      <Form
        failure={propose.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={propose.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Proposer le point</Trans>}
        onCancel={onClose}
      >
        <AgendaItemFields titleId={ids.title} fields={fields} onChange={setFields} />
        <Textarea
          id={ids.note}
          label={t`Pourquoi`}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <NativeSelect
          id={ids.meetingId}
          label={t`Pour quelle séance`}
          value={meetingId}
          data={[
            { value: '', label: t`Une prochaine séance` },
            ...received.map((meeting) => ({
              value: meeting.id,
              label: t`${format.date(meeting.startsAt, 'full', meeting.timeZone)} (propositions jusqu'au ${format.date(meeting.agendaCallUntil ?? '', 'dayMonth')})`,
            })),
          ]}
          onChange={(event) => setMeeting(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
