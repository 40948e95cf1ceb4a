export {
  addAffiliation,
  createOrganisation,
  createPerson,
  endAffiliation,
  invitePerson,
  setPartner,
  updateContact,
  updateOrganisation,
  updatePerson,
} from './data/commands.ts';
export {
  DirectoryCountsQuery,
  FindPeopleQuery,
  OrganisationQuery,
  OrganisationsQuery,
  PeopleQuery,
  PersonQuery,
} from './data/directory.ts';
export { functionOf } from './data/wording.ts';
export { PeopleField } from './parts/people-field.tsx';
export { type Chosen, OrganisationPicker, PersonPicker } from './parts/pickers.tsx';
