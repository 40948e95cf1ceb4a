import { Check, Column, Entity, Unique } from 'typeorm';
import { GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** One state of a tool: a file and what changed. Versions are added, never replaced. */
@Entity('tools_tool_version')
@OfNetwork()
@KeyTo('ToolEntity', 'toolId')
@KeyTo('FileEntity', 'fileId')
@GlobalKeyTo('PersonEntity', 'addedByPersonId')
@Unique(['networkId', 'toolId', 'number'])
@Check('number > 0')
export class ToolVersionEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() toolId: string;
  /** 1 for the first. */
  @Column('integer') number: number;
  @Ref() fileId: string;
  /** What changed since the version before. */
  @Text({ nullable: true }) note: string | null;
  @Ref({ nullable: true }) addedByPersonId: string | null;
  @Instant() addedAt: Date;
}
