import { type SignInLinkPurpose, signInLinkPurposes } from '@maillage/domain';
import { Entity, Index } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, Ref, Text } from '../../../platform/database/columns.ts';

/**
 * A link sent by mail that works once. Its token is not stored, even hashed: it is this id signed with the instance's
 * secret, so that the mail job can write it again and whoever reads the table can use nothing.
 */
@Entity('identity_sign_in_link')
@GlobalKeyTo('PersonEntity', 'personId', { onDelete: 'CASCADE' })
@Index(['personId'])
export class SignInLinkEntity {
  @Id() id: string;
  @Ref() personId: string;
  @Text() email: string;
  @Code(signInLinkPurposes) purpose: SignInLinkPurpose;
  /** The network that invites, for an invitation. */
  @Ref({ nullable: true }) networkId: string | null;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;
}
