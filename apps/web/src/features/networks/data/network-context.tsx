import { createContext, useContext } from 'react';
import type { NetworkShell } from './network.ts';

const NetworkContext = createContext<NetworkShell | null>(null);

export const NetworkProvider = NetworkContext.Provider;

/** The network of the page. Only under `/n/:slug`. */
export function useNetwork(): NetworkShell {
  const network = useContext(NetworkContext);
  if (!network) throw new Error('useNetwork is for the pages of a network');
  return network;
}

/** Whether the viewer administers the network: creates bodies, organisations and people, imports, sets it up. */
export function useAdministers(): boolean {
  return useNetwork().viewerCan.includes('updateNetwork');
}
