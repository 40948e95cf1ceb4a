import { type ErrorCode, type ImportKind, type ImportState, importKinds, importStates } from '@maillage/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';
import type { ErrorParams } from '../../../platform/errors/app-error.ts';

/** A column of the file: the key that the product gives it, and the heading that the file bears. */
export interface BatchColumn {
  key: string;
  heading: string;
}

/** A file on its way into a network: checked first, then written whole or not at all. */
@Entity('imports_batch')
@OfNetwork()
@KeyTo('FileEntity', 'fileId')
@GlobalKeyTo('PersonEntity', 'startedByPersonId')
@Index(['networkId', 'startedAt'])
@Check('progress_percent between 0 and 100')
export class ImportBatchEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Code(importKinds) kind: ImportKind;
  @Ref() fileId: string;
  @Code(importStates, { default: 'CHECKING' }) state: ImportState;
  /** Of the work under way: the check, then the writing. */
  @Column('integer', { default: 0 }) progressPercent: number;
  /** Columns that were recognised, in the order of the file. */
  @Column('jsonb', { default: () => "'[]'" }) columns: BatchColumn[];
  /** Headings of the file that nothing was made of. */
  @Column('text', { array: true, default: () => "'{}'" }) ignoredHeadings: string[];
  /** Why the whole file was refused or its writing ended: a code of the registry. */
  @Text({ nullable: true }) refusalCode: ErrorCode | null;
  @Column('jsonb', { nullable: true }) refusalParams: ErrorParams | null;
  /** Whose rights the writing uses; null when set-up imports. */
  @Ref({ nullable: true }) startedByPersonId: string | null;
  @Instant() startedAt: Date;
  /** When a person or a job last changed it: what is left lying is forgotten after a while. */
  @Instant() touchedAt: Date;
  @Instant({ nullable: true }) writtenAt: Date | null;
}
