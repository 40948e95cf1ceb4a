import { Trans, useLingui } from '@lingui/react/macro';
import { type ImportKind, importKinds, importStates, importTemplate } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ImportsQuery, Steps, startImport } from '../../features/imports/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { type Failure, uploadFile, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  Breadcrumbs,
  CodeSelect,
  Columns,
  FileDrop,
  Form,
  Muted,
  PageHead,
  Row,
  Rows,
  Section,
  useFieldIds,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/acteurs/importer');

/** Gives a file made here to the browser's downloads. */
function saveAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Step 1: what it holds, and the file. It is read at once; nothing is written. */
export function StartImportPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { id: networkId, slug } = useNetwork();
  const { quoi } = route.useSearch();
  const ids = useFieldIds(['kind', 'fileId']);
  const [kind, setKind] = useState<ImportKind>(importKinds.has(quoi) ? quoi : 'ORGANISATIONS');
  const [file, setFile] = useState<File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [wasTried, setTried] = useState(false);
  const start = useCommand(startImport);
  const navigate = useNavigate();
  const problems = wasTried && !file ? [{ fieldId: ids.fileId, sentence: t`Choisissez un fichier.` }] : [];

  const submit = async () => {
    setTried(true);
    setRefused(null);
    if (!file) return;
    setPercent(0);
    const sent = await uploadFile(networkId, file, setPercent);
    setPercent(null);
    if ('failure' in sent) {
      setRefused(sent.failure);
      return;
    }
    const done = await start.run({ networkId, kind, fileId: sent.file.fileId });
    if (!done) return;
    await navigate({
      to: '/n/$slug/acteurs/importer/$batchId',
      params: { slug, batchId: done.startImport.importBatch.id },
    });
  };

  const label = format.label(importKinds, kind).toLocaleLowerCase(format.locale);
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/acteurs" params={{ slug }} search={{}}>
          <Trans>Acteurs</Trans>
        </Link>
        <Trans>Importer</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Importer un tableau`}
        lead={<Trans>Le fichier est lu et vérifié d'abord. Rien n'est écrit avant votre accord.</Trans>}
      />
      <Steps current={1} />
      <Columns
        main={
          <Form
            failure={refused ?? start.failure}
            fieldIds={ids}
            problems={problems}
            isRunning={start.isRunning || percent !== null}
            onSubmit={() => void submit()}
            submitLabel={<Trans>Vérifier le fichier</Trans>}
          >
            <CodeSelect
              id={ids.kind}
              label={t`Ce que le tableau contient`}
              list={importKinds}
              value={kind}
              onChange={(value) => setKind(value ?? 'ORGANISATIONS')}
            />
            <FileDrop
              id={ids.fileId}
              label={t`Choisir un fichier`}
              accept=".csv,.xlsx,.txt"
              hint={t`Excel (.xlsx) ou CSV, jusqu'à 10 000 lignes. Ou glissez-le ici.`}
              file={file}
              percent={percent}
              onChoose={setFile}
            />
          </Form>
        }
        aside={
          <>
            <Section title={<Trans>Un coup de main</Trans>}>
              <Muted>
                <Trans>
                  Le tableau modèle a les colonnes attendues ; votre ordre et vos intitulés conviennent aussi.
                </Trans>
              </Muted>
              <Button
                variant="default"
                mt={12}
                leftSection={<IconDownload size={18} aria-hidden="true" />}
                onClick={() => saveAs(`${label}.csv`, importTemplate(kind, format.locale))}
              >
                <Trans>Télécharger le modèle</Trans>
              </Button>
            </Section>
            <RecentImports />
          </>
        }
      />
    </>
  );
}

function RecentImports() {
  const format = useFormat();
  const { slug, timeZone } = useNetwork();
  const imports = useReading(ImportsQuery, { slug }).data?.network?.imports.items ?? [];
  if (imports.length === 0) return null;
  return (
    <Section title={<Trans>Derniers imports</Trans>}>
      <Rows>
        {imports.map((batch) => (
          <Row key={batch.id}>
            <Link to="/n/$slug/acteurs/importer/$batchId" params={{ slug, batchId: batch.id }} search={{}}>
              {batch.filename}
            </Link>
            <Muted>
              {format.label(importStates, batch.state)} · {format.date(batch.startedAt, 'long', timeZone)}
            </Muted>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
