import { type TerritoryKind, territoryKinds } from '@maillage/domain';
import { Column, Entity, Index } from 'typeorm';
import { Code, Id, Ref, Text } from '../../../platform/database/columns.ts';

/** A place of the official code, or a quartier typed by hand. Shared by all networks. */
@Entity('networks_territory')
@Index(['kind', 'code'], { unique: true, where: 'code is not null' })
@Index(['searchText'])
export class TerritoryEntity {
  @Id() id: string;
  @Code(territoryKinds) kind: TerritoryKind;
  /** INSEE code, SIREN of an EPCI, code of an académie or of a QPV; null for a quartier without one. */
  @Text({ nullable: true }) code: string | null;
  @Text() name: string;
  @Text() searchText: string;
  @Column('integer', { nullable: true }) population: number | null;
  /** The network that typed a quartier; null for the official code. */
  @Ref({ nullable: true }) stewardNetworkId: string | null;
}
