import { feedScopes, schoolZones } from '@maillage/domain';
import { graphqlEnum } from '../../../platform/http/enum.ts';

export const FeedScopeEnum = graphqlEnum('CalendarFeedScope', feedScopes);
export const SchoolZoneEnum = graphqlEnum('SchoolZone', schoolZones);
