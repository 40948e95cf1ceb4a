import type { AnnouncedMeeting } from '@maillage/domain';
import { Column, Entity, Unique } from 'typeorm';
import { GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** That a meeting was convened: by whom, when, and what the recipients know of it. One row a meeting. */
@Entity('convocations_convening')
@OfNetwork()
@KeyTo('MeetingEntity', 'meetingId')
@GlobalKeyTo('PersonEntity', 'sentByPersonId')
@Unique(['networkId', 'meetingId'])
export class ConveningEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() meetingId: string;
  @Instant() sentAt: Date;
  /** Null for what set-up entered. */
  @Ref({ nullable: true }) sentByPersonId: string | null;
  @Instant({ nullable: true }) replyBy: Date | null;
  /** A few words of the sender, in the letter and in the mail. */
  @Text({ nullable: true }) message: string | null;
  /** The revision of the meeting that was last announced; a later one is to be announced. */
  @Column('integer') announcedRevision: number;
  @Instant() announcedAt: Date;
  /** The meeting as it was last announced. Null when that was not kept yet. */
  @Column('jsonb', { nullable: true }) announced: AnnouncedMeeting | null;
  /** The meeting as it was announced before that: what the update compares with. */
  @Column('jsonb', { nullable: true }) announcedBefore: AnnouncedMeeting | null;
  /** The reminder that was made last, by its days before the meeting. Null: none yet. */
  @Column('integer', { nullable: true }) remindedForDays: number | null;
}
