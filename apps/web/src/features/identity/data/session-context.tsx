import { createContext, useContext } from 'react';

/** What changes with the person at the keyboard: each call starts again with an empty cache. */
export interface SessionControl {
  /** Forgets all that was read. To be called after a sign-in or a sign-out. */
  renew(): void;
}

const SessionContext = createContext<SessionControl>({ renew: () => undefined });

export const SessionProvider = SessionContext.Provider;

export function useSessionControl(): SessionControl {
  return useContext(SessionContext);
}
