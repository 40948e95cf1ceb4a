import { type AgendaItemKind, agendaItemKinds, type MinutesDocument } from '@maillage/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A point of a meeting's agenda, and the minutes that are written under it. */
@Entity('meetings_agenda_item')
@OfNetwork()
@KeyTo('MeetingEntity', 'meetingId')
@GlobalKeyTo('PersonEntity', 'presenterPersonId')
@GlobalKeyTo('PersonEntity', 'minutesSavedByPersonId')
@Unique(['networkId', 'meetingId', 'id'])
@Unique(['networkId', 'meetingId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('ck_meetings_agenda_item_position', 'position >= 1')
@Check('ck_meetings_agenda_item_duration', 'duration_minutes > 0')
export class AgendaItemEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() meetingId: string;
  /** From 1, without a gap. */
  @Column('integer') position: number;
  @Text() title: string;
  @Code(agendaItemKinds) kind: AgendaItemKind;
  @Column('integer', { nullable: true }) durationMinutes: number | null;
  @Ref({ nullable: true }) presenterPersonId: string | null;
  /** Who presents when it is nobody of the directory: « la DSDEN », « les référentes ». */
  @Text({ nullable: true }) presenterLabel: string | null;
  /** A rich text document, checked against its schema before it is stored. */
  @Column('jsonb', { nullable: true }) minutes: MinutesDocument | null;
  /** Grows by one at each save; who saves says which version he started from. */
  @Column('integer', { default: 0 }) minutesVersion: number;
  @Instant({ nullable: true }) minutesSavedAt: Date | null;
  @Ref({ nullable: true }) minutesSavedByPersonId: string | null;
}
