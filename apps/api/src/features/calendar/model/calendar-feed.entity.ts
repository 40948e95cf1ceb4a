import { type FeedScope, feedScopes } from '@maillage/domain';
import { Check, Entity, Index, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, Ref, Text } from '../../../platform/database/columns.ts';

/** A private address at which a calendar program reads what its owner may see. Only the SHA-256 of its token is kept. */
@Entity('calendar_feed')
@GlobalKeyTo('AccountEntity', 'accountId', { onDelete: 'CASCADE' })
@GlobalKeyTo('PersonEntity', 'personId')
@Unique(['tokenHash'])
@Index(['accountId'])
@Check('ck_calendar_feed_target', "(scope = 'PERSON') = (target_id is null)")
export class CalendarFeedEntity {
  @Id() id: string;
  @Ref() accountId: string;
  @Ref() personId: string;
  @Code(feedScopes) scope: FeedScope;
  /** The body, network or territory; without a key, so that a feed outlives what it follows and is then empty. */
  @Ref({ nullable: true }) targetId: string | null;
  @Text() tokenHash: string;
  @Instant() createdAt: Date;
  /** To the hour; null until a program has read it. */
  @Instant({ nullable: true }) lastReadAt: Date | null;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
