import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Read, type Reading } from '../../../platform/run/doors.ts';
import { bodyPolicy, seatPolicy } from '../governance.policy.ts';
import { Body, Seat } from './governance.types.ts';

@Resolver()
export class GovernanceResolver {
  @Query(() => Body, { nullable: true })
  @Allow(bodyPolicy.read)
  body(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Query(() => Seat, { nullable: true })
  @Allow(seatPolicy.read)
  seat(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }
}
