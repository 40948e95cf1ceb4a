import { defineFact } from '../../platform/facts/fact.ts';

export const networkUpdated = defineFact<{ networkId: string }>('networks.networkUpdated');
export const networkStatusChanged = defineFact<{ networkId: string; status: string }>('networks.networkStatusChanged');
export const networkFrameworksSet = defineFact<{ networkId: string; frameworks: readonly string[] }>(
  'networks.networkFrameworksSet',
);
export const networkTerritoryAdded = defineFact<{ networkId: string; territoryId: string }>(
  'networks.networkTerritoryAdded',
);
export const networkTerritoryRemoved = defineFact<{ networkId: string; territoryId: string }>(
  'networks.networkTerritoryRemoved',
);
export const districtAdded = defineFact<{ territoryId: string }>('networks.districtAdded');
export const districtsImported = defineFact<{ territoryIds: readonly string[] }>('networks.districtsImported');
