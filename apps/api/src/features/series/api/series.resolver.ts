import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { changeSeries } from '../commands/change-series.ts';
import { endSeries } from '../commands/end-series.ts';
import { moveOccurrence } from '../commands/move-occurrence.ts';
import { scheduleSeries } from '../commands/schedule-series.ts';
import { previewSeries } from '../queries/preview-series.ts';
import { occurrencePolicy, seriesPolicy } from '../series.policy.ts';
import { OccurrencePayload, SeriesPayload } from './payloads.ts';
import { SeriesPreview } from './preview.types.ts';
import {
  ChangeSeriesInput,
  EndSeriesInput,
  MoveOccurrenceInput,
  ScheduleSeriesInput,
  SeriesRuleInput,
} from './series.inputs.ts';
import { Series } from './series.types.ts';

@Resolver()
export class SeriesResolver {
  @Query(() => Series, { nullable: true })
  @Allow(seriesPolicy.read)
  series(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Query(() => SeriesPreview, { description: 'The dates of a rule, with what is skipped and why. Nothing is written.' })
  @Allow(bodyPolicy.scheduleSeries)
  seriesPreview(
    @Args('bodyId', { type: () => ID }) bodyId: string,
    @Args('startsAt', { type: () => DateTime }) startsAt: Date,
    @Args('rule') rule: SeriesRuleInput,
    @Read() read: Reading,
    @Args('timeZone', { type: () => String, nullable: true }) timeZone?: string | null,
  ): Promise<SeriesPreview> {
    return read.ask(previewSeries, { bodyId, startsAt, rule, timeZone });
  }

  @Mutation(() => SeriesPayload, { description: 'Puts in the calendar the meetings of a rule. Nothing is sent.' })
  @Allow(bodyPolicy.scheduleSeries)
  scheduleSeries(@Args('input') input: ScheduleSeriesInput, @Write() write: Writing) {
    return write.run(scheduleSeries, input);
  }

  @Mutation(() => SeriesPayload, { description: 'Another series replaces this one from a day to come on; answers it.' })
  @Allow(seriesPolicy.changeSeries)
  changeSeries(@Args('input') input: ChangeSeriesInput, @Write() write: Writing) {
    return write.run(changeSeries, input);
  }

  @Mutation(() => SeriesPayload)
  @Allow(seriesPolicy.endSeries)
  endSeries(@Args('input') input: EndSeriesInput, @Write() write: Writing) {
    return write.run(endSeries, input);
  }

  @Mutation(() => OccurrencePayload, {
    description: 'One date on another day or hour; a skipped one gets its meeting so.',
  })
  @Allow(occurrencePolicy.moveOccurrence)
  moveOccurrence(@Args('input') input: MoveOccurrenceInput, @Write() write: Writing) {
    return write.run(moveOccurrence, input);
  }
}
