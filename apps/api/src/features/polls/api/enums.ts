import { availabilities, datePollStates } from '@maillage/domain';
import { graphqlEnum } from '../../../platform/http/enum.ts';

export const AvailabilityEnum = graphqlEnum('Availability', availabilities);
export const DatePollStateEnum = graphqlEnum('DatePollState', datePollStates);
