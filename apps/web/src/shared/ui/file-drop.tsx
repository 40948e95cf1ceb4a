import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useFormat } from '../format/index.ts';
import styles from './file-drop.module.css';

interface FileDropProps {
  id?: string;
  label: string;
  accept?: string;
  hint?: string;
  file: File | null;
  /** Share sent, 0 to 100, while it leaves. */
  percent: number | null;
  onChoose(file: File | null): void;
}

/** One file: by the button, or dropped on the frame. Its sending shows as a figure and a bar. */
export function FileDrop({ id, label, accept, hint, file, percent, onChoose }: FileDropProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(event.dataTransfer.files[0] ?? null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is doubled by the button inside
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
      />
      <button id={id} type="button" className={styles.choose} onClick={() => input.current?.click()}>
        <IconFileUpload size={22} aria-hidden="true" />
        {file ? <Trans>Choisir un autre fichier</Trans> : label}
      </button>
      {file ? (
        <p className={styles.file}>
          <b>{file.name}</b> {format.bytes(file.size)}
          {percent === null ? (
            <button type="button" aria-label={t`Retirer le fichier`} onClick={() => onChoose(null)}>
              <IconX size={18} aria-hidden="true" />
            </button>
          ) : null}
        </p>
      ) : (
        <p className={styles.hint}>{hint ?? <Trans>Ou glissez un fichier ici.</Trans>}</p>
      )}
      {percent === null ? null : (
        <div className={styles.progress}>
          <progress max={100} value={percent} aria-label={t`Envoi du fichier`} /> <span>{percent} %</span>
        </div>
      )}
    </div>
  );
}
