import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/columns.ts';

/** The row of the fact as a whole: without `dispatchedAt`, the relay has not handed the fact over yet. */
export const WHOLE_FACT = '*';

/**
 * Who must learn of a fact, and whether it is done. It stands apart from the facts because those never change, and it
 * is the truth about the work: a queue that loses its memory is filled again from here.
 */
@Entity('platform_fact_dispatch')
@ForeignKey('FactEntity', ['factId'], ['id'])
@Index('ix_platform_fact_dispatch_pending', ['factId'], { where: 'dispatched_at IS NULL' })
@Index('ix_platform_fact_dispatch_unfinished', ['dispatchedAt'], { where: 'finished_at IS NULL' })
export class FactDispatchEntity {
  @PrimaryColumn('uuid') factId!: string;
  @PrimaryColumn('text') subscriber!: string;
  @Instant({ nullable: true }) dispatchedAt!: Date | null;
  @Instant({ nullable: true }) finishedAt!: Date | null;
  /** Why the subscriber gave up, when it did; the class of the error, never its words. */
  @Column('text', { nullable: true }) errorCode!: string | null;
}
