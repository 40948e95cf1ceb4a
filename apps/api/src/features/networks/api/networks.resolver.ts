import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { PageInput } from '../../../platform/read/page.input.ts';
import { Read, type Reading } from '../../../platform/run/doors.ts';
import { networkPolicy } from '../networks.policy.ts';
import { Network, NetworkPage } from './network.types.ts';

@Resolver()
export class NetworksResolver {
  @Query(() => NetworkPage, { description: 'The networks that the viewer belongs to, and those with a public page.' })
  @Allow(networkPolicy.read)
  networks(@Read() read: Reading, @Args('page', { nullable: true }) _page?: PageInput) {
    return read.page({ orderBy: 'name fr' });
  }

  @Query(() => Network, { nullable: true })
  @Allow(networkPolicy.read)
  network(@Args('slug') slug: string, @Read() read: Reading) {
    return read.one({ slug });
  }
}
