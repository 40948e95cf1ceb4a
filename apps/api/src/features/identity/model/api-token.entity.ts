import { type ApiTokenScope, apiTokenScopes } from '@maillage/domain';
import { Entity, Index, Unique } from 'typeorm';
import { Code, Day, GlobalKeyTo, Id, Instant, Ref, Text } from '../../../platform/database/columns.ts';

/** A personal token, for programs that ask in its owner's name. Only its SHA-256 is kept. */
@Entity('identity_api_token')
@GlobalKeyTo('AccountEntity', 'accountId', { onDelete: 'CASCADE' })
@Unique(['tokenHash'])
@Index(['accountId'])
export class ApiTokenEntity {
  @Id() id: string;
  @Ref() accountId: string;
  /** What its owner calls it: « Tableau de bord du PRE ». */
  @Text() name: string;
  @Code(apiTokenScopes) scope: ApiTokenScope;
  @Text() tokenHash: string;
  @Instant() createdAt: Date;
  /** To the minute; null until it is used. */
  @Instant({ nullable: true }) lastUsedAt: Date | null;
  /** The last day on which it works, as the day is in Paris. */
  @Day() expiresOn: string;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
