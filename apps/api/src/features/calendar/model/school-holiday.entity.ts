import { Check, Column, Entity, Index } from 'typeorm';
import { Day, Id, Instant, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** School holidays that a network wrote down: those of an académie whose calendar is fixed locally. */
@Entity('calendar_school_holiday')
@OfNetwork()
@Index(['networkId', 'from'])
@Check('ck_calendar_school_holiday_period', 'until_on > from_on')
export class SchoolHolidayEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Text() name: string;
  /** First day without class. */
  @Day({ name: 'from_on' }) from: string;
  /** Day of return, itself a day of class. */
  @Day({ name: 'until_on' }) until: string;
  /** Somebody checked the dates against the text of the recteur. Otherwise they are shown « à vérifier ». */
  @Column('boolean', { default: false }) isConfirmed: boolean;
  @Instant() createdAt: Date;
}
