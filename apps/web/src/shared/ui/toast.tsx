import { Trans, useLingui } from '@lingui/react/macro';
import { IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import styles from './toast.module.css';

interface Toast {
  id: number;
  text: string;
  undo?: (() => void) | undefined;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const SHOWN_MS = 8_000;

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

/** Says that something was done, in a live region, with « Annuler » when it can be taken back. */
export function showToast(text: string, undo?: () => void): void {
  lastId += 1;
  const id = lastId;
  publish([...toasts.slice(-2), { id, text, undo }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function Toasts() {
  const { t } = useLingui();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={styles.toasts} role="status">
      {shown.map((toast) => (
        <div key={toast.id} className={styles.toast}>
          <span>{toast.text}</span>
          {toast.undo ? (
            <button
              type="button"
              onClick={() => {
                toast.undo?.();
                dismiss(toast.id);
              }}
            >
              <Trans>Annuler</Trans>
            </button>
          ) : null}
          <button type="button" aria-label={t`Fermer ce message`} onClick={() => dismiss(toast.id)}>
            <IconX size={18} aria-hidden="true" />
          </button>
        </div>
      ))}
    </div>
  );
}
