import { Trans, useLingui } from '@lingui/react/macro';
import {
  type MandateOffice,
  type MandateRole,
  mandateOffices,
  mandateRoles,
  type OrganisationType,
  organisationTypes,
} from '@maillage/domain';
import { Checkbox, FileInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Failure, uploadFile, useCommand } from '../../../shared/api/index.ts';
import { zoneToday } from '../../../shared/format/index.ts';
import {
  CodeSelect,
  DayField,
  Dialog,
  FieldRow,
  Form,
  type FormProblem,
  Muted,
  NumberField,
  showToast,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { type Chosen, OrganisationPicker, PersonPicker } from '../../actors/index.ts';
import { useNetwork } from '../../networks/index.ts';
import type { MandateDetail, SeatDetail } from '../data/bodies.ts';
import {
  addSeat,
  appointToSeat,
  closeSeat,
  endMandate,
  succeedMandate,
  updateMandate,
  updateSeat,
} from '../data/commands.ts';

interface SeatFormProps {
  bodyId: string;
  seat?: SeatDetail;
  onClose(): void;
}

/** A seat held by an organisation, or by a category with a label. */
export function SeatDialog({ bodyId, seat, onClose }: SeatFormProps) {
  const { t } = useLingui();
  const ids = useFieldIds(['organisationId', 'label', 'category', 'votes']);
  const [organisation, setOrganisation] = useState<Chosen | null>(seat?.organisation ?? null);
  const [label, setLabel] = useState(seat && seat.label !== seat.organisation?.name ? seat.label : '');
  const [category, setCategory] = useState<OrganisationType | null>(seat?.category ?? null);
  const [isKey, setKey] = useState(seat?.isKey ?? false);
  const [votes, setVotes] = useState<number | null>(1);
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addSeat);
  const update = useCommand(updateSeat);
  const isEmpty = organisation === null && label.trim() === '';
  const problems =
    wasTried && isEmpty
      ? [{ fieldId: ids.organisationId, sentence: t`Choisissez une organisation, ou nommez le siège.` }]
      : [];

  const submit = async () => {
    setTried(true);
    if (isEmpty) return;
    const common = {
      organisationId: organisation?.id ?? null,
      ...(label.trim() ? { label: label.trim() } : {}),
      category,
      isKey,
    };
    const done = seat
      ? await update.run({ seatId: seat.id, ...common })
      : await add.run({ bodyId, ...common, votes: votes ?? 1 });
    if (!done) return;
    showToast(seat ? t`Siège modifié.` : t`Siège ajouté.`);
    onClose();
  };

  return (
    <Dialog title={seat ? t`Modifier le siège` : t`Ajouter un siège`} onClose={onClose}>
      <Form
        failure={add.failure ?? update.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={add.isRunning || update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={seat ? <Trans>Enregistrer</Trans> : <Trans>Ajouter le siège</Trans>}
        onCancel={onClose}
      >
        <OrganisationPicker
          id={ids.organisationId}
          label={t`Organisation qui tient le siège`}
          chosen={organisation}
          onChoose={setOrganisation}
        />
        <TextInput
          id={ids.label}
          label={t`Nom du siège`}
          description={t`Facultatif si une organisation est choisie. Par exemple : « Représentation des parents ».`}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        {organisation ? null : (
          <CodeSelect
            id={ids.category}
            label={t`Type d'institution`}
            list={organisationTypes}
            value={category}
            empty={t`Non précisé`}
            onChange={setCategory}
          />
        )}
        {seat ? null : (
          <NumberField id={ids.votes} label={t`Nombre de voix`} value={votes} max={99} onChange={setVotes} />
        )}
        <Checkbox
          label={t`Siège clé : une séance sans lui n'a pas de sens`}
          checked={isKey}
          onChange={(event) => setKey(event.currentTarget.checked)}
        />
      </Form>
    </Dialog>
  );
}

interface SourceFields {
  label: string;
  file: File | null;
}

/** Sends the appointing document first, if any; answers its id, or the refusal. */
async function sendSource(
  networkId: string,
  file: File | null,
): Promise<{ fileId: string | null } | { failure: Failure }> {
  if (!file) return { fileId: null };
  const sent = await uploadFile(networkId, file, () => undefined);
  return 'failure' in sent ? sent : { fileId: sent.file.fileId };
}

function SourceInput({
  value,
  onChange,
  labelId,
}: {
  value: SourceFields;
  onChange(value: SourceFields): void;
  labelId: string;
}) {
  const { t } = useLingui();
  return (
    <FieldRow>
      <TextInput
        id={labelId}
        label={t`Document de désignation`}
        placeholder={t`Délibération du 12 mars`}
        value={value.label}
        onChange={(event) => onChange({ ...value, label: event.currentTarget.value })}
      />
      <FileInput
        label={t`Fichier`}
        placeholder={t`Choisir un fichier`}
        value={value.file}
        clearable
        clearButtonProps={{ 'aria-label': t`Retirer le fichier` }}
        onChange={(file) => onChange({ ...value, file })}
      />
    </FieldRow>
  );
}

interface AppointProps {
  seat: SeatDetail;
  zone: string;
  hasTitular: boolean;
  /** When set, the new mandate follows this one, which ends the day before. */
  successorOf?: MandateDetail;
  onClose(): void;
}

/** Puts a person on a seat, or makes someone follow the person who holds it. */
export function AppointDialog({ seat, zone, hasTitular, successorOf, onClose }: AppointProps) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const ids = useFieldIds(['personId', 'role', 'office', 'from', 'until', 'sourceLabel']);
  const [person, setPerson] = useState<Chosen | null>(null);
  const [role, setRole] = useState<MandateRole>(hasTitular ? 'ALTERNATE' : 'TITULAR');
  const [office, setOffice] = useState<MandateOffice | null>(null);
  const [from, setFrom] = useState(zoneToday(zone));
  const [until, setUntil] = useState('');
  const [source, setSource] = useState<SourceFields>({ label: '', file: null });
  const [wasTried, setTried] = useState(false);
  const [upload, setUpload] = useState<Failure | null>(null);
  const appoint = useCommand(appointToSeat);
  const succeed = useCommand(succeedMandate);
  const problems: FormProblem[] = [];
  if (wasTried && !person) problems.push({ fieldId: ids.personId, sentence: t`Choisissez une personne.` });
  if (wasTried && from === '') problems.push({ fieldId: ids.from, sentence: t`Indiquez le premier jour du mandat.` });

  const submit = async () => {
    setTried(true);
    if (!person || from === '') return;
    setUpload(null);
    const sent = await sendSource(networkId, source.file);
    if ('failure' in sent) {
      setUpload(sent.failure);
      return;
    }
    const common = {
      personId: person.id,
      from,
      until: until || null,
      sourceLabel: source.label.trim() || null,
      sourceFileId: sent.fileId,
    };
    const done = successorOf
      ? await succeed.run({ mandateId: successorOf.id, ...common })
      : await appoint.run({ seatId: seat.id, role, office, ...common });
    if (!done) return;
    const name = person.name;
    showToast(t`Mandat enregistré : ${name}.`);
    onClose();
  };

  const replaced = successorOf?.person.displayName ?? '';
  return (
    <Dialog title={successorOf ? t`Remplacer ${replaced}` : t`Placer une personne : ${seat.label}`} onClose={onClose}>
      <Form
        failure={upload ?? appoint.failure ?? succeed.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={appoint.isRunning || succeed.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer le mandat</Trans>}
        onCancel={onClose}
      >
        <PersonPicker id={ids.personId} label={t`Personne`} chosen={person} onChoose={setPerson} />
        {successorOf ? (
          <Muted>
            <Trans>Le mandat en cours ({replaced}) se termine la veille du premier jour.</Trans>
          </Muted>
        ) : (
          <FieldRow>
            <CodeSelect
              id={ids.role}
              label={t`Qualité`}
              list={mandateRoles}
              value={role}
              onChange={(value) => setRole(value ?? 'TITULAR')}
            />
            <CodeSelect
              id={ids.office}
              label={t`Fonction dans l'instance`}
              list={mandateOffices}
              value={office}
              empty={t`Aucune`}
              onChange={setOffice}
            />
          </FieldRow>
        )}
        <FieldRow>
          <DayField id={ids.from} label={t`Du`} value={from} onChange={setFrom} />
          <DayField
            id={ids.until}
            label={t`Au (inclus)`}
            description={t`Vide : sans terme.`}
            value={until}
            onChange={setUntil}
          />
        </FieldRow>
        <SourceInput value={source} onChange={setSource} labelId={ids.sourceLabel} />
      </Form>
    </Dialog>
  );
}

export function MandateDialog({ mandate, onClose }: { mandate: MandateDetail; onClose(): void }) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const ids = useFieldIds(['office', 'until', 'sourceLabel']);
  const [office, setOffice] = useState<MandateOffice | null>(mandate.office);
  const [until, setUntil] = useState(mandate.until ?? '');
  const [source, setSource] = useState<SourceFields>({ label: mandate.sourceLabel ?? '', file: null });
  const [upload, setUpload] = useState<Failure | null>(null);
  const update = useCommand(updateMandate);
  const name = mandate.person.displayName;
  const submit = async () => {
    setUpload(null);
    const sent = await sendSource(networkId, source.file);
    if ('failure' in sent) {
      setUpload(sent.failure);
      return;
    }
    const done = await update.run({
      mandateId: mandate.id,
      office,
      until: until || null,
      sourceLabel: source.label.trim() || null,
      ...(sent.fileId ? { sourceFileId: sent.fileId } : {}),
    });
    if (!done) return;
    showToast(t`Mandat modifié.`);
    onClose();
  };
  return (
    <Dialog title={t`Mandat : ${name}`} onClose={onClose}>
      <Form
        failure={upload ?? update.failure}
        fieldIds={ids}
        isRunning={update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
      >
        <CodeSelect
          id={ids.office}
          label={t`Fonction dans l'instance`}
          list={mandateOffices}
          value={office}
          empty={t`Aucune`}
          onChange={setOffice}
        />
        <DayField
          id={ids.until}
          label={t`Au (inclus)`}
          description={t`Vide : sans terme.`}
          value={until}
          onChange={setUntil}
        />
        <SourceInput value={source} onChange={setSource} labelId={ids.sourceLabel} />
      </Form>
    </Dialog>
  );
}

export function EndMandateDialog({
  mandate,
  zone,
  onClose,
}: {
  mandate: MandateDetail;
  zone: string;
  onClose(): void;
}) {
  const { t } = useLingui();
  const ids = useFieldIds(['until']);
  const [until, setUntil] = useState(zoneToday(zone));
  const end = useCommand(endMandate);
  const name = mandate.person.displayName;
  const submit = async () => {
    if (!(await end.run({ mandateId: mandate.id, until }))) return;
    showToast(t`Mandat terminé : ${name}.`);
    onClose();
  };
  return (
    <Dialog title={t`Terminer le mandat : ${name}`} onClose={onClose}>
      <Form
        failure={end.failure}
        fieldIds={ids}
        isRunning={end.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Terminer le mandat</Trans>}
        onCancel={onClose}
        danger
      >
        <p>
          <Trans>Ses droits dans cette instance s'arrêtent après ce jour. L'histoire du siège est gardée.</Trans>
        </p>
        <DayField id={ids.until} label={t`Dernier jour du mandat`} value={until} onChange={setUntil} />
      </Form>
    </Dialog>
  );
}

export function CloseSeatDialog({ seat, zone, onClose }: { seat: SeatDetail; zone: string; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['on']);
  const [on, setOn] = useState(zoneToday(zone));
  const close = useCommand(closeSeat);
  const submit = async () => {
    if (!(await close.run({ seatId: seat.id, on }))) return;
    showToast(t`Siège fermé.`);
    onClose();
  };
  return (
    <Dialog title={t`Fermer le siège : ${seat.label}`} onClose={onClose}>
      <Form
        failure={close.failure}
        fieldIds={ids}
        isRunning={close.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Fermer le siège</Trans>}
        onCancel={onClose}
        danger
      >
        <p>
          <Trans>
            Le siège quitte la composition après ce jour, et ses mandats se terminent. L'histoire est gardée.
          </Trans>
        </p>
        <DayField id={ids.on} label={t`Dernier jour du siège`} value={on} onChange={setOn} />
      </Form>
    </Dialog>
  );
}
