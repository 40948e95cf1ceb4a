import { type Theme, themes, type Visibility, visibilities } from '@maillage/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import {
  Code,
  Codes,
  GlobalKeyTo,
  Id,
  Instant,
  KeyTo,
  OfNetwork,
  Ref,
  Text,
} from '../../../platform/database/columns.ts';

/** A tool (outil): a document that people of a network share and better, version after version. */
@Entity('tools_tool')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@GlobalKeyTo('PersonEntity', 'addedByPersonId')
@Index(['networkId', 'addedAt'])
@Index(['networkId', 'bodyId'])
@Check('ck_tools_tool_body', `visibility <> 'BODY' or body_id is not null`)
@Check('ck_tools_tool_named', `(visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)`)
export class ToolEntity {
  @Id() id: string;
  @Ref() networkId: string;
  /** The body that made it or works with it; null when it is the whole network's. */
  @Ref({ nullable: true }) bodyId: string | null;
  @Text() title: string;
  @Text({ nullable: true }) description: string | null;
  @Codes(themes) themes: Theme[];
  @Code(visibilities, { default: 'NETWORK' }) visibility: Visibility;
  /** Who may read it when it is restricted; empty at any other level. */
  @Column('uuid', { array: true, default: () => "'{}'" }) namedPersonIds: string[];
  /** Null when set-up added it. */
  @Ref({ nullable: true }) addedByPersonId: string | null;
  @Instant() addedAt: Date;
  @Instant({ nullable: true }) archivedAt: Date | null;
  /** Title and description, folded. */
  @Text() searchText: string;
}
