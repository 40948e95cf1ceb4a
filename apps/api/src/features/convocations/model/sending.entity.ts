import { type SendingKind, sendingKinds } from '@maillage/domain';
import { Entity, Index } from 'typeorm';
import { Code, Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/**
 * One message to one person convened. The mail has the same id, so that a message leaves once however often it is queued,
 * and its state is read from the mail itself.
 */
@Entity('convocations_sending')
@OfNetwork()
@KeyTo('ConvocationEntity', 'convocationId')
@KeyTo('MeetingEntity', 'meetingId')
@Index(['networkId', 'convocationId'])
@Index(['networkId', 'meetingId'])
export class SendingEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() meetingId: string;
  @Ref() convocationId: string;
  @Code(sendingKinds) kind: SendingKind;
  @Instant() queuedAt: Date;
}
