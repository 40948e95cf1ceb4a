import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../../../platform/database/columns.ts';

/** An edition of the official code that was loaded, so that a start with the same one loads nothing. */
@Entity('networks_territory_source')
export class TerritorySourceEntity {
  @PrimaryColumn('text') version: string;
  @Instant() loadedAt: Date;
}
