export { organisationPolicy, personPolicy } from './actors.policy.ts';
export { Organisation, OrganisationTypeEnum, Person } from './api/actors.types.ts';
export { createOperator } from './commands/create-operator.ts';
export { listPerson } from './commands/list-person.ts';
export { checkPeopleListed, findListedOrganisation } from './queries/listed.ts';
