import { Column, Entity, Index, Unique } from 'typeorm';
import { Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** A date that a poll proposes: an instant, so that answers mean the same hour whatever the zone. */
@Entity('polls_date_option')
@OfNetwork()
@KeyTo('DatePollEntity', 'datePollId')
@Index('uq_polls_date_option_chosen', ['networkId', 'datePollId'], { unique: true, where: 'is_chosen' })
@Unique(['networkId', 'datePollId', 'startsAt'])
export class DateOptionEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() datePollId: string;
  @Instant() startsAt: Date;
  /** It became the meeting: one of a poll at most. */
  @Column('boolean', { default: false }) isChosen: boolean;
}
