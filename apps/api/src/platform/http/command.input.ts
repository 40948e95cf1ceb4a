import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';

/** What every mutation's input has in common. */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A UUID made by the client: the same one sent twice has one effect and one answer.',
  })
  @IsOptional()
  @IsUUID()
  clientMutationId?: string | null;
}
