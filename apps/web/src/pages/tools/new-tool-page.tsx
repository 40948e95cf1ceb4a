import { Trans, useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNetwork } from '../../features/networks/index.ts';
import { addTool, ToolFields, type ToolFieldValues, toolFieldNames, toolInput } from '../../features/tools/index.ts';
import { type Failure, uploadFile, useCommand } from '../../shared/api/index.ts';
import {
  Breadcrumbs,
  FileDrop,
  Form,
  type FormProblem,
  PageHead,
  showToast,
  useFieldIds,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/outils/nouveau');

/** « grille-evaluation_v2.docx » gives « grille evaluation v2 » as a first title. */
const titleFrom = (filename: string) => filename.replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ');

export function NewToolPage() {
  const { t } = useLingui();
  const { id: networkId, slug } = useNetwork();
  const { instance } = route.useSearch();
  const ids = useFieldIds(toolFieldNames);
  const [values, setValues] = useState<ToolFieldValues>({
    title: '',
    description: '',
    themes: [],
    visibility: instance ? 'BODY' : 'NETWORK',
    bodyId: instance ?? '',
    named: [],
  });
  const [note, setNote] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [fileId, setFileId] = useState<string | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addTool);
  const navigate = useNavigate();

  const problems: FormProblem[] = [];
  if (!file) problems.push({ fieldId: ids.fileId, sentence: t`Choisissez un fichier.` });
  if (values.title.trim() === '') problems.push({ fieldId: ids.title, sentence: t`Donnez un titre à l'outil.` });

  const choose = (chosen: File | null) => {
    setFile(chosen);
    setFileId(null);
    if (chosen && values.title === '') setValues({ ...values, title: titleFrom(chosen.name) });
  };

  /** A file already sent is not sent twice when the form is refused for another reason. */
  const send = async (): Promise<string | null> => {
    if (fileId || !file) return fileId;
    setPercent(0);
    const sent = await uploadFile(networkId, file, setPercent);
    setPercent(null);
    if ('failure' in sent) {
      setRefused(sent.failure);
      return null;
    }
    setFileId(sent.file.fileId);
    return sent.file.fileId;
  };

  const submit = async () => {
    setTried(true);
    setRefused(null);
    if (problems.length > 0) return;
    const sentId = await send();
    if (!sentId) return;
    const done = await add.run({ networkId, fileId: sentId, ...toolInput(values), versionNote: note.trim() || null });
    if (!done) return;
    const { tool } = done.addTool;
    showToast(t`Outil déposé.`);
    await (tool
      ? navigate({ to: '/n/$slug/outils/$toolId', params: { slug, toolId: tool.id } })
      : navigate({ to: '/n/$slug/outils', params: { slug }, search: {} }));
  };

  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/outils" params={{ slug }} search={{}}>
          <Trans>Boîte à outils</Trans>
        </Link>
        <Trans>Déposer un outil</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Déposer un outil`}
        lead={<Trans>Un fichier, un titre, et qui le lit. Les versions suivantes s'ajouteront au même outil.</Trans>}
      />
      <Form
        failure={refused ?? add.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={add.isRunning || percent !== null}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Déposer l'outil</Trans>}
      >
        <FileDrop id={ids.fileId} label={t`Choisir un fichier`} file={file} percent={percent} onChoose={choose} />
        <ToolFields ids={ids} values={values} onChange={(change) => setValues({ ...values, ...change })} />
        <TextInput
          label={t`Note sur cette version`}
          placeholder={t`Essayée en mars, corrigée avec les directions`}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </>
  );
}
