export { createNetwork, type NetworkShell, NetworkShellQuery, NetworksQuery } from './data/network.ts';
export { NetworkProvider, useCan, useNetwork } from './data/network-context.tsx';
