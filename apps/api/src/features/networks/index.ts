export { FrameworkEnum, VisibilityEnum } from './api/enums.ts';
export { Network, Territory } from './api/network.types.ts';
export { NetworkPayload } from './api/networks.resolver.ts';
export { foundNetwork } from './commands/found-network.ts';
export { networkIsPublic, networkPolicy, territoryPolicy } from './networks.policy.ts';
export { departementOf } from './queries/departement-of.ts';
export { findNetwork } from './queries/find-network.ts';
export { findTerritory } from './queries/find-territory.ts';
export { loadTerritories } from './set-up/load-territories.ts';
