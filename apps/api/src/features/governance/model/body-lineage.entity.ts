import { type LineageKind, lineageKinds } from '@maillage/domain';
import { Check, Entity, Index } from 'typeorm';
import { Code, Day, Id, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** Where a body comes from: GASPEO extends the GAD. The ancestor is a body of the network, or only a name. */
@Entity('governance_body_lineage')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@KeyTo('BodyEntity', 'fromBodyId')
@Index(['networkId', 'bodyId'])
@Check('ck_governance_body_lineage_from', '(from_body_id is null) <> (from_label is null)')
export class BodyLineageEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Code(lineageKinds) kind: LineageKind;
  @Ref({ nullable: true }) fromBodyId: string | null;
  @Text({ nullable: true }) fromLabel: string | null;
  @Text({ nullable: true }) note: string | null;
  @Day({ name: 'on_day', nullable: true }) on: string | null;
}
