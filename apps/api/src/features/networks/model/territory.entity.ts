import { type TerritoryKind, territoryKinds } from '@maillage/domain';
import { Column, Entity, Index } from 'typeorm';
import { Code, GlobalKeyTo, Id, Ref, Text } from '../../../platform/database/columns.ts';

/** A place of the official code, shared by all networks, or a quartier that one network typed or imported. */
@Entity('networks_territory')
@GlobalKeyTo('NetworkEntity', 'stewardNetworkId')
@Index('uq_networks_territory_official_code', ['kind', 'code'], { unique: true, where: 'steward_network_id is null' })
@Index('uq_networks_territory_own_code', ['stewardNetworkId', 'kind', 'code'], {
  unique: true,
  where: 'steward_network_id is not null',
})
export class TerritoryEntity {
  @Id() id: string;
  @Code(territoryKinds) kind: TerritoryKind;
  /** INSEE code, SIREN of an EPCI, code of an académie or of a QPV; null for a quartier without one. */
  @Text({ nullable: true }) code: string | null;
  @Text() name: string;
  /** Folded name, code and, for a commune, its postal codes: people look for a place by any of them. */
  @Text() searchText: string;
  @Column('integer', { nullable: true }) population: number | null;
  /** The network that typed a quartier; null for the official code. */
  @Ref({ nullable: true }) stewardNetworkId: string | null;
}
