import { Trans, useLingui } from '@lingui/react/macro';
import { type FunctionCode, type FunctionForm, functionForms } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Chosen, createPerson, FunctionFields, OrganisationPicker } from '../../features/actors/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { graphql, useCommand, useReading } from '../../shared/api/index.ts';
import {
  Breadcrumbs,
  CodeSelect,
  FieldRow,
  Form,
  type FormProblem,
  PageHead,
  showToast,
  useFieldIds,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/acteurs/personnes/nouvelle');

const OrganisationNameQuery = graphql(`
  query OrganisationName($id: ID!) {
    organisation(id: $id) { id name }
  }
`);

export function NewPersonPage() {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const { organisation } = route.useSearch();
  const { data } = useReading(OrganisationNameQuery, { id: organisation ?? '' }, { pause: !organisation });
  const known = data?.organisation ?? null;
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{ vue: 'personnes' }}>
          <Trans>Acteurs</Trans>
        </Link>
        <Trans>Ajouter une personne</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Ajouter une personne`}
        lead={<Trans>Elle entre dans l'annuaire sans compte. L'invitation se fait ensuite, depuis sa fiche.</Trans>}
      />
      <PersonForm key={known?.id ?? 'none'} organisation={known} />
    </>
  );
}

function PersonForm({ organisation: known }: { organisation: Chosen | null }) {
  const { t } = useLingui();
  const { id: networkId, slug } = useNetwork();
  const ids = useFieldIds(['givenName', 'familyName', 'functionForm', 'email', 'phone', 'organisationId']);
  const [givenName, setGivenName] = useState('');
  const [familyName, setFamilyName] = useState('');
  const [functionForm, setForm] = useState<FunctionForm>('NEUTRAL');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const [organisation, setOrganisation] = useState(known);
  const [code, setCode] = useState<FunctionCode | null>(null);
  const [title, setTitle] = useState('');
  const [wasTried, setTried] = useState(false);
  const create = useCommand(createPerson);
  const navigate = useNavigate();

  const missing: FormProblem[] = [];
  if (givenName.trim() === '') missing.push({ fieldId: ids.givenName, sentence: t`Écrivez le prénom.` });
  if (familyName.trim() === '') missing.push({ fieldId: ids.familyName, sentence: t`Écrivez le nom.` });

  const submit = async () => {
    setTried(true);
    if (missing.length > 0) return;
    const done = await create.run({
      networkId,
      givenName: givenName.trim(),
      familyName: familyName.trim(),
      functionForm,
      email: email.trim() || null,
      phone: phone.trim() || null,
      organisationId: organisation?.id ?? null,
      ...(organisation ? { functionCode: code, functionTitle: title.trim() || null } : {}),
    });
    if (!done) return;
    showToast(t`Personne ajoutée.`);
    await navigate({
      to: '/n/$slug/acteurs/personnes/$personId',
      params: { slug, personId: done.createPerson.person.id },
    });
  };

  return (
    <Form
      failure={create.failure}
      fieldIds={ids}
      problems={wasTried ? missing : []}
      isRunning={create.isRunning}
      onSubmit={() => void submit()}
      submitLabel={<Trans>Ajouter la personne</Trans>}
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
      <FieldRow>
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
      </FieldRow>
      <OrganisationPicker
        id={ids.organisationId}
        label={t`Organisation`}
        chosen={organisation}
        onChoose={setOrganisation}
      />
      {organisation ? (
        <FunctionFields
          code={code}
          title={title}
          form={functionForm}
          onChange={(change) => {
            if (change.code !== undefined) setCode(change.code);
            if (change.title !== undefined) setTitle(change.title);
          }}
        />
      ) : null}
      <CodeSelect
        id={ids.functionForm}
        label={t`Forme de la fonction`}
        description={t`Chaque personne peut la changer dans son compte.`}
        list={functionForms}
        value={functionForm}
        onChange={(form) => setForm(form ?? 'NEUTRAL')}
      />
    </Form>
  );
}
