import type { OccurrenceSkip } from '@maillage/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import { OccurrenceSkipEnum } from './enums.ts';

@ObjectType({ description: 'A date of a rule that is not written yet.' })
export class PlannedDate {
  @Field(() => DateTime) plannedAt: Date;
  @Field(() => OccurrenceSkipEnum, { nullable: true }) skippedBecause: OccurrenceSkip | null;
  @Field(() => String, {
    nullable: true,
    description: 'The holiday that it falls in, skipped or not, in the language of the viewer.',
  })
  holiday: string | null;
}

@ObjectType({ description: 'What a rule would put in the calendar within a year. Nothing is written.' })
export class SeriesPreview {
  @Field(() => [PlannedDate]) dates: PlannedDate[];
  @Field(() => Day, { description: 'Up to when these dates go.' }) plannedUntilOn: string;
  @Field(() => Day, { nullable: true, description: 'The last day of the series; null: without end.' })
  untilOn: string | null;
  @Field(() => Day, {
    nullable: true,
    description: 'Up to when the school calendar of the network is known; null when nothing of it is.',
  })
  schoolKnownUntil: string | null;
}
