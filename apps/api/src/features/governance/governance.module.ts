import { defineFeature } from '../../platform/feature.ts';
import './api/governance.fields.ts';
import { GovernanceResolver } from './api/governance.resolver.ts';
import {
  bodyDissolved,
  mandateEnded,
  mandateSucceeded,
  mandateUpdated,
  networkCreated,
  personAppointed,
  seatClosed,
} from './governance.facts.ts';
import { mandateGrants } from './governance.grants.ts';
import { BodyEntity } from './model/body.entity.ts';
import { BodyLineageEntity } from './model/body-lineage.entity.ts';
import { BodyRulesEntity } from './model/body-rules.entity.ts';
import { MandateEntity } from './model/mandate.entity.ts';
import { SeatEntity } from './model/seat.entity.ts';

export const governanceFeature = defineFeature({
  name: 'governance',
  entities: [BodyEntity, BodyRulesEntity, BodyLineageEntity, SeatEntity, MandateEntity],
  resolvers: [GovernanceResolver],
  grants: mandateGrants,
  grantFacts: [networkCreated, bodyDissolved, seatClosed, personAppointed, mandateUpdated, mandateEnded, mandateSucceeded],
});
