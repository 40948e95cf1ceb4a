import { Entity, Index, PrimaryColumn } from 'typeorm';
import { GlobalKeyTo } from '../../../platform/database/columns.ts';

/** A territory inside another one. A quartier may stand in several communes, a commune in an EPCI and a département. */
@Entity('networks_territory_link')
@GlobalKeyTo('TerritoryEntity', 'territoryId', { onDelete: 'CASCADE' })
@GlobalKeyTo('TerritoryEntity', 'parentId')
@Index(['parentId'])
export class TerritoryLinkEntity {
  @PrimaryColumn('uuid') territoryId: string;
  @PrimaryColumn('uuid') parentId: string;
}
