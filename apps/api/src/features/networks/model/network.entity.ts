import { type NetworkStatus, networkStatuses } from '@maillage/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { Code, Day, GlobalKeyTo, Id, Instant, Ref, Text } from '../../../platform/database/columns.ts';

/** A cooperation network: the world inside which everything else lives. Its own `id` is every other table's `network_id`. */
@Entity('networks_network')
@GlobalKeyTo('NetworkEntity', 'parentNetworkId')
@Unique(['slug'])
@Index(['parentNetworkId'])
export class NetworkEntity {
  @Id() id: string;
  /** In addresses: lower-case letters, figures and hyphens. */
  @Text() slug: string;
  @Text() name: string;
  /** At most 18 signs, for the header of a phone. */
  @Text() shortName: string;
  @Text({ nullable: true }) longName: string | null;
  @Text({ nullable: true }) purpose: string | null;
  @Column('text', { array: true, default: () => "'{}'" }) objectives: string[];
  @Text({ nullable: true }) website: string | null;
  @Code(networkStatuses, { default: 'INFORMAL' }) status: NetworkStatus;
  @Day({ nullable: true }) startedOn: string | null;
  /** IANA. Bodies inherit it at their birth. */
  @Text() timeZone: string;
  @Column('boolean', { default: false }) isPublic: boolean;
  @Ref({ nullable: true }) parentNetworkId: string | null;
  /** Members of the parent are members here too. */
  @Column('boolean', { default: false }) inheritsMembers: boolean;
  @Instant() createdAt: Date;
}
