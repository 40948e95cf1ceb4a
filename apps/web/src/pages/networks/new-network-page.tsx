import { Trans, useLingui } from '@lingui/react/macro';
import { timeZones } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSessionControl } from '../../features/identity/index.ts';
import { createNetwork, NetworkShellQuery } from '../../features/networks/index.ts';
import { useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { CodeSelect, FieldRow, Form, type FormProblem, PageHead, useFieldIds } from '../../shared/ui/index.ts';

const route = getRouteApi('/bare/reseaux/nouveau');

/** « Rez'Orne » gives « rezorne », the word of its address. */
function slugFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

export function NewNetworkPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { parent: parentSlug } = route.useSearch();
  const parent = useReading(NetworkShellQuery, { slug: parentSlug ?? '' }, { pause: !parentSlug }).data?.network;
  const ids = useFieldIds(['name', 'slug', 'shortName', 'purpose', 'timeZone']);
  const [name, setName] = useState('');
  const [slug, setSlug] = useState('');
  const [shortName, setShortName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [zone, setZone] = useState<(typeof timeZones.codes)[number]>('Europe/Paris');
  const [wasTried, setTried] = useState(false);
  const create = useCommand(createNetwork);
  const session = useSessionControl();
  const navigate = useNavigate();
  const address = slug || slugFrom(name);
  const problems: FormProblem[] = name.trim() === '' ? [{ fieldId: ids.name, sentence: t`Nommez le réseau.` }] : [];
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const done = await create.run({
      name: name.trim(),
      slug: address,
      shortName: shortName.trim() || name.trim().slice(0, 18),
      purpose: purpose.trim() || null,
      timeZone: zone,
      parentNetworkId: parent?.id ?? null,
    });
    if (!done) return;
    session.renew();
    await navigate({ to: '/n/$slug', params: { slug: done.createNetwork.network.slug } });
  };
  const parentName = parent ? format.text(parent.name) : null;
  return (
    <>
      <PageHead
        title={parentName ? t`Créer un sous-réseau` : t`Créer un réseau`}
        lead={
          parentName ? (
            <Trans>Rattaché à {parentName}.</Trans>
          ) : (
            <Trans>Il naît avec deux instances : sa coordination, et le réseau de ses partenaires.</Trans>
          )
        }
      />
      <Form
        failure={create.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={create.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Créer le réseau</Trans>}
      >
        <FieldRow>
          <TextInput
            id={ids.name}
            label={t`Nom`}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            id={ids.shortName}
            label={t`Nom court`}
            maxLength={18}
            value={shortName}
            onChange={(event) => setShortName(event.currentTarget.value)}
          />
        </FieldRow>
        <TextInput
          id={ids.slug}
          label={t`Mot de l'adresse`}
          description={`/n/${address}`}
          value={slug}
          placeholder={slugFrom(name)}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
        <TextInput
          id={ids.purpose}
          label={t`À quoi sert ce réseau`}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <CodeSelect
          id={ids.timeZone}
          label={t`Fuseau horaire`}
          list={timeZones}
          value={zone}
          onChange={(code) => setZone(code ?? 'Europe/Paris')}
        />
      </Form>
    </>
  );
}
