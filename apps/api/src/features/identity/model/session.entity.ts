import { Entity, Index, Unique } from 'typeorm';
import { GlobalKeyTo, Id, Instant, Ref, Text } from '../../../platform/database/columns.ts';

/** An open session on one device. Only the SHA-256 of its token is kept. */
@Entity('identity_session')
@GlobalKeyTo('AccountEntity', 'accountId', { onDelete: 'CASCADE' })
@Unique(['tokenHash'])
@Index(['accountId'])
export class SessionEntity {
  @Id() id: string;
  @Ref() accountId: string;
  @Text() tokenHash: string;
  /** « Firefox, Linux »: enough for its owner to recognise it. */
  @Text() device: string;
  @Instant() createdAt: Date;
  @Instant() lastSeenAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
