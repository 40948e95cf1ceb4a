import { Check, Column, Entity, Index } from 'typeorm';
import { GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A date asked of the seats of a body before a meeting is fixed. Its state follows from what happened: it is not stored. */
@Entity('polls_date_poll')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@KeyTo('MeetingEntity', 'meetingId')
@GlobalKeyTo('PersonEntity', 'createdByPersonId')
@Index(['networkId', 'bodyId', 'createdAt'])
@Check('ck_polls_date_poll_duration', 'duration_minutes > 0')
@Index('ix_polls_date_poll_waiting', ['closesAt'], { where: 'closed_at is null and reminded_at is null' })
export class DatePollEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Text() title: string;
  @Column('integer') durationMinutes: number;
  /** IANA: in which the hours are said. Dates are instants: another zone changes none of them, nor any answer. */
  @Text() timeZone: string;
  @Text({ nullable: true }) place: string | null;
  @Text({ nullable: true }) videoUrl: string | null;
  /** A word to those who are asked. */
  @Text({ nullable: true }) message: string | null;
  @Instant() closesAt: Date;
  /** Closed by hand before the hour, or by the choice. */
  @Instant({ nullable: true }) closedAt: Date | null;
  /** What the choice became. */
  @Ref({ nullable: true }) meetingId: string | null;
  /** Of the last reminder; the one on the clock leaves once. */
  @Instant({ nullable: true }) remindedAt: Date | null;
  @Ref({ nullable: true }) createdByPersonId: string | null;
  @Instant() createdAt: Date;
}
