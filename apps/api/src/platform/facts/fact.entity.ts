import { Column, Entity, Index } from 'typeorm';
import { Id, Instant, Ref, Text } from '../database/columns.ts';
import type { FactPayload } from './fact.ts';

/**
 * Everything that happened, in the order of its identifiers: outbox, audit trail and activity feed in one. A trigger
 * refuses any change to a row.
 */
@Entity('platform_fact')
@Index(['networkId', 'recordedAt'])
export class FactEntity {
  @Id() id!: string;
  @Ref({ nullable: true }) networkId!: string | null;
  @Text() name!: string;
  @Column('jsonb') payload!: FactPayload;
  @Ref({ nullable: true }) viewerPersonId!: string | null;
  @Text({ nullable: true }) requestId!: string | null;
  @Instant() recordedAt!: Date;
}
