import { frameworks, networkStatuses, territoryKinds, visibilities } from '@maillage/domain';
import { graphqlEnum } from '../../../platform/http/enum.ts';

export const FrameworkEnum = graphqlEnum('FrameworkCode', frameworks);
export const NetworkStatusEnum = graphqlEnum('NetworkStatus', networkStatuses);
export const TerritoryKindEnum = graphqlEnum('TerritoryKind', territoryKinds);
export const VisibilityEnum = graphqlEnum('Visibility', visibilities);
