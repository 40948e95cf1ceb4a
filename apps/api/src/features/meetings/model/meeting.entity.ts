import { type MeetingState, meetingStates, type Visibility, visibilities } from '@maillage/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A meeting of a body. Once its minutes are published nothing of it changes any more. */
@Entity('meetings_meeting')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@GlobalKeyTo('PersonEntity', 'createdByPersonId')
@Unique(['networkId', 'bodyId', 'id'])
@Index(['networkId', 'bodyId', 'startsAt'])
@Index(['networkId', 'startsAt'])
@Check('ck_meetings_meeting_duration', 'duration_minutes > 0')
@Check('ck_meetings_meeting_named', "(visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)")
@Check('ck_meetings_meeting_published', "(state = 'PUBLISHED') = (minutes_published_at is not null)")
@Check('ck_meetings_meeting_opened', "(state in ('HELD', 'PUBLISHED')) = (opened_at is not null)")
@Check('ck_meetings_meeting_cancelled', "(state = 'CANCELLED') = (cancelled_at is not null)")
export class MeetingEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Text() title: string;
  @Code(meetingStates, { default: 'SCHEDULED' }) state: MeetingState;
  @Instant() startsAt: Date;
  @Column('integer') durationMinutes: number;
  /** IANA; the hour is said in it, wherever the reader is. */
  @Text() timeZone: string;
  @Text({ nullable: true }) place: string | null;
  @Text({ nullable: true }) videoUrl: string | null;
  @Code(visibilities, { default: 'BODY' }) visibility: Visibility;
  /** The readers of a RESTRICTED meeting; empty otherwise. */
  @Column('uuid', { array: true, default: () => "'{}'" }) namedPersonIds: string[];
  /** When the attendance list was frozen. */
  @Instant({ nullable: true }) openedAt: Date | null;
  /** The body's quorum on that day: later rules do not change what was valid. */
  @Column('integer', { nullable: true }) quorumPercent: number | null;
  @Instant({ nullable: true }) minutesPublishedAt: Date | null;
  @Instant({ nullable: true }) cancelledAt: Date | null;
  @Text({ nullable: true }) cancelReason: string | null;
  /** Grows by one at each change that the calendars of people must take into account (SEQUENCE). Source: RFC 5545 §3.8.7.4. */
  @Column('integer', { default: 0 }) revision: number;
  /** Of that last change. */
  @Instant({ default: () => 'now()' }) changedAt: Date;
  /** When the invitation left, and the attendance list was frozen with it. Null: nothing was sent. */
  @Instant({ nullable: true }) convenedAt: Date | null;
  /** Null for what set-up entered. */
  @Ref({ nullable: true }) createdByPersonId: string | null;
  @Instant() createdAt: Date;
}
