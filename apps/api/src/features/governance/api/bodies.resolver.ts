import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import type { Viewer } from '../../../platform/access/viewer.ts';
import { CurrentViewer, Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { Viewers } from '../../identity/index.ts';
import { NetworkPayload, networkPolicy } from '../../networks/index.ts';
import { addBodyLineage } from '../commands/add-body-lineage.ts';
import { createBody } from '../commands/create-body.ts';
import { createNetwork } from '../commands/create-network.ts';
import { dissolveBody } from '../commands/dissolve-body.ts';
import { setBodyRules } from '../commands/set-body-rules.ts';
import { updateBody } from '../commands/update-body.ts';
import { bodyPolicy } from '../governance.policy.ts';
import {
  AddBodyLineageInput,
  CreateBodyInput,
  CreateNetworkInput,
  DissolveBodyInput,
  SetBodyRulesInput,
  UpdateBodyInput,
} from './bodies.inputs.ts';
import { Body } from './governance.types.ts';

@ObjectType()
export class BodyPayload {
  @Field(() => Body) body: Body;
}

@Resolver()
export class BodiesResolver {
  constructor(private readonly viewers: Viewers) {}

  @Query(() => Body, { nullable: true })
  @Allow(bodyPolicy.read)
  body(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Mutation(() => NetworkPayload, { description: 'Opens a network, which its author coordinates.' })
  @Allow(networkPolicy.createNetwork)
  async createNetwork(
    @Args('input') input: CreateNetworkInput,
    @Write() write: Writing,
    @CurrentViewer() viewer: Viewer,
  ) {
    const result = await write.result(createNetwork, input);
    return write.payload(result, await this.viewers.renewed(viewer));
  }

  @Mutation(() => BodyPayload, {
    description: 'Creates a body with the rules, and for a troïka the seats, of its kind.',
  })
  @Allow(networkPolicy.createBody)
  createBody(@Args('input') input: CreateBodyInput, @Write() write: Writing) {
    return write.run(createBody, input);
  }

  @Mutation(() => BodyPayload, { description: 'Changes what a body is and who sees it.' })
  @Allow(bodyPolicy.updateBody)
  updateBody(@Args('input') input: UpdateBodyInput, @Write() write: Writing) {
    return write.run(updateBody, input);
  }

  @Mutation(() => BodyPayload, {
    description: 'Dissolves a body: its seats close, its mandates end, its history stays.',
  })
  @Allow(bodyPolicy.dissolveBody)
  dissolveBody(@Args('input') input: DissolveBodyInput, @Write() write: Writing) {
    return write.run(dissolveBody, input);
  }

  @Mutation(() => BodyPayload, { description: 'Sets the rules of a body; those of before stay in their history.' })
  @Allow(bodyPolicy.setBodyRules)
  setBodyRules(@Args('input') input: SetBodyRulesInput, @Write() write: Writing) {
    return write.run(setBodyRules, input);
  }

  @Mutation(() => BodyPayload, { description: 'Says where a body comes from.' })
  @Allow(bodyPolicy.addBodyLineage)
  addBodyLineage(@Args('input') input: AddBodyLineageInput, @Write() write: Writing) {
    return write.run(addBodyLineage, input);
  }
}
