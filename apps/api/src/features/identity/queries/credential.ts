import { API_TOKEN_ZONE, type ApiTokenScope } from '@maillage/domain';
import type { DataSource } from 'typeorm';

/** A session not used for this long is closed. */
const idleHours = 8 * 24;

/** What the token of a request stands for. */
export interface Credential {
  account_id: string;
  person_id: string;
  locale: 'fr' | 'en';
  is_operator: boolean;
  session_id: string | null;
  /** Null for a session. */
  scope: ApiTokenScope | null;
  /** The token stops working then. */
  ends_at: Date;
}

interface Asked {
  hash: string;
  now: Date;
  /** Whether demonstration accounts are served. */
  demonstration: boolean;
}

const ofAccount = 'a.id as account_id, a.person_id, a.locale, a.is_operator';
/** Says when it was last seen, to the minute: a write per request would be a write too many. */
const seen = (column: string) =>
  `${column} = case when t.${column} > $2::timestamptz - interval '1 minute' then t.${column} else $2 end`;

/** The open session with this hash, noted as seen. */
export async function sessionCredential(
  db: DataSource,
  { hash, now, demonstration }: Asked,
): Promise<Credential | undefined> {
  return one(
    db,
    `update identity_session t set ${seen('last_seen_at')}
     from identity_account a
     where t.token_hash = $1 and a.id = t.account_id and (not a.is_demonstration or $3)
       and t.revoked_at is null and t.expires_at > $2
       and t.last_seen_at > $2::timestamptz - make_interval(hours => ${idleHours})
     returning ${ofAccount}, t.id as session_id, null as scope, t.expires_at as ends_at`,
    [hash, now, demonstration],
  );
}

/** The token of the API with this hash, if it still works, noted as used. */
export async function apiTokenCredential(
  db: DataSource,
  { hash, now, demonstration }: Asked,
): Promise<Credential | undefined> {
  const endsAt = `((t.expires_on + 1)::timestamp at time zone '${API_TOKEN_ZONE}')`;
  return one(
    db,
    `update identity_api_token t set ${seen('last_used_at')}
     from identity_account a
     where t.token_hash = $1 and a.id = t.account_id and (not a.is_demonstration or $3)
       and t.revoked_at is null and ${endsAt} > $2
     returning ${ofAccount}, null as session_id, t.scope, ${endsAt} as ends_at`,
    [hash, now, demonstration],
  );
}

async function one(db: DataSource, sql: string, values: unknown[]): Promise<Credential | undefined> {
  const [rows] = (await db.query(sql, values)) as [Credential[], number];
  return rows[0];
}
