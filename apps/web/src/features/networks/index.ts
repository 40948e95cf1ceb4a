export { createNetwork, type NetworkShell, NetworkShellQuery, NetworksQuery } from './data/network.ts';
export { NetworkProvider, useAdministers, useNetwork } from './data/network-context.tsx';
export { type NetworkDetail, SettingsQuery } from './data/settings.ts';
export { IdentityForm } from './parts/identity-form.tsx';
export { Frameworks, Status } from './parts/status-section.tsx';
export { Territories } from './parts/territories-section.tsx';
export { type ChosenTerritory, TerritoryPicker } from './parts/territory-picker.tsx';
