import { actorsFeature } from './features/actors/actors.module.ts';
import { calendarFeature } from './features/calendar/calendar.module.ts';
import { convocationsFeature } from './features/convocations/convocations.module.ts';
import { governanceFeature } from './features/governance/governance.module.ts';
import { identityFeature } from './features/identity/identity.module.ts';
import { importsFeature } from './features/imports/imports.module.ts';
import { meetingsFeature } from './features/meetings/meetings.module.ts';
import { networksFeature } from './features/networks/networks.module.ts';
import { pollsFeature } from './features/polls/polls.module.ts';
import { seriesFeature } from './features/series/series.module.ts';
import { toolsFeature } from './features/tools/tools.module.ts';
import type { Feature } from './platform/feature.ts';

/** The product: one line a feature, in the order of the feature map. */
export const features: Feature[] = [
  identityFeature,
  networksFeature,
  actorsFeature,
  governanceFeature,
  meetingsFeature,
  seriesFeature,
  pollsFeature,
  convocationsFeature,
  calendarFeature,
  toolsFeature,
  importsFeature,
];
