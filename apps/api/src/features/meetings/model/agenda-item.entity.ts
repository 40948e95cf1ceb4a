import {
  type AgendaItemKind,
  agendaItemKinds,
  type FrameworkCode,
  frameworks,
  type MinutesDocument,
  type StandingRole,
  standingRoles,
} from '@maillage/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A point of a meeting's agenda, and the minutes that are written under it. */
@Entity('meetings_agenda_item')
@OfNetwork()
@KeyTo('MeetingEntity', 'meetingId')
@KeyTo('AgendaItemEntity', 'carriedFromItemId')
@KeyTo('AgendaItemEntity', 'originItemId')
@GlobalKeyTo('PersonEntity', 'presenterPersonId')
@GlobalKeyTo('PersonEntity', 'minutesSavedByPersonId')
@Unique(['networkId', 'meetingId', 'id'])
@Unique(['networkId', 'meetingId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Index(['networkId', 'carriedFromItemId'])
@Index(['networkId', 'originItemId'])
@Check('ck_meetings_agenda_item_position', 'position >= 1')
@Check('ck_meetings_agenda_item_duration', 'duration_minutes > 0')
@Check('ck_meetings_agenda_item_carried', '(carried_from_item_id is null) = (origin_item_id is null)')
export class AgendaItemEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() meetingId: string;
  /** From 1, without a gap. */
  @Column('integer') position: number;
  @Text() title: string;
  /** What a review is called before it is known which meeting comes before: « Approbation du relevé de décisions du … ». */
  @Text({ nullable: true }) titlePattern: string | null;
  /** Items that follow each other under the same name make a section. */
  @Text({ nullable: true }) section: string | null;
  /** The framework (dispositif) that the item serves, when it is not that of the body. */
  @Code(frameworks, { nullable: true }) framework: FrameworkCode | null;
  /** Of an item that the body's template put there. */
  @Code(standingRoles, { nullable: true }) standing: StandingRole | null;
  /** The item of an earlier meeting that was not dealt with there. */
  @Ref({ nullable: true }) carriedFromItemId: string | null;
  /** The first of that chain. */
  @Ref({ nullable: true }) originItemId: string | null;
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
