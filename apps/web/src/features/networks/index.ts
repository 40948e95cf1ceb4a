export { createNetwork, type NetworkShell, NetworkShellQuery, NetworksQuery } from './data/network.ts';
export { NetworkProvider, useAdministers, useNetwork } from './data/network-context.tsx';
export { type ChosenTerritory, TerritoryPicker } from './parts/territory-picker.tsx';
