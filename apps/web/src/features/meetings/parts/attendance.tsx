import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type AttendanceState, attendanceStates, mandateRoles } from '@maillage/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  Dialog,
  EmptyState,
  Form,
  Muted,
  Notice,
  Section,
  StateBadge,
  showToast,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { type Chosen, OrganisationPicker, PersonPicker } from '../../actors/index.ts';
import { addGuest, openMeeting, recordAttendance } from '../data/commands.ts';
import type { AttendanceDetail, MeetingDetail } from '../data/meetings.ts';
import styles from './attendance.module.css';

/** Who came, on the list frozen when the meeting was opened. */
export function Attendance({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const canRecord =
    meeting.viewerCan.includes('recordAttendance') && meeting.state !== 'PUBLISHED' && meeting.state !== 'CANCELLED';
  if (meeting.openedAt === null) return <NotOpened meeting={meeting} />;
  return (
    <Section
      title={<Trans>Émargement</Trans>}
      note={<QuorumNote meeting={meeting} />}
      action={
        canRecord ? (
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            <Trans>Ajouter une personne invitée</Trans>
          </Button>
        ) : null
      }
    >
      {meeting.attendances.length === 0 && !meeting.viewerCan.includes('recordAttendance') ? (
        <Notice>
          <Trans>
            L'émargement est tenu par la présidence, le secrétariat et l'animation ; les membres de l'instance le lisent
            une fois le compte rendu publié.
          </Trans>
        </Notice>
      ) : meeting.attendances.length === 0 ? (
        <EmptyState title={t`Personne n'est attendu`}>
          <Trans>
            Les mandats du jour de l'instance font la liste. Elle n'en avait aucun à l'ouverture de la séance.
          </Trans>
        </EmptyState>
      ) : (
        <AttendanceTable meeting={meeting} canRecord={canRecord} />
      )}
      {isAdding ? <GuestDialog meetingId={meeting.id} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function NotOpened({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const open = useCommand(openMeeting);
  const canOpen = meeting.viewerCan.includes('openMeeting') && meeting.state !== 'CANCELLED';
  return (
    <>
      {open.failure ? (
        <Notice tone="late" role="alert">
          {sentence(open.failure)}
        </Notice>
      ) : null}
      <EmptyState
        title={t`La séance n'est pas ouverte`}
        actions={
          canOpen ? (
            <Button loading={open.isRunning} onClick={() => void open.run({ meetingId: meeting.id })}>
              <Trans>Ouvrir la séance</Trans>
            </Button>
          ) : null
        }
      >
        <Trans>
          À l'ouverture, une ligne par mandat du jour entre dans l'émargement. La liste ne change plus ensuite, sauf les
          personnes invitées.
        </Trans>
      </EmptyState>
    </>
  );
}

function QuorumNote({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const { quorum } = meeting;
  if (!quorum) return null;
  const { present, seats, required } = quorum;
  return (
    <>
      <span>
        <IconUsers size={18} aria-hidden="true" />{' '}
        {t`${plural(present, { one: `# siège présent sur ${seats}`, other: `# sièges présents sur ${seats}` })}`}
      </span>
      {required === null ? null : quorum.reached ? (
        <StateBadge tone="ok">
          <Trans>quorum atteint</Trans>
        </StateBadge>
      ) : (
        <StateBadge tone="warn">
          <Trans>quorum : il en faut {required}</Trans>
        </StateBadge>
      )}
    </>
  );
}

const nameOf = (row: AttendanceDetail) => row.person?.displayName ?? row.guestName ?? '';

function AttendanceTable({ meeting, canRecord }: { meeting: MeetingDetail; canRecord: boolean }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Personne</Trans>
          </th>
          <th scope="col">
            <Trans>Siège</Trans>
          </th>
          <th scope="col">
            <Trans>Présence</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {meeting.attendances.map((row) => (
          <AttendanceRow key={row.id} row={row} meeting={meeting} canRecord={canRecord} />
        ))}
      </tbody>
    </table>
  );
}

interface AttendanceRowProps {
  row: AttendanceDetail;
  meeting: MeetingDetail;
  canRecord: boolean;
}

function AttendanceRow({ row, meeting, canRecord }: AttendanceRowProps) {
  const format = useFormat();
  const name = nameOf(row);
  const institution = row.seat?.organisation?.name ?? row.organisation?.name ?? row.seat?.label;
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <Muted>{format.label(mandateRoles, row.role)}</Muted>
      </th>
      <td>{institution ? format.text(institution) : ''}</td>
      <td>
        {canRecord ? (
          <StateChoice row={row} meeting={meeting} />
        ) : (
          <>
            {format.label(attendanceStates, row.state)}
            {row.representedBy ? <Muted> {row.representedBy.displayName}</Muted> : null}
          </>
        )}
      </td>
    </tr>
  );
}

/** The state is recorded as soon as it is chosen. A representation asks by whom first. */
function StateChoice({ row, meeting }: Omit<AttendanceRowProps, 'canRecord'>) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const record = useCommand(recordAttendance);
  const [chosen, setChosen] = useState<AttendanceState | null>(null);
  const shown = chosen ?? row.state;
  const name = nameOf(row);
  const others = meeting.attendances.filter((other) => other.person && other.id !== row.id);

  const wanted = useRef<{ state: AttendanceState; representedByPersonId?: string } | null>(null);
  const isSending = useRef(false);

  /** One at a time, the last one last: arrow keys pass through every state between the first and the one wanted. */
  const send = async (state: AttendanceState, representedByPersonId: string | null) => {
    setChosen(state);
    wanted.current = { state, ...(representedByPersonId ? { representedByPersonId } : {}) };
    if (isSending.current) return;
    isSending.current = true;
    let sent = state;
    while (wanted.current) {
      const next: typeof wanted.current = wanted.current;
      wanted.current = null;
      await record.run({ attendanceId: row.id, ...next });
      sent = next.state;
    }
    isSending.current = false;
    setChosen((current) => (current === sent ? null : current));
  };

  return (
    <div className={styles.choice}>
      <NativeSelect
        aria-label={t`Présence : ${name}`}
        value={shown}
        data={attendanceStates.codes.map((code) => ({ value: code, label: format.label(attendanceStates, code) }))}
        onChange={(event) => {
          const state = event.currentTarget.value;
          if (!attendanceStates.has(state)) return;
          if (state === 'REPRESENTED') setChosen(state);
          else void send(state, null);
        }}
      />
      {shown === 'REPRESENTED' ? (
        <NativeSelect
          aria-label={t`Qui représente ${name}`}
          value={row.representedBy?.id ?? ''}
          data={[
            { value: '', label: t`Par qui ?` },
            ...others.map((other) => ({ value: other.person?.id ?? '', label: nameOf(other) })),
          ]}
          onChange={(event) => {
            if (event.currentTarget.value) void send('REPRESENTED', event.currentTarget.value);
          }}
        />
      ) : null}
      {record.failure ? (
        <Notice tone="late" role="alert">
          {sentence(record.failure)}
        </Notice>
      ) : null}
    </div>
  );
}

function GuestDialog({ meetingId, onClose }: { meetingId: string; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['personId', 'name', 'organisationId']);
  const [person, setPerson] = useState<Chosen | null>(null);
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState<Chosen | null>(null);
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addGuest);
  const isEmpty = person === null && name.trim() === '';
  const problems =
    wasTried && isEmpty ? [{ fieldId: ids.personId, sentence: t`Choisissez une personne, ou écrivez son nom.` }] : [];
  const submit = async () => {
    setTried(true);
    if (isEmpty) return;
    const who = person ? { personId: person.id } : { name: name.trim(), organisationId: organisation?.id ?? null };
    if (!(await add.run({ meetingId, ...who, state: 'PRESENT' }))) return;
    showToast(t`Personne ajoutée à l'émargement.`);
    onClose();
  };
  return (
    <Dialog title={t`Ajouter une personne invitée`} onClose={onClose}>
      <Form
        failure={add.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={add.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Ajouter</Trans>}
        onCancel={onClose}
      >
        <PersonPicker id={ids.personId} label={t`Personne de l'annuaire`} chosen={person} onChoose={setPerson} />
        {person ? null : (
          <>
            <TextInput
              id={ids.name}
              label={t`Ou son nom`}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <OrganisationPicker
              id={ids.organisationId}
              label={t`Son organisation`}
              chosen={organisation}
              onChoose={setOrganisation}
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}
