import { graphql } from '../../../shared/api/index.ts';

export const FindPeopleQuery = graphql(`
  query FindPeople($slug: String!, $text: String) {
    network(slug: $slug) {
      id
      people(filter: { text: $text }, page: { limit: 20 }) {
        items { id displayName affiliations { id until organisation { id name } } }
      }
    }
  }
`);

export const FindOrganisationsQuery = graphql(`
  query FindOrganisations($slug: String!, $text: String) {
    network(slug: $slug) {
      id
      organisations(filter: { text: $text }, page: { limit: 20 }) { items { id name } }
    }
  }
`);

export const OrganisationsQuery = graphql(`
  query Organisations($slug: String!, $filter: OrganisationFilter, $page: PageInput) {
    network(slug: $slug) {
      id
      organisations(filter: $filter, page: $page) {
        totalCount
        items {
          id
          name
          type
          group
          territory { id name }
          partnerships { id modality until network { id } }
          affiliations { id until }
          seats { id isVacant body { id name role kind power network { id } } }
        }
      }
    }
  }
`);

export const PeopleQuery = graphql(`
  query People($slug: String!, $filter: PersonFilter, $page: PageInput) {
    network(slug: $slug) {
      id
      people(filter: $filter, page: $page) {
        totalCount
        items {
          id
          givenName
          familyName
          displayName
          functionForm
          affiliations { id until functionCode functionTitle organisation { id name } }
          mandates { id role office body { id name role kind power } }
        }
      }
    }
  }
`);

export const DirectoryCountsQuery = graphql(`
  query DirectoryCounts($slug: String!) {
    network(slug: $slug) {
      id
      organisations(page: { limit: 1 }) { totalCount }
      people(page: { limit: 1 }) { totalCount }
      territories { id territory { id name } }
    }
  }
`);

export const OrganisationQuery = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      id
      name
      type
      group
      siren
      siret
      uai
      rna
      courtRegister
      website
      territory { id name code }
      viewerCan
      partnerships { id modality since until network { id } }
      affiliations { id functionCode functionTitle from until person { id displayName functionForm } }
      seats {
        id
        label
        isKey
        isVacant
        vacantSince
        body { id name role kind power network { id slug name } }
        mandates { id role office until sourceLabel sourceUrl person { id displayName } }
      }
      attendances(page: { limit: 100 }) {
        totalCount
        items { id state meeting { id startsAt body { id name role kind power } } }
      }
    }
  }
`);

export const PersonQuery = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      displayName
      givenName
      familyName
      functionForm
      viewerCan
      affiliations { id functionCode functionTitle from until viewerCan organisation { id name } network { id } }
      contacts { id email phone hasAccount viewerCan network { id name } }
      mandates(filter: { all: true }) {
        id
        role
        office
        from
        until
        endsSoon
        body { id name role kind power network { id slug name } }
        seat { id label organisation { id name } }
      }
      openActions(page: { limit: 20 }) { totalCount items { id text dueOn meeting { id } body { id name role kind power } } }
      attendances(page: { limit: 100 }) {
        totalCount
        items { id state meeting { id startsAt body { id name role kind power } } }
      }
    }
  }
`);
