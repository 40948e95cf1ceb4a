import { Args, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { containsFolded, equals, pageOf } from '../../../platform/read/declare.ts';
import { PageInput } from '../../../platform/read/page.input.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { addDistrict } from '../commands/add-district.ts';
import { addNetworkTerritory } from '../commands/add-network-territory.ts';
import { changeNetworkStatus } from '../commands/change-network-status.ts';
import { importDistricts } from '../commands/import-districts.ts';
import { removeNetworkTerritory } from '../commands/remove-network-territory.ts';
import { setNetworkFrameworks } from '../commands/set-network-frameworks.ts';
import { updateNetwork } from '../commands/update-network.ts';
import { networkPolicy, territoryPolicy } from '../networks.policy.ts';
import { Network, Territory } from './network.types.ts';
import {
  AddDistrictInput,
  AddNetworkTerritoryInput,
  ChangeNetworkStatusInput,
  ImportDistrictsInput,
  RemoveNetworkTerritoryInput,
  SetNetworkFrameworksInput,
  TerritoryFilter,
  UpdateNetworkInput,
} from './networks.inputs.ts';

@ObjectType()
export class NetworkPayload {
  @Field(() => Network) network: Network;
}

@ObjectType()
export class AddDistrictPayload {
  @Field(() => Territory) territory: Territory;
}

@ObjectType({ description: 'A line of a file that was not kept.' })
export class RejectedLine {
  @Field(() => Int, { description: 'As a spreadsheet numbers it: the headings are line 1.' }) line: number;
  @Field({ description: 'Why: a code of the closed list of errors.' }) code: string;
}

@ObjectType({ description: 'Partial success: faulty lines are told, the others are kept.' })
export class ImportDistrictsPayload {
  @Field(() => Int, { description: 'How many quartiers were added.' }) accepted: number;
  @Field(() => [RejectedLine]) rejected: RejectedLine[];
}

@Resolver()
export class NetworksResolver {
  @Query(() => pageOf(Network), {
    description: 'The networks that the viewer belongs to, and those with a public page.',
  })
  @Allow(networkPolicy.read, { mayBeLate: true })
  networks(@Read() read: Reading, @Args('page', { nullable: true }) _page?: PageInput) {
    return read.page({ orderBy: 'name fr, id' });
  }

  @Query(() => Network, { nullable: true })
  @Allow(networkPolicy.read, { mayBeLate: true })
  network(@Args('slug') slug: string, @Read() read: Reading) {
    return read.one({ slug });
  }

  @Query(() => pageOf(Territory), {
    description: 'The official code and the quartiers of the networks that the viewer sees; the most peopled first.',
  })
  @Allow(territoryPolicy.read, { mayBeLate: true })
  territories(
    @Read() read: Reading,
    @Args('filter', { nullable: true }) _filter?: TerritoryFilter,
    @Args('page', { nullable: true }) _page?: PageInput,
  ) {
    return read.page({
      orderBy: 'population desc, name fr, id',
      filter: {
        input: () => TerritoryFilter,
        by: { text: containsFolded('searchText'), kind: equals('kind'), code: equals('code') },
      },
    });
  }

  @Mutation(() => NetworkPayload)
  @Allow(networkPolicy.updateNetwork)
  updateNetwork(@Args('input') input: UpdateNetworkInput, @Write() write: Writing) {
    return write.run(updateNetwork, input);
  }

  @Mutation(() => NetworkPayload, { description: 'Gives a network another legal form from a day on.' })
  @Allow(networkPolicy.changeNetworkStatus)
  changeNetworkStatus(@Args('input') input: ChangeNetworkStatusInput, @Write() write: Writing) {
    return write.run(changeNetworkStatus, input);
  }

  @Mutation(() => NetworkPayload)
  @Allow(networkPolicy.setNetworkFrameworks)
  setNetworkFrameworks(@Args('input') input: SetNetworkFrameworksInput, @Write() write: Writing) {
    return write.run(setNetworkFrameworks, input);
  }

  @Mutation(() => NetworkPayload)
  @Allow(networkPolicy.addNetworkTerritory)
  addNetworkTerritory(@Args('input') input: AddNetworkTerritoryInput, @Write() write: Writing) {
    return write.run(addNetworkTerritory, input);
  }

  @Mutation(() => NetworkPayload)
  @Allow(networkPolicy.removeNetworkTerritory)
  removeNetworkTerritory(@Args('input') input: RemoveNetworkTerritoryInput, @Write() write: Writing) {
    return write.run(removeNetworkTerritory, input);
  }

  @Mutation(() => AddDistrictPayload, { description: 'Adds a quartier to the territories of a network.' })
  @Allow(networkPolicy.addDistrict)
  addDistrict(@Args('input') input: AddDistrictInput, @Write() write: Writing) {
    return write.run(addDistrict, input);
  }

  @Mutation(() => ImportDistrictsPayload, { description: 'Adds the quartiers of a file to those to choose from.' })
  @Allow(networkPolicy.importDistricts)
  importDistricts(@Args('input') input: ImportDistrictsInput, @Write() write: Writing) {
    return write.run(importDistricts, input);
  }
}
