import { Entity, Index, Unique } from 'typeorm';
import { GlobalKeyTo, Id, Instant, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** Somebody wants no reminder from a network any more. Convocations still come: they are not reminders. */
@Entity('convocations_reminder_stop')
@OfNetwork()
@GlobalKeyTo('PersonEntity', 'personId')
@Unique(['networkId', 'personId'])
@Index(['personId'])
export class ReminderStopEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() personId: string;
  @Instant() stoppedAt: Date;
}
