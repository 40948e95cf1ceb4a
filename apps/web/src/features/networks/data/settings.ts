import { graphql, type ResultOf } from '../../../shared/api/index.ts';

const networkSettings = graphql(`
  fragment NetworkSettings on Network {
    id
    slug
    name
    shortName
    longName
    purpose
    objectives
    website
    status
    startedOn
    timeZone
    isPublic
    viewerCan
    statusHistory { id status on note }
    frameworks { id framework }
    territories { id territory { id kind code name } }
    parent { id slug name }
    children { id slug name }
  }
`);

export const SettingsQuery = graphql(
  `
    query Settings($slug: String!) {
      network(slug: $slug) {
        ...NetworkSettings
        partners { id modality since until organisation { id name } }
      }
    }
  `,
  [networkSettings],
);

export type NetworkDetail = NonNullable<ResultOf<typeof SettingsQuery>['network']>;

export const updateNetwork = graphql(
  `
    mutation UpdateNetwork($input: UpdateNetworkInput!) {
      updateNetwork(input: $input) { network { ...NetworkSettings } }
    }
  `,
  [networkSettings],
);

export const changeNetworkStatus = graphql(
  `
    mutation ChangeNetworkStatus($input: ChangeNetworkStatusInput!) {
      changeNetworkStatus(input: $input) { network { ...NetworkSettings } }
    }
  `,
  [networkSettings],
);

export const setNetworkFrameworks = graphql(
  `
    mutation SetNetworkFrameworks($input: SetNetworkFrameworksInput!) {
      setNetworkFrameworks(input: $input) { network { ...NetworkSettings } }
    }
  `,
  [networkSettings],
);

export const addNetworkTerritory = graphql(
  `
    mutation AddNetworkTerritory($input: AddNetworkTerritoryInput!) {
      addNetworkTerritory(input: $input) { network { ...NetworkSettings } }
    }
  `,
  [networkSettings],
);

export const removeNetworkTerritory = graphql(
  `
    mutation RemoveNetworkTerritory($input: RemoveNetworkTerritoryInput!) {
      removeNetworkTerritory(input: $input) { network { ...NetworkSettings } }
    }
  `,
  [networkSettings],
);

export const addDistrict = graphql(`
  mutation AddDistrict($input: AddDistrictInput!) {
    addDistrict(input: $input) { territory { id kind code name } }
  }
`);

export const importDistricts = graphql(`
  mutation ImportDistricts($input: ImportDistrictsInput!) {
    importDistricts(input: $input) { accepted rejected { line code } }
  }
`);
