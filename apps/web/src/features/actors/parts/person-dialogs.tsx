import { Trans, useLingui } from '@lingui/react/macro';
import { type FunctionCode, functionForms } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ResultOf, useCommand } from '../../../shared/api/index.ts';
import { zoneToday } from '../../../shared/format/index.ts';
import { CodeSelect, DayField, Dialog, FieldRow, Form, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { useNetwork } from '../../networks/index.ts';
import { addAffiliation, endAffiliation, updateContact, updatePerson } from '../data/commands.ts';
import type { PersonQuery } from '../data/directory.ts';
import { FunctionFields } from './function-fields.tsx';
import { type Chosen, OrganisationPicker } from './pickers.tsx';

export type PersonDetail = NonNullable<ResultOf<typeof PersonQuery>['person']>;

interface PersonDialogProps {
  person: PersonDetail;
  onClose(): void;
}

export function EditPersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useLingui();
  const ids = useFieldIds(['givenName', 'familyName', 'functionForm']);
  const [givenName, setGivenName] = useState(person.givenName);
  const [familyName, setFamilyName] = useState(person.familyName);
  const [functionForm, setForm] = useState(person.functionForm);
  const update = useCommand(updatePerson);
  const submit = async () => {
    if (
      !(await update.run({
        personId: person.id,
        givenName: givenName.trim(),
        familyName: familyName.trim(),
        functionForm,
      }))
    )
      return;
    showToast(t`Personne modifiée.`);
    onClose();
  };
  return (
    <Dialog title={t`Modifier la personne`} onClose={onClose}>
      <Form
        failure={update.failure}
        fieldIds={ids}
        isRunning={update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
      >
        <FieldRow>
          <TextInput
            id={ids.givenName}
            label={t`Prénom`}
            value={givenName}
            onChange={(event) => setGivenName(event.currentTarget.value)}
          />
          <TextInput
            id={ids.familyName}
            label={t`Nom`}
            value={familyName}
            onChange={(event) => setFamilyName(event.currentTarget.value)}
          />
        </FieldRow>
        <CodeSelect
          id={ids.functionForm}
          label={t`Forme de la fonction`}
          list={functionForms}
          value={functionForm}
          onChange={(form) => setForm(form ?? 'NEUTRAL')}
        />
      </Form>
    </Dialog>
  );
}

export function ContactDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const ids = useFieldIds(['email', 'phone']);
  const contact = person.contacts.find((candidate) => candidate.network?.id === networkId);
  const [email, setEmail] = useState(contact?.email ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const update = useCommand(updateContact);
  const submit = async () => {
    if (
      !(await update.run({ networkId, personId: person.id, email: email.trim() || null, phone: phone.trim() || null }))
    )
      return;
    showToast(t`Coordonnées enregistrées.`);
    onClose();
  };
  return (
    <Dialog title={t`Coordonnées dans ce réseau`} onClose={onClose}>
      <Form
        failure={update.failure}
        fieldIds={ids}
        isRunning={update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
      >
        <TextInput
          id={ids.email}
          type="email"
          label={t`Adresse de courriel`}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          id={ids.phone}
          type="tel"
          label={t`Téléphone`}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <p>
          <Trans>Elles sont vues par les membres des mêmes instances et par la coordination.</Trans>
        </p>
      </Form>
    </Dialog>
  );
}

export function AffiliationDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const ids = useFieldIds(['organisationId', 'from', 'until']);
  const [organisation, setOrganisation] = useState<Chosen | null>(null);
  const [code, setCode] = useState<FunctionCode | null>(null);
  const [title, setTitle] = useState('');
  const [from, setFrom] = useState('');
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addAffiliation);
  const problems =
    wasTried && !organisation ? [{ fieldId: ids.organisationId, sentence: t`Choisissez une organisation.` }] : [];
  const submit = async () => {
    setTried(true);
    if (!organisation) return;
    const done = await add.run({
      networkId,
      personId: person.id,
      organisationId: organisation.id,
      functionCode: code,
      functionTitle: title.trim() || null,
      from: from || null,
    });
    if (!done) return;
    showToast(t`Fonction ajoutée.`);
    onClose();
  };
  return (
    <Dialog title={t`Ajouter une fonction`} onClose={onClose}>
      <Form
        failure={add.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={add.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Ajouter</Trans>}
        onCancel={onClose}
      >
        <OrganisationPicker
          id={ids.organisationId}
          label={t`Organisation`}
          chosen={organisation}
          onChoose={setOrganisation}
        />
        <FunctionFields
          code={code}
          title={title}
          form={person.functionForm}
          onChange={(change) => {
            if (change.code !== undefined) setCode(change.code);
            if (change.title !== undefined) setTitle(change.title);
          }}
        />
        <DayField id={ids.from} label={t`Depuis le`} description={t`Facultatif.`} value={from} onChange={setFrom} />
      </Form>
    </Dialog>
  );
}

export function EndAffiliationDialog({
  affiliationId,
  name,
  onClose,
}: {
  affiliationId: string;
  name: string;
  onClose(): void;
}) {
  const { t } = useLingui();
  const { id: networkId, timeZone } = useNetwork();
  const ids = useFieldIds(['until']);
  const [until, setUntil] = useState(zoneToday(timeZone));
  const end = useCommand(endAffiliation);
  const submit = async () => {
    if (!(await end.run({ networkId, affiliationId, until }))) return;
    showToast(t`Fonction terminée.`);
    onClose();
  };
  return (
    <Dialog title={t`Terminer la fonction : ${name}`} onClose={onClose}>
      <Form
        failure={end.failure}
        fieldIds={ids}
        isRunning={end.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Terminer</Trans>}
        onCancel={onClose}
      >
        <DayField id={ids.until} label={t`Dernier jour`} value={until} onChange={setUntil} />
      </Form>
    </Dialog>
  );
}
