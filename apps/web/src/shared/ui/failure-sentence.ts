import { useLingui } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';
import type { Failure } from '../api/failure.ts';
import { useFormat } from '../format/index.ts';
import type { sentenceOf } from './sentences.ts';

type Sentences = typeof sentenceOf;

let sentences: Sentences | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** Fetches the sentences of the errors. Called when the page rests, so that they are there when the line is cut. */
export function loadSentences(): Promise<void> {
  loading ??= import('./sentences.ts').then(
    (module) => {
      sentences = module.sentenceOf;
      for (const listener of listeners) listener();
    },
    () => {
      loading = null;
    },
  );
  return loading;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The sentence to show for a refusal, in the language of the page. */
export function useFailureSentence(): (
  failure: Pick<Failure, 'code' | 'params'> & { requestId?: string | null },
) => string {
  const { t } = useLingui();
  const { locale } = useFormat();
  const write = useSyncExternalStore(subscribe, () => sentences);
  return (failure) => {
    if (failure.code === 'OFFLINE') {
      return t`La plateforme ne répond pas : la connexion est peut-être coupée. Votre saisie est gardée sur cette page. Réessayez dans un instant.`;
    }
    // Not fetched before something goes wrong, or the page rests: they weigh more than a page.
    if (!write) void loadSentences();
    const params = failure.requestId ? { requestId: failure.requestId, ...failure.params } : failure.params;
    return write?.(failure.code, params, locale) ?? t`Cette demande a été refusée. Votre saisie est gardée.`;
  };
}
