import { defineFeature } from '../../platform/feature.ts';
import { BodiesResolver } from './api/bodies.resolver.ts';
import './api/governance.fields.ts';
import { SeatsResolver } from './api/seats.resolver.ts';
import { grantFacts, mandateGrants } from './governance.grants.ts';
import { mandateSourceDoor } from './mandate-source.door.ts';
import { BodyEntity } from './model/body.entity.ts';
import { BodyLineageEntity } from './model/body-lineage.entity.ts';
import { BodyRulesEntity, BodyRulesVersionEntity } from './model/body-rules.entity.ts';
import { MandateEntity } from './model/mandate.entity.ts';
import { SeatEntity } from './model/seat.entity.ts';

export const governanceFeature = defineFeature({
  name: 'governance',
  entities: [BodyEntity, BodyRulesEntity, BodyRulesVersionEntity, BodyLineageEntity, SeatEntity, MandateEntity],
  resolvers: [BodiesResolver, SeatsResolver],
  fileDoors: ({ dataSource }) => [mandateSourceDoor(dataSource)],
  grants: mandateGrants,
  grantFacts,
  fileReferences: [{ table: 'governance_mandate', column: 'source_file_id' }],
});
