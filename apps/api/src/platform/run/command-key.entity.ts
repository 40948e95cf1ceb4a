import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../database/columns.ts';
import type { CommandResult } from './command-context.ts';

/** The proof that a command sent by a client was done, so that sending it again does nothing and answers the same. */
@Entity('platform_command_key')
export class CommandKeyEntity {
  @PrimaryColumn('uuid') viewerPersonId!: string;
  @PrimaryColumn('uuid') clientMutationId!: string;
  @Text() command!: string;
  /** SHA-256 of the input: another input under the same id is refused. */
  @Text() inputHash!: string;
  @Column('jsonb', { nullable: true }) result!: CommandResult | null;
  @Instant() recordedAt!: Date;
}
