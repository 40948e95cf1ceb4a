import { Trans, useLingui } from '@lingui/react/macro';
import { territoryKinds } from '@maillage/domain';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  Dialog,
  Form,
  Muted,
  Notice,
  Row,
  Rows,
  showToast,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import {
  addDistrict,
  addNetworkTerritory,
  importDistricts,
  type NetworkDetail,
  removeNetworkTerritory,
} from '../data/settings.ts';
import { TerritoryPicker } from './territory-picker.tsx';

type Gesture = 'district' | 'csv';

/** Where the network works: territories of the official code, and quartiers. */
export function Territories({ network }: { network: NetworkDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const add = useCommand(addNetworkTerritory);
  const remove = useCommand(removeNetworkTerritory);
  const failure = add.failure ?? remove.failure;
  const close = () => setGesture(null);
  return (
    <>
      {failure ? (
        <Notice tone="late" role="alert">
          {sentence(failure)}
        </Notice>
      ) : null}
      <Rows>
        {network.territories.map(({ id, territory }) => {
          const name = format.text(territory.name);
          return (
            <Row
              key={id}
              trailing={
                <Button
                  variant="default"
                  aria-label={t`Retirer ${name}`}
                  onClick={() => void remove.run({ networkId: network.id, territoryId: territory.id })}
                >
                  <Trans>Retirer</Trans>
                </Button>
              }
            >
              <span>{name}</span>
              <Muted>
                {[format.label(territoryKinds, territory.kind), territory.code].filter(Boolean).join(' · ')}
              </Muted>
            </Row>
          );
        })}
      </Rows>
      <div style={{ maxWidth: 640, marginTop: 16 }}>
        <TerritoryPicker
          key={network.territories.length}
          label={t`Ajouter un territoire`}
          chosen={null}
          onChoose={(territory) => {
            if (territory) void add.run({ networkId: network.id, territoryId: territory.id });
          }}
        />
      </div>
      <Button variant="default" mt={12} mr={8} onClick={() => setGesture('district')}>
        <Trans>Ajouter un quartier</Trans>
      </Button>
      <Button variant="default" mt={12} onClick={() => setGesture('csv')}>
        <Trans>Coller une liste de quartiers</Trans>
      </Button>
      {gesture === 'district' ? <DistrictDialog networkId={network.id} onClose={close} /> : null}
      {gesture === 'csv' ? <DistrictsDialog networkId={network.id} onClose={close} /> : null}
    </>
  );
}

function DistrictDialog({ networkId, onClose }: { networkId: string; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['name', 'code', 'communeCodes']);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [communes, setCommunes] = useState('');
  const add = useCommand(addDistrict);
  const place = useCommand(addNetworkTerritory);
  const communeCodes = communes.split(/[\s,;]+/).filter(Boolean);
  const submit = async () => {
    const done = await add.run({ networkId, name: name.trim(), code: code.trim() || null, communeCodes });
    if (!done) return;
    await place.run({ networkId, territoryId: done.addDistrict.territory.id });
    showToast(t`Quartier ajouté.`);
    onClose();
  };
  return (
    <Dialog title={t`Ajouter un quartier`} onClose={onClose}>
      <Form
        failure={add.failure ?? place.failure}
        fieldIds={ids}
        isRunning={add.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Ajouter</Trans>}
        onCancel={onClose}
      >
        <TextInput id={ids.name} label={t`Nom`} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput
          id={ids.code}
          label={t`Code QPV`}
          description={t`Facultatif : QN, puis le numéro.`}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <TextInput
          id={ids.communeCodes}
          label={t`Codes INSEE des communes`}
          description={t`Un quartier peut en toucher plusieurs.`}
          value={communes}
          onChange={(event) => setCommunes(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}

function DistrictsDialog({ networkId, onClose }: { networkId: string; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['csv']);
  const sentence = useFailureSentence();
  const [csv, setCsv] = useState('');
  const [result, setResult] = useState<{
    accepted: number;
    rejected: readonly { line: number; code: string }[];
  } | null>(null);
  const load = useCommand(importDistricts);
  const submit = async () => {
    const done = await load.run({ networkId, csv });
    if (done) setResult(done.importDistricts);
  };
  const accepted = result?.accepted ?? 0;
  return (
    <Dialog title={t`Coller une liste de quartiers`} onClose={onClose}>
      <Form
        failure={load.failure}
        fieldIds={ids}
        isRunning={load.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Ajouter les quartiers</Trans>}
        onCancel={onClose}
      >
        {result ? (
          <Notice tone={result.rejected.length > 0 ? 'warn' : 'ok'} role="status">
            <p>
              <Trans>Quartiers ajoutés : {accepted}.</Trans>
            </p>
            <ul>
              {result.rejected.map(({ line, code }) => (
                <li key={line}>
                  <Trans>Ligne {line}</Trans> : {sentence({ code, params: {} })}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Textarea
          id={ids.csv}
          label={t`Lignes : code QPV ; nom ; codes INSEE des communes`}
          minRows={6}
          value={csv}
          onChange={(event) => setCsv(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}
