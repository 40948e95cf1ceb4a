import { Field, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';

export const defaultPageLimit = 50;
export const maximumPageLimit = 100;

@InputType({ description: 'Which part of a list: `limit` rows (at most 100) after the first `offset`.' })
export class PageInput {
  @Field(() => Int, { defaultValue: defaultPageLimit })
  @IsOptional()
  @Min(1)
  @Max(maximumPageLimit)
  limit: number;

  @Field(() => Int, { defaultValue: 0 })
  @IsOptional()
  @Min(0)
  offset: number;
}
