import { type Visibility, visibilities } from '@maillage/domain';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A document to read before the meeting, under one item. It has readers of its own, among those of the meeting. */
@Entity('meetings_agenda_document')
@OfNetwork()
@ForeignKey('MeetingEntity', ['networkId', 'bodyId', 'meetingId'], ['networkId', 'bodyId', 'id'])
@ForeignKey('AgendaItemEntity', ['networkId', 'meetingId', 'agendaItemId'], ['networkId', 'meetingId', 'id'])
@KeyTo('FileEntity', 'fileId')
@GlobalKeyTo('PersonEntity', 'addedByPersonId')
@Index(['networkId', 'meetingId', 'agendaItemId', 'addedAt'])
@Index(['networkId', 'fileId'])
@Check('ck_meetings_agenda_document_named', "(visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)")
export class AgendaDocumentEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Ref() meetingId: string;
  @Ref() agendaItemId: string;
  @Ref() fileId: string;
  @Text() title: string;
  @Code(visibilities, { default: 'BODY' }) visibility: Visibility;
  /** The readers of a RESTRICTED document; empty otherwise. */
  @Column('uuid', { array: true, default: () => "'{}'" }) namedPersonIds: string[];
  @Ref({ nullable: true }) addedByPersonId: string | null;
  @Instant() addedAt: Date;
}
