import type { FrameworkCode, NetworkStatus, TerritoryKind } from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../../../platform/http/scalars.ts';
import { many, one, pageOf, Reads, ReadsFrom, sql, viewerCan } from '../../../platform/read/declare.ts';
import { NetworkEntity } from '../model/network.entity.ts';
import {
  NetworkFrameworkEntity,
  NetworkStatusEntity,
  NetworkTerritoryEntity,
} from '../model/network-children.entities.ts';
import { TerritoryEntity } from '../model/territory.entity.ts';
import { TerritoryLinkEntity } from '../model/territory-link.entity.ts';
import { networkChildPolicies, networkPolicy, territoryPolicy } from '../networks.policy.ts';
import { FrameworkEnum, NetworkStatusEnum, TerritoryKindEnum } from './enums.ts';

@ReadsFrom(
  () => TerritoryEntity,
  () => territoryPolicy.read,
)
@ObjectType({ description: 'A commune, EPCI, département, région, académie or quartier.' })
export class Territory {
  @Field(() => ID) id: string;
  @Field(() => TerritoryKindEnum) kind: TerritoryKind;
  @Field(() => String, {
    nullable: true,
    description: 'INSEE code, SIREN of an EPCI, code of an académie or of a QPV.',
  })
  code: string | null;
  @Field() name: string;
  @Field(() => Int, { nullable: true }) population: number | null;
  @Reads(
    many(() => Territory, {
      on: 'id',
      through: { entity: () => TerritoryLinkEntity, from: 'territoryId', to: 'parentId' },
      orderBy: 'name fr',
    }),
  )
  parents: Territory[];
}

@ReadsFrom(
  () => NetworkStatusEntity,
  () => networkChildPolicies.status.read,
)
@ObjectType()
export class NetworkStatusChange {
  @Field(() => ID) id: string;
  @Field(() => NetworkStatusEnum) status: NetworkStatus;
  @Field(() => Day) on: string;
  @Field(() => String, { nullable: true }) note: string | null;
}

@ReadsFrom(
  () => NetworkFrameworkEntity,
  () => networkChildPolicies.framework.read,
)
@ObjectType()
export class NetworkFramework {
  @Field(() => ID) id: string;
  @Field(() => FrameworkEnum) framework: FrameworkCode;
}

@ReadsFrom(
  () => NetworkTerritoryEntity,
  () => networkChildPolicies.territory.read,
)
@ObjectType()
export class NetworkTerritory {
  @Field(() => ID) id: string;
  @Reads(one(() => Territory, 'territoryId')) territory: Territory;
}

@ReadsFrom(
  () => NetworkEntity,
  () => networkPolicy.read,
)
@ObjectType({ description: 'A cooperation network.' })
export class Network {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field() shortName: string;
  @Field(() => String, { nullable: true }) longName: string | null;
  @Field(() => String, { nullable: true }) purpose: string | null;
  @Field(() => [String]) objectives: string[];
  @Field(() => String, { nullable: true }) website: string | null;
  @Field(() => NetworkStatusEnum) status: NetworkStatus;
  @Field(() => Day, { nullable: true }) startedOn: string | null;
  @Field() timeZone: string;
  @Field() isPublic: boolean;
  @Field() inheritsMembers: boolean;
  @Reads(
    sql(
      () => Boolean,
      (scope) =>
        `${scope.column('id')} = any(${scope.bindViewer('networkIds', 'uuid[]', (viewer) => viewer.networkIds)})`,
    ),
  )
  isMember: boolean;
  @Reads(many(() => NetworkStatusChange, { on: 'networkId', orderBy: 'on desc, recordedAt desc' }))
  statusHistory: NetworkStatusChange[];
  @Reads(many(() => NetworkFramework, { on: 'networkId', orderBy: 'framework' })) frameworks: NetworkFramework[];
  @Reads(many(() => NetworkTerritory, { on: 'networkId', orderBy: 'id' })) territories: NetworkTerritory[];
  @Reads(one(() => Network, 'parentNetworkId', { nullable: true })) parent: Network | null;
  @Reads(many(() => Network, { on: 'parentNetworkId', orderBy: 'name fr' })) children: Network[];
  @Reads(viewerCan()) viewerCan: string[];
}

// No relation is a page of these; the queries' are made here, before the schema is built.
pageOf(Network);
pageOf(Territory);
