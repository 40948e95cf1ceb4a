import { definePolicy } from '../../platform/access/policy.ts';
import {
  administers,
  allOf,
  anyOf,
  columnIs,
  columnIsNull,
  inNetwork,
  isOperator,
  type Rule,
  via,
} from '../../platform/access/rule.ts';
import { NetworkEntity } from './model/network.entity.ts';
import {
  NetworkFrameworkEntity,
  NetworkStatusEntity,
  NetworkTerritoryEntity,
} from './model/network-children.entities.ts';
import { TerritoryEntity } from './model/territory.entity.ts';

/** An archived network is read, no longer changed: nothing is offered but to change its status. */
const isLive = columnIs('status', 'INFORMAL', 'FORMALISED', 'ASSOCIATION');
const coordinates = allOf(isLive, administers('id'));

export const networkPolicy = definePolicy('networks', () => NetworkEntity, {
  read: anyOf(columnIs('isPublic', true), inNetwork('id')),
  updateNetwork: coordinates,
  changeNetworkStatus: administers('id'),
  setNetworkFrameworks: coordinates,
  addNetworkTerritory: coordinates,
  removeNetworkTerritory: coordinates,
  addDistrict: coordinates,
  importDistricts: coordinates,
  // What the features above start from a network's page; they authorise on its row.
  /** Under this network; a network under no other is opened by the operators of the instance. */
  createNetwork: anyOf(coordinates, isOperator()),
  createBody: coordinates,
  createOrganisation: coordinates,
  createPerson: coordinates,
  setPartner: coordinates,
  addAffiliation: coordinates,
  startImport: coordinates,
  addSchoolHoliday: coordinates,
  addTool: allOf(isLive, inNetwork('id')),
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
  read: anyOf(
    columnIsNull('stewardNetworkId'),
    inNetwork('stewardNetworkId'),
    via(() => NetworkEntity, 'stewardNetworkId', columnIs('isPublic', true)),
  ),
});
