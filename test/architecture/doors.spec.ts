import 'reflect-metadata';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { features } from '../../apps/api/src/features.ts';
import { Public } from '../../apps/api/src/platform/access/allow.decorator.ts';
import { checkDoors, doorsOf } from '../../apps/api/src/platform/access/check.ts';

/** Law 4. */
describe('Every door is declared', () => {
  it('is so for every query and mutation of the product', () => {
    const resolvers = features.flatMap((feature) => feature.resolvers);
    expect(resolvers.flatMap((resolver) => doorsOf(resolver)).length).toBeGreaterThan(20);
    expect(() => checkDoors(resolvers)).not.toThrow();
  });

  it('stops the start when one is not', () => {
    @Resolver()
    class Planted {
      @Query(() => String)
      @Public('declared')
      good() {
        return '';
      }
      @Mutation(() => String)
      forgotten() {
        return '';
      }
    }
    expect(() => checkDoors([Planted])).toThrow('Planted.forgotten');
  });
});
