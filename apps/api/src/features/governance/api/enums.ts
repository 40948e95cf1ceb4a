import {
  bodyFormalities,
  bodyKinds,
  bodyLevels,
  bodyPowers,
  bodyRoles,
  bodyScales,
  decisionModes,
  lineageKinds,
  mandateOffices,
  mandateRoles,
} from '@maillage/domain';
import { graphqlEnum } from '../../../platform/http/enum.ts';

export const BodyKindEnum = graphqlEnum('BodyKind', bodyKinds);
export const BodyLevelEnum = graphqlEnum('BodyLevel', bodyLevels);
export const BodyFormalityEnum = graphqlEnum('BodyFormality', bodyFormalities);
export const BodyPowerEnum = graphqlEnum('BodyPower', bodyPowers);
export const BodyRoleEnum = graphqlEnum('BodyRole', bodyRoles);
export const BodyScaleEnum = graphqlEnum('BodyScale', bodyScales);
export const DecisionModeEnum = graphqlEnum('DecisionMode', decisionModes);
export const LineageKindEnum = graphqlEnum('LineageKind', lineageKinds);
export const MandateRoleEnum = graphqlEnum('MandateRole', mandateRoles);
export const MandateOfficeEnum = graphqlEnum('MandateOffice', mandateOffices);
