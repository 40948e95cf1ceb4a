export { Organisation, OrganisationTypeEnum, Person } from './api/actors.types.ts';
export { organisationPolicy, personPolicy } from './actors.policy.ts';
