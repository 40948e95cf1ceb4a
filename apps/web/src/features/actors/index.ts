export {
  createOrganisation,
  createPerson,
  invitePerson,
  setPartner,
  updateOrganisation,
  updatePerson,
} from './data/commands.ts';
export {
  DirectoryCountsQuery,
  OrganisationQuery,
  OrganisationsQuery,
  PeopleQuery,
  PersonQuery,
} from './data/directory.ts';
export { functionOf } from './data/wording.ts';
export { FunctionFields } from './parts/function-fields.tsx';
export { emptyOrganisation, OrganisationForm, organisationInput } from './parts/organisation-form.tsx';
export { PeopleField } from './parts/people-field.tsx';
export {
  AffiliationDialog,
  ContactDialog,
  EditPersonDialog,
  EndAffiliationDialog,
  type PersonDetail,
} from './parts/person-dialogs.tsx';
export { type Chosen, OrganisationPicker, PersonPicker } from './parts/pickers.tsx';
export { Presence } from './parts/presence.tsx';
