import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { Provider as ApiProvider } from 'urql';
import { SessionProvider } from '../features/identity/index.ts';
import { createApiClient } from '../shared/api/client.ts';
import { theme } from '../shared/ui/theme.ts';

/** The session ended under the reader's feet: sign in again, then come back to the same page. */
function goToSignIn(): void {
  if (window.location.pathname.startsWith('/connexion')) return;
  const back = window.location.pathname + window.location.search;
  window.location.assign(`/connexion?retour=${encodeURIComponent(back)}`);
}

export function Providers({ children }: { children: ReactNode }) {
  const [generation, setGeneration] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation is a new client
  const client = useMemo(() => createApiClient(goToSignIn), [generation]);
  const renew = useCallback(() => setGeneration((value) => value + 1), []);
  const session = useMemo(() => ({ renew }), [renew]);
  return (
    <I18nProvider i18n={i18n}>
      <MantineProvider theme={theme} forceColorScheme="light" deduplicateCssVariables>
        <SessionProvider value={session}>
          <ApiProvider value={client} key={generation}>
            {children}
          </ApiProvider>
        </SessionProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
