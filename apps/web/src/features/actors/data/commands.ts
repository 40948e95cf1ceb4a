import { graphql } from '../../../shared/api/index.ts';

export const createOrganisation = graphql(`
  mutation CreateOrganisation($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) { organisation { id name } }
  }
`);

export const updateOrganisation = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      organisation { id name type group siren siret uai rna courtRegister website territory { id name code } }
    }
  }
`);

export const setPartner = graphql(`
  mutation SetPartner($input: SetPartnerInput!) {
    setPartner(input: $input) {
      organisation { id partnerships { id modality since until network { id } } }
    }
  }
`);

export const createPerson = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) { person { id displayName } }
  }
`);

export const updatePerson = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) { person { id displayName givenName familyName functionForm } }
  }
`);

export const updateContact = graphql(`
  mutation UpdateContact($input: UpdateContactInput!) {
    updateContact(input: $input) { person { id contacts { id email phone network { id name } } } }
  }
`);

export const addAffiliation = graphql(`
  mutation AddAffiliation($input: AddAffiliationInput!) {
    addAffiliation(input: $input) {
      person { id affiliations { id functionCode functionTitle from until viewerCan organisation { id name } network { id } } }
    }
  }
`);

export const endAffiliation = graphql(`
  mutation EndAffiliation($input: EndAffiliationInput!) {
    endAffiliation(input: $input) {
      person { id affiliations { id functionCode functionTitle from until viewerCan organisation { id name } network { id } } }
    }
  }
`);

export const invitePerson = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) { person { id contacts { id hasAccount } } }
  }
`);
