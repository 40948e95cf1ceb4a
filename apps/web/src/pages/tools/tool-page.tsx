import { Trans, useLingui } from '@lingui/react/macro';
import { themes, visibilities } from '@maillage/domain';
import { Button, TextInput } from '@mantine/core';
import { IconArchive, IconDownload, IconPencil, IconUpload } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNetwork } from '../../features/networks/index.ts';
import {
  addToolVersion,
  archiveTool,
  restoreTool,
  type ToolDetail,
  ToolFields,
  ToolQuery,
  toolFieldNames,
  toolInput,
  updateTool,
} from '../../features/tools/index.ts';
import { type Failure, ReadingView, uploadFile, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  BodyName,
  Breadcrumbs,
  Dialog,
  Facts,
  FileDrop,
  Form,
  Muted,
  Notice,
  PageHead,
  Row,
  Rows,
  Section,
  showToast,
  Tag,
  useFailureSentence,
  useFieldIds,
} from '../../shared/ui/index.ts';
import styles from './tools.module.css';

const route = getRouteApi('/n/$slug/outils/$toolId');

type Gesture = 'edit' | 'version' | 'archive';

export function ToolPage() {
  const { toolId } = route.useParams();
  const reading = useReading(ToolQuery, { id: toolId });
  return (
    <ReadingView reading={reading} select={(data) => data.tool} rows={8}>
      {(tool) => <ToolView tool={tool} />}
    </ReadingView>
  );
}

function ToolView({ tool }: { tool: ToolDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug, timeZone } = useNetwork();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const close = () => setGesture(null);
  const versions = [...tool.versions].sort((a, b) => b.number - a.number);
  const latest = versions[0];
  const can = (name: string) => tool.viewerCan.includes(name) && tool.archivedAt === null;
  const author = tool.addedBy?.displayName;
  const added = format.date(tool.addedAt, 'long', timeZone);
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/outils" params={{ slug }} search={{}}>
          <Trans>Boîte à outils</Trans>
        </Link>
        {format.text(tool.title)}
      </Breadcrumbs>
      <PageHead
        title={tool.title}
        actions={
          <>
            {latest ? (
              <Button
                component="a"
                href={latest.downloadUrl}
                download
                leftSection={<IconDownload size={18} aria-hidden="true" />}
              >
                <Trans>Télécharger</Trans> ({format.bytes(latest.sizeBytes)})
              </Button>
            ) : null}
            {can('addToolVersion') ? (
              <Button
                variant="default"
                leftSection={<IconUpload size={18} aria-hidden="true" />}
                onClick={() => setGesture('version')}
              >
                <Trans>Ajouter une version</Trans>
              </Button>
            ) : null}
            {can('updateTool') ? (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden="true" />}
                onClick={() => setGesture('edit')}
              >
                <Trans>Modifier</Trans>
              </Button>
            ) : null}
            {can('archiveTool') ? (
              <Button
                variant="default"
                leftSection={<IconArchive size={18} aria-hidden="true" />}
                onClick={() => setGesture('archive')}
              >
                <Trans>Archiver</Trans>
              </Button>
            ) : null}
          </>
        }
      >
        <Facts>
          {tool.body ? (
            <BodyName body={tool.body}>
              <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: tool.body.id }}>
                {format.text(tool.body.name)}
              </Link>
            </BodyName>
          ) : null}
          <Tag>{format.label(visibilities, tool.visibility)}</Tag>
          {author ? (
            <span>
              <Trans>
                ajouté par {author} le {added}
              </Trans>
            </span>
          ) : (
            <span>{added}</span>
          )}
        </Facts>
      </PageHead>
      {tool.archivedAt ? <ArchivedNotice tool={tool} /> : null}
      {tool.description ? <p className={styles.prose}>{format.text(tool.description)}</p> : null}
      {tool.themes.length > 0 ? (
        <Muted>{tool.themes.map((theme) => format.label(themes, theme)).join(' · ')}</Muted>
      ) : null}
      <div style={{ marginTop: 32 }}>
        <Section title={<Trans>Versions</Trans>} count={versions.length}>
          <Rows>
            {versions.map((version) => (
              <Row
                key={version.id}
                trailing={
                  <a href={version.downloadUrl} download className={styles.download}>
                    <IconDownload size={19} aria-hidden="true" /> {format.bytes(version.sizeBytes)}
                    <span className="vh"> {version.filename}</span>
                  </a>
                }
              >
                <span>
                  <b>
                    <Trans>Version {version.number}</Trans>
                  </b>{' '}
                  · {version.filename}
                </span>
                {version.note ? <span>{format.text(version.note)}</span> : null}
                <Muted>
                  {[version.addedBy?.displayName, format.date(version.addedAt, 'long', timeZone)]
                    .filter(Boolean)
                    .join(', ')}
                </Muted>
              </Row>
            ))}
          </Rows>
        </Section>
      </div>
      {gesture === 'edit' ? <EditDialog tool={tool} onClose={close} /> : null}
      {gesture === 'version' ? <VersionDialog tool={tool} onClose={close} /> : null}
      {gesture === 'archive' ? <ArchiveDialog tool={tool} onClose={close} /> : null}
    </>
  );
}

interface ToolDialogProps {
  tool: ToolDetail;
  onClose(): void;
}

function EditDialog({ tool, onClose }: ToolDialogProps) {
  const { t } = useLingui();
  const ids = useFieldIds(toolFieldNames);
  const [values, setValues] = useState({
    title: tool.title,
    description: tool.description ?? '',
    themes: [...tool.themes],
    visibility: tool.visibility,
    bodyId: tool.body?.id ?? '',
    named: (tool.namedPeople ?? []).map(({ id, displayName }) => ({ id, name: displayName })),
  });
  const update = useCommand(updateTool);
  const submit = async () => {
    if (!(await update.run({ toolId: tool.id, ...toolInput(values) }))) return;
    showToast(t`Outil modifié.`);
    onClose();
  };
  return (
    <Dialog title={t`Modifier l'outil`} onClose={onClose}>
      <Form
        failure={update.failure}
        fieldIds={ids}
        isRunning={update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
      >
        <ToolFields ids={ids} values={values} onChange={(change) => setValues({ ...values, ...change })} />
      </Form>
    </Dialog>
  );
}

function VersionDialog({ tool, onClose }: ToolDialogProps) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const ids = useFieldIds(['fileId', 'note']);
  const [file, setFile] = useState<File | null>(null);
  const [note, setNote] = useState('');
  const [percent, setPercent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addToolVersion);
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
    if (!(await add.run({ toolId: tool.id, fileId: sent.file.fileId, note: note.trim() || null }))) return;
    showToast(t`Version ajoutée.`);
    onClose();
  };
  return (
    <Dialog title={t`Ajouter une version`} onClose={onClose}>
      <Form
        failure={refused ?? add.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={add.isRunning || percent !== null}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Ajouter la version</Trans>}
        onCancel={onClose}
      >
        <FileDrop id={ids.fileId} label={t`Choisir un fichier`} file={file} percent={percent} onChoose={setFile} />
        <TextInput
          id={ids.note}
          label={t`Ce qui change`}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  );
}

function ArchivedNotice({ tool }: { tool: ToolDetail }) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const restore = useCommand(restoreTool);
  const bringBack = async () => {
    if (await restore.run({ toolId: tool.id })) showToast(t`Outil remis dans la boîte à outils.`);
  };
  return (
    <Notice tone="warn">
      <p>
        <Trans>Cet outil est archivé : il reste lisible ici, et quitte la liste.</Trans>
      </p>
      {restore.failure ? <p role="alert">{sentence(restore.failure)}</p> : null}
      {tool.viewerCan.includes('restoreTool') ? (
        <Button variant="default" mt={8} loading={restore.isRunning} onClick={() => void bringBack()}>
          <Trans>Remettre dans la boîte à outils</Trans>
        </Button>
      ) : null}
    </Notice>
  );
}

function ArchiveDialog({ tool, onClose }: ToolDialogProps) {
  const { t } = useLingui();
  const archive = useCommand(archiveTool);
  const submit = async () => {
    if (!(await archive.run({ toolId: tool.id }))) return;
    showToast(t`Outil archivé.`);
    onClose();
  };
  return (
    <Dialog title={t`Archiver l'outil`} onClose={onClose}>
      <Form
        failure={archive.failure}
        isRunning={archive.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Archiver</Trans>}
        onCancel={onClose}
      >
        <p>
          <Trans>L'outil quitte la liste. Ses versions restent lisibles à son adresse.</Trans>
        </p>
      </Form>
    </Dialog>
  );
}
