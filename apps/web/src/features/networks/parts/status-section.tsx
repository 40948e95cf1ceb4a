import { Trans, useLingui } from '@lingui/react/macro';
import { type FrameworkCode, frameworks, type NetworkStatus, networkStatuses } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../../shared/format/index.ts';
import {
  CodeSelect,
  CodesSelect,
  DayField,
  FieldRow,
  Form,
  Muted,
  Row,
  Rows,
  showToast,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { changeNetworkStatus, type NetworkDetail, setNetworkFrameworks } from '../data/settings.ts';

export function Frameworks({ network }: { network: NetworkDetail }) {
  const { t } = useLingui();
  const [codes, setCodes] = useState<FrameworkCode[]>(network.frameworks.map(({ framework }) => framework));
  const save = useCommand(setNetworkFrameworks);
  const submit = async () => {
    if (await save.run({ networkId: network.id, frameworks: codes })) showToast(t`Dispositifs enregistrés.`);
  };
  return (
    <Form
      failure={save.failure}
      isRunning={save.isRunning}
      onSubmit={() => void submit()}
      submitLabel={<Trans>Enregistrer</Trans>}
    >
      <CodesSelect label={t`Dispositifs que le réseau sert`} list={frameworks} value={codes} onChange={setCodes} />
    </Form>
  );
}

/** Each change of status is dated and stays in the history. */
export function Status({ network }: { network: NetworkDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['status', 'on', 'note']);
  const [status, setStatus] = useState<NetworkStatus>(network.status);
  const [on, setOn] = useState(zoneToday(network.timeZone));
  const [note, setNote] = useState('');
  const change = useCommand(changeNetworkStatus);
  const submit = async () => {
    if (!(await change.run({ networkId: network.id, status, on, note: note.trim() || null }))) return;
    setNote('');
    showToast(t`Statut enregistré.`);
  };
  return (
    <>
      <Rows>
        {network.statusHistory.map((step) => (
          <Row key={step.id} trailing={<Muted>{format.date(step.on)}</Muted>}>
            <span>{format.label(networkStatuses, step.status)}</span>
            {step.note ? <Muted>{format.text(step.note)}</Muted> : null}
          </Row>
        ))}
      </Rows>
      <div style={{ marginTop: 16 }}>
        <Form
          failure={change.failure}
          fieldIds={ids}
          isRunning={change.isRunning}
          onSubmit={() => void submit()}
          submitLabel={<Trans>Changer de statut</Trans>}
        >
          <FieldRow>
            <CodeSelect
              id={ids.status}
              label={t`Statut`}
              list={networkStatuses}
              value={status}
              onChange={(value) => setStatus(value ?? network.status)}
            />
            <DayField id={ids.on} label={t`À partir du`} value={on} onChange={setOn} />
          </FieldRow>
          <TextInput
            id={ids.note}
            label={t`Note`}
            placeholder={t`Convention signée`}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Form>
      </div>
    </>
  );
}
