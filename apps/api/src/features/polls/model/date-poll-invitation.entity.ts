import { Entity, Unique } from 'typeorm';
import { GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** Somebody asked for a date. Their personal link is derived from this id; for which seats they speak is read each time. */
@Entity('polls_date_poll_invitation')
@OfNetwork()
@KeyTo('DatePollEntity', 'datePollId')
@GlobalKeyTo('PersonEntity', 'personId')
@Unique(['networkId', 'datePollId', 'personId'])
export class DatePollInvitationEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() datePollId: string;
  @Ref() personId: string;
  @Instant() invitedAt: Date;
}
