export { MandateRoleEnum } from './api/enums.ts';
export { Body, Mandate, Seat } from './api/governance.types.ts';
export { bodyPolicy, mandatePolicy, seatPolicy } from './governance.policy.ts';
export { findBody } from './queries/find-body.ts';
