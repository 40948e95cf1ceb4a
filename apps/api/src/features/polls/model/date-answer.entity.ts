import { type Availability, availabilities } from '@maillage/domain';
import { Entity, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** What a seat says of a date. One a seat: the alternate's word replaces the titular's, and the other way round. */
@Entity('polls_date_answer')
@OfNetwork()
@KeyTo('DateOptionEntity', 'dateOptionId')
@KeyTo('SeatEntity', 'seatId')
@GlobalKeyTo('PersonEntity', 'personId')
@Unique(['networkId', 'dateOptionId', 'seatId'])
export class DateAnswerEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() dateOptionId: string;
  @Ref() seatId: string;
  @Code(availabilities) availability: Availability;
  /** Who said it: the titular, the alternate, or the one who noted it for somebody who called. */
  @Ref() personId: string;
  @Instant() answeredAt: Date;
}
