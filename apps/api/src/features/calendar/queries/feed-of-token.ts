import type { FeedScope } from '@maillage/domain';
import type { DataSource } from 'typeorm';
import { feedTokenHash, isFeedToken } from '../secret-feed-token.ts';

export interface LivingFeed {
  id: string;
  personId: string;
  scope: FeedScope;
  targetId: string | null;
  locale: 'fr' | 'en';
  /** What it follows, by name; null for one's own meetings, and for what is gone. */
  name: string | null;
}

/** The feed behind a token; null when it is unknown or revoked, or when its owner's account is no longer served. */
export async function feedOfToken(
  db: DataSource,
  token: string,
  { demonstration }: { demonstration: boolean },
): Promise<LivingFeed | null> {
  if (!isFeedToken(token)) return null;
  const [feed] = (await db.query(
    `select f.id, f.person_id as "personId", f.scope, f.target_id as "targetId", a.locale,
       coalesce(b.name, n.short_name, t.name) as name
     from calendar_feed f
     join identity_account a on a.id = f.account_id and ($2 or not a.is_demonstration)
     left join governance_body b on f.scope = 'BODY' and b.id = f.target_id
     left join networks_network n on f.scope = 'NETWORK' and n.id = f.target_id
     left join networks_territory t on f.scope = 'TERRITORY' and t.id = f.target_id
     where f.token_hash = $1 and f.revoked_at is null`,
    [feedTokenHash(token), demonstration],
  )) as LivingFeed[];
  return feed ?? null;
}

/** Remembers to the hour that a program read the feed, so that its owner sees which are of use. */
export async function rememberReading(db: DataSource, feedId: string, now: Date): Promise<void> {
  await db.query(
    `update calendar_feed set last_read_at = $2
     where id = $1 and (last_read_at is null or last_read_at < $2::timestamptz - interval '1 hour')`,
    [feedId, now],
  );
}
