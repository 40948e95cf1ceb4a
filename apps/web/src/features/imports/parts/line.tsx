import { Trans, useLingui } from '@lingui/react/macro';
import { type ImportKind, type ImportLineState, importColumnLabel, importLineStates } from '@maillage/domain';
import { Button, Checkbox, TextInput } from '@mantine/core';
import {
  IconBan,
  IconCircleCheck,
  IconGitMerge,
  IconPencilExclamation,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, SheetLine, useFailureSentence } from '../../../shared/ui/index.ts';
import { correctImportLine, type ImportLineDetail, skipImportLine } from '../data/imports.ts';
import { cellsOf, describeLine, sentenceParams } from '../data/line.ts';
import styles from './imports.module.css';

interface ImportLineProps {
  /** False once the file is written or given up: nothing of it can be taken up any more. */
  canChange: boolean;
  line: ImportLineDetail;
  kind: ImportKind;
  onChanged(): void;
}

const ICONS: Readonly<Record<ImportLineState, ReactNode>> = {
  TO_CORRECT: <IconPencilExclamation size={18} aria-hidden="true" />,
  REFUSED: <IconBan size={18} aria-hidden="true" />,
  MATCHED: <IconGitMerge size={18} aria-hidden="true" />,
  NEW: <IconCircleCheck size={18} aria-hidden="true" />,
  IMPORTED: <IconCircleCheck size={18} aria-hidden="true" />,
  SKIPPED: <IconPlayerSkipForward size={18} aria-hidden="true" />,
};

const isAtFault = (state: ImportLineState) => state === 'TO_CORRECT' || state === 'REFUSED';

/** A line of the file: its number left of the margin, its state in words, what was read, what is wrong, its correction. */
export function ImportLine({ line, kind, canChange, onChanged }: ImportLineProps) {
  const format = useFormat();
  const sentence = useFailureSentence();
  const { title, rest } = describeLine(line.values);
  const tone = line.state === 'TO_CORRECT' ? 'next' : line.state === 'REFUSED' ? 'refused' : 'plain';
  return (
    <SheetLine margin={line.number} tone={tone}>
      <div className={styles.line}>
        <span className={styles.state} data-state={line.state}>
          {ICONS[line.state]} {format.label(importLineStates, line.state)}
        </span>
        <div className={styles.read}>
          <p>
            <b>{title || <Trans>(sans nom)</Trans>}</b> <Muted>{rest}</Muted>
          </p>
          {line.code ? <p>{sentence({ code: line.code, params: sentenceParams(line.params) })}</p> : null}
          {canChange && line.viewerCan.includes('correctImportLine') && isAtFault(line.state) ? (
            <Correction line={line} kind={kind} onChanged={onChanged} />
          ) : null}
          {canChange && line.state === 'SKIPPED' ? <TakeBack line={line} onChanged={onChanged} /> : null}
        </div>
      </div>
    </SheetLine>
  );
}

function Correction({ line, kind, onChanged }: Omit<ImportLineProps, 'canChange'>) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const cells = cellsOf(line.values);
  const column = line.column;
  const [value, setValue] = useState(column ? (cells[column] ?? '') : '');
  const [alsoSimilar, setAlsoSimilar] = useState(true);
  const correct = useCommand(correctImportLine);
  const skip = useCommand(skipImportLine);
  const failure = correct.failure ?? skip.failure;
  const number = line.number;
  const setAside = async () => {
    if (await skip.run({ lineId: line.id, skipped: true })) onChanged();
  };
  const save = async () => {
    if (column && (await correct.run({ lineId: line.id, values: { [column]: value }, alsoSimilar }))) onChanged();
  };
  return (
    <form
      className={styles.correction}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {column ? (
        <>
          <TextInput
            label={importColumnLabel(kind, column, format.locale)}
            aria-label={t`${importColumnLabel(kind, column, format.locale)}, ligne ${number}`}
            value={value}
            error={failure ? sentence(failure) : undefined}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <Checkbox
            label={t`Même choix pour les lignes semblables`}
            checked={alsoSimilar}
            onChange={(event) => setAlsoSimilar(event.currentTarget.checked)}
          />
        </>
      ) : null}
      <div className={styles.buttons}>
        {column ? (
          <Button type="submit" variant="default" loading={correct.isRunning}>
            <Trans>Corriger</Trans>
            <span className="vh">
              {' '}
              <Trans>la ligne {number}</Trans>
            </span>
          </Button>
        ) : null}
        <Button variant="subtle" loading={skip.isRunning} onClick={() => void setAside()}>
          <Trans>Mettre de côté</Trans>
          <span className="vh">
            {' '}
            <Trans>la ligne {number}</Trans>
          </span>
        </Button>
      </div>
    </form>
  );
}

function TakeBack({ line, onChanged }: { line: ImportLineDetail; onChanged(): void }) {
  const skip = useCommand(skipImportLine);
  const number = line.number;
  if (!line.viewerCan.includes('skipImportLine')) return null;
  const back = async () => {
    if (await skip.run({ lineId: line.id, skipped: false })) onChanged();
  };
  return (
    <Button variant="default" loading={skip.isRunning} onClick={() => void back()}>
      <Trans>Reprendre</Trans>
      <span className="vh">
        {' '}
        <Trans>la ligne {number}</Trans>
      </span>
    </Button>
  );
}
