import { Field, ObjectType } from '@nestjs/graphql';
import { Occurrence, Series } from './series.types.ts';

@ObjectType()
export class SeriesPayload {
  @Field(() => Series) series: Series;
}

@ObjectType()
export class OccurrencePayload {
  @Field(() => Occurrence) occurrence: Occurrence;
}
