import { Field, ObjectType } from '@nestjs/graphql';
import { Series } from './series.types.ts';

@ObjectType()
export class SeriesPayload {
  @Field(() => Series) series: Series;
}
