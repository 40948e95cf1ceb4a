export { FrameworkEnum, VisibilityEnum } from './api/enums.ts';
export { Network, Territory } from './api/network.types.ts';
export { networkIsPublic, networkPolicy } from './networks.policy.ts';
export { findNetwork } from './queries/find-network.ts';
