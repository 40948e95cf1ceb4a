import { type ErrorCode, type ImportLineState, importLineStates } from '@maillage/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { Code, Id, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';
import type { ErrorParams } from '../../../platform/errors/app-error.ts';

/** The place of each state in the report. */
export const urgencyOf: Readonly<Record<ImportLineState, number>> = {
  TO_CORRECT: 1,
  REFUSED: 2,
  MATCHED: 3,
  NEW: 4,
  SKIPPED: 5,
  IMPORTED: 6,
};

/** A line of a file, as it was read or corrected since, and what the check says of it. */
@Entity('imports_line')
@OfNetwork()
@KeyTo('ImportBatchEntity', 'importBatchId', { onDelete: 'CASCADE' })
@Unique(['networkId', 'importBatchId', 'number'])
@Index(['networkId', 'importBatchId', 'state'])
export class ImportLineEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() importBatchId: string;
  /** As a spreadsheet numbers it. */
  @Column('integer') number: number;
  @Code(importLineStates) state: ImportLineState;
  /** Order of the report: what asks for a gesture comes first. */
  @Column('smallint') urgency: number;
  /** Cells by the keys of their columns; empty ones are left out. */
  @Column('jsonb') values: Record<string, string>;
  @Text({ nullable: true }) code: ErrorCode | null;
  /** Key of the column at fault. */
  @Text({ name: 'fault_column', nullable: true }) column: string | null;
  @Column('jsonb', { nullable: true }) params: ErrorParams | null;
}
