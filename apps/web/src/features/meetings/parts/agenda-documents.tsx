import { Trans, useLingui } from '@lingui/react/macro';
import { type Visibility, visibilities } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
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
import { addAgendaDocument, removeAgendaDocument } from '../data/commands.ts';
import type { AgendaItemDetail } from '../data/meetings.ts';
import styles from './agenda.module.css';

type AgendaDocument = AgendaItemDetail['documents'][number];

/** What to read before the meeting. Whom it is for is said in words. */
export function DocumentList({ documents, canRemove }: { documents: readonly AgendaDocument[]; canRemove: boolean }) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const remove = useCommand(removeAgendaDocument);
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
            {canRemove && document.viewerCan.includes('removeAgendaDocument') ? (
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
        <CodeSelect
          label={t`Qui le lit`}
          description={t`Jamais plus large que la séance elle-même.`}
          list={visibilities}
          empty={t`Les lecteurs de la séance`}
          value={visibility}
          onChange={setVisibility}
        />
        {visibility === 'RESTRICTED' ? (
          <PeopleField
            id={ids.namedPersonIds}
            label={t`Personnes qui y ont accès`}
            people={named}
            onChange={setNamed}
          />
        ) : null}
      </Form>
    </Dialog>
  );
}
