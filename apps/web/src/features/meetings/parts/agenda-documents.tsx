import { Trans, useLingui } from '@lingui/react/macro';
import { type Visibility, visibilities } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { IconFileText, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type Failure, uploadFile, useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  CodeSelect,
  Dialog,
  FileDrop,
  Form,
  Muted,
  Notice,
  showToast,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { type Chosen, PeopleField } from '../../actors/index.ts';
import { useNetwork } from '../../networks/index.ts';
import { addAgendaDocument, removeAgendaDocument, updateAgendaDocument } from '../data/commands.ts';
import type { AgendaItemDetail } from '../data/meetings.ts';
import styles from './agenda.module.css';

type AgendaDocument = AgendaItemDetail['documents'][number];

/** What to read before the meeting. Whom it is for is said in words. */
export function DocumentList({ documents, canChange }: { documents: readonly AgendaDocument[]; canChange: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const remove = useCommand(removeAgendaDocument);
  const [editing, setEditing] = useState<AgendaDocument | null>(null);
  if (documents.length === 0) return null;
  return (
    <>
      {remove.failure ? (
        <Notice tone="late" role="alert">
          {sentence(remove.failure)}
        </Notice>
      ) : null}
      <ul className={styles.documents}>
        {documents.map((document) => (
          <li key={document.id}>
            <IconFileText size={18} aria-hidden="true" />
            <a href={document.url} download={document.filename}>
              {format.text(document.title)}
            </a>
            <Muted>
              {format.bytes(document.sizeBytes)} · {format.label(visibilities, document.visibility)}
            </Muted>
            {canChange && document.viewerCan.includes('updateAgendaDocument') ? (
              <button
                type="button"
                aria-label={t`Modifier le document « ${document.title} »`}
                onClick={() => setEditing(document)}
              >
                <IconPencil aria-hidden="true" />
              </button>
            ) : null}
            {canChange && document.viewerCan.includes('removeAgendaDocument') ? (
              <button
                type="button"
                aria-label={t`Retirer le document « ${document.title} »`}
                disabled={remove.isRunning}
                onClick={() => void remove.run({ agendaDocumentId: document.id })}
              >
                <IconX aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {editing ? <EditDocumentDialog document={editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}

/** Attach a document to an item: the file, its name, its readers. */
export function AttachDialog({ item, onClose }: { item: AgendaItemDetail; onClose(): void }) {
  const { t } = useLingui();
  const { id: networkId } = useNetwork();
  const ids = useFieldIds(['fileId', 'title', 'namedPersonIds']);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [visibility, setVisibility] = useState<Visibility | null>(null);
  const [named, setNamed] = useState<Chosen[]>([]);
  const [percent, setPercent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addAgendaDocument);
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
    const done = await add.run({
      agendaItemId: item.id,
      fileId: sent.file.fileId,
      title: title.trim() || null,
      visibility,
      ...(visibility === 'RESTRICTED' ? { namedPersonIds: named.map(({ id }) => id) } : {}),
    });
    if (!done) return;
    showToast(t`Document joint.`);
    onClose();
  };
  return (
    <Dialog title={t`Joindre un document`} onClose={onClose}>
      <Form
        failure={refused ?? add.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={add.isRunning || percent !== null}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Joindre le document</Trans>}
        onCancel={onClose}
      >
        <FileDrop id={ids.fileId} label={t`Choisir un fichier`} file={file} percent={percent} onChoose={setFile} />
        <TextInput
          id={ids.title}
          label={t`Titre`}
          description={t`Le nom du fichier, sinon.`}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ReadersFields
          namedId={ids.namedPersonIds}
          empty={t`Les lecteurs de la séance`}
          visibility={visibility}
          named={named}
          onVisibility={setVisibility}
          onNamed={setNamed}
        />
      </Form>
    </Dialog>
  );
}

interface ReadersFieldsProps {
  namedId: string;
  /** What no choice means; without it, one must be made. */
  empty?: string | undefined;
  visibility: Visibility | null;
  named: Chosen[];
  onVisibility(visibility: Visibility | null): void;
  onNamed(named: Chosen[]): void;
}

/** Who reads a document. */
function ReadersFields({ namedId, empty, visibility, named, onVisibility, onNamed }: ReadersFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <CodeSelect
        label={t`Qui le lit`}
        description={t`Jamais plus large que la séance elle-même.`}
        list={visibilities}
        empty={empty}
        value={visibility}
        onChange={onVisibility}
      />
      {visibility === 'RESTRICTED' ? (
        <PeopleField id={namedId} label={t`Personnes qui y ont accès`} people={named} onChange={onNamed} />
      ) : null}
    </>
  );
}

/** Another name for a document, or other readers: who was named has to be named again. */
function EditDocumentDialog({ document, onClose }: { document: AgendaDocument; onClose(): void }) {
  const { t } = useLingui();
  const ids = useFieldIds(['title', 'namedPersonIds']);
  const [title, setTitle] = useState(document.title);
  const [visibility, setVisibility] = useState<Visibility | null>(document.visibility);
  const [named, setNamed] = useState<Chosen[]>([]);
  const update = useCommand(updateAgendaDocument);
  const isKept = visibility === 'RESTRICTED' && document.visibility === 'RESTRICTED' && named.length === 0;
  const submit = async () => {
    const readers = isKept || !visibility ? {} : { visibility, namedPersonIds: named.map(({ id }) => id) };
    if (!(await update.run({ agendaDocumentId: document.id, title: title.trim() || null, ...readers }))) return;
    showToast(t`Document modifié.`);
    onClose();
  };
  return (
    <Dialog title={t`Modifier le document`} onClose={onClose}>
      <Form
        failure={update.failure}
        fieldIds={ids}
        isRunning={update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
      >
        <TextInput
          id={ids.title}
          label={t`Titre`}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ReadersFields
          namedId={ids.namedPersonIds}
          visibility={visibility}
          named={named}
          onVisibility={setVisibility}
          onNamed={setNamed}
        />
        {isKept ? (
          <Muted>
            <Trans>Sans autre nom, les personnes déjà désignées continuent de le lire.</Trans>
          </Muted>
        ) : null}
      </Form>
    </Dialog>
  );
}
