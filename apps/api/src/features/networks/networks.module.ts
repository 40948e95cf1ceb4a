import { defineFeature } from '../../platform/feature.ts';
import { NetworksResolver } from './api/networks.resolver.ts';
import { NetworkEntity } from './model/network.entity.ts';
import {
  NetworkFrameworkEntity,
  NetworkStatusEntity,
  NetworkTerritoryEntity,
} from './model/network-children.entities.ts';
import { TerritoryEntity } from './model/territory.entity.ts';
import { TerritoryLinkEntity } from './model/territory-link.entity.ts';
import { TerritorySourceEntity } from './model/territory-source.entity.ts';
import { networkUpdated } from './networks.facts.ts';

export const networksFeature = defineFeature({
  name: 'networks',
  entities: [
    NetworkEntity,
    NetworkStatusEntity,
    NetworkFrameworkEntity,
    NetworkTerritoryEntity,
    TerritoryEntity,
    TerritoryLinkEntity,
    TerritorySourceEntity,
  ],
  resolvers: [NetworksResolver],
  // A parent's members may be members below.
  grantFacts: [networkUpdated],
});
