import { administers, anyOf, columnIs, columnIsNull, inNetwork, type Rule, via } from '../../platform/access/rule.ts';
import { definePolicy } from '../../platform/access/policy.ts';
import { NetworkEntity } from './model/network.entity.ts';
import { NetworkFrameworkEntity, NetworkStatusEntity, NetworkTerritoryEntity } from './model/network-children.entities.ts';
import { TerritoryEntity } from './model/territory.entity.ts';

export const networkPolicy = definePolicy('networks', () => NetworkEntity, {
  read: anyOf(columnIs('isPublic', true), inNetwork('id')),
  updateNetwork: administers('id'),
  changeNetworkStatus: administers('id'),
  setNetworkFrameworks: administers('id'),
  addNetworkTerritory: administers('id'),
  removeNetworkTerritory: administers('id'),
  addDistrict: administers('id'),
  importDistricts: administers('id'),
  addTool: inNetwork('id'),
  startImport: administers('id'),
});

/** The row's network shows its public page. */
export const networkIsPublic = (): Rule => via(() => NetworkEntity, 'networkId', columnIs('isPublic', true));

const ofReadableNetwork = anyOf(inNetwork(), networkIsPublic());

export const networkChildPolicies = {
  status: definePolicy('networks', () => NetworkStatusEntity, { read: ofReadableNetwork }),
  framework: definePolicy('networks', () => NetworkFrameworkEntity, { read: ofReadableNetwork }),
  territory: definePolicy('networks', () => NetworkTerritoryEntity, { read: ofReadableNetwork }),
};

/** The official code is public; a quartier typed by hand is the business of its network until the network is public. */
export const territoryPolicy = definePolicy('networks', () => TerritoryEntity, {
  read: anyOf(columnIsNull('stewardNetworkId'), inNetwork('stewardNetworkId'), via(() => NetworkEntity, 'stewardNetworkId', columnIs('isPublic', true))),
});
