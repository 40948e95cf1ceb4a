import { type FrameworkCode, frameworks, type NetworkStatus, networkStatuses } from '@maillage/domain';
import { Entity, Index, Unique } from 'typeorm';
import { Code, Day, GlobalKeyTo, Id, Instant, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** What a network's legal form was, from when. */
@Entity('networks_network_status')
@OfNetwork()
@Index(['networkId', 'on'])
export class NetworkStatusEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Code(networkStatuses) status: NetworkStatus;
  @Day({ name: 'on_day' }) on: string;
  @Text({ nullable: true }) note: string | null;
  @Instant() recordedAt: Date;
}

/** A framework (dispositif) that the network works in. */
@Entity('networks_network_framework')
@OfNetwork()
@Unique(['networkId', 'framework'])
export class NetworkFrameworkEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Code(frameworks) framework: FrameworkCode;
}

/** A territory that the network works on. */
@Entity('networks_network_territory')
@OfNetwork()
@GlobalKeyTo('TerritoryEntity', 'territoryId')
@Unique(['networkId', 'territoryId'])
@Index(['territoryId'])
export class NetworkTerritoryEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() territoryId: string;
}
