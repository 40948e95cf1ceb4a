import type { Pool } from 'pg';
import { tokenHash } from './data/tokens.ts';

/** Who asks, as the product's own rules need it. */
export interface BenchViewer {
  personId: string | null;
  networkIds: string[];
  adminNetworkIds: string[];
  bodyIds: string[];
  /** Bodies where an office is held. */
  officeBodyIds: string[];
}

const nobody: BenchViewer = { personId: null, networkIds: [], adminNetworkIds: [], bodyIds: [], officeBodyIds: [] };

const sessionSql = `
  select a.person_id from identity_session s join identity_account a on a.id = s.account_id
  where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now()
    and s.last_seen_at > now() - interval '8 days'`;

const mandatesSql = `
  select m.network_id, m.body_id, b.role, m.office
  from governance_mandate m join governance_body b on b.network_id = m.network_id and b.id = m.body_id
  where m.person_id = $1 and m.from_on <= (now() at time zone b.time_zone)::date
    and coalesce(m.until_on, 'infinity') >= (now() at time zone b.time_zone)::date`;

const cacheMs = 30_000;

/** The viewer of a cookie, kept for 30 seconds as the product keeps it: the same favour to every variant. */
export class BenchViewers {
  private readonly cache = new Map<string, { viewer: BenchViewer; until: number }>();
  private readonly pool: Pool;

  constructor(pool: Pool) {
    this.pool = pool;
  }

  async ofCookie(cookie: string | undefined): Promise<BenchViewer> {
    const token = cookie === undefined ? undefined : /(?:^|; *)maillage=([^;]+)/.exec(cookie)?.[1];
    if (!token) return nobody;
    const hash = tokenHash(token);
    const known = this.cache.get(hash);
    if (known && known.until > Date.now()) return known.viewer;
    const viewer = await this.load(hash);
    this.cache.set(hash, { viewer, until: Date.now() + cacheMs });
    return viewer;
  }

  private async load(hash: string): Promise<BenchViewer> {
    const sessions = await this.pool.query<{ person_id: string }>(sessionSql, [hash]);
    const personId = sessions.rows[0]?.person_id;
    if (!personId) return nobody;
    const { rows } = await this.pool.query<{
      network_id: string;
      body_id: string;
      role: string;
      office: string | null;
    }>(mandatesSql, [personId]);
    const unique = (ids: string[]) => [...new Set(ids)];
    return {
      personId,
      networkIds: unique(rows.map((row) => row.network_id)),
      adminNetworkIds: unique(rows.filter((row) => row.role === 'COORDINATION').map((row) => row.network_id)),
      bodyIds: unique(rows.map((row) => row.body_id)),
      officeBodyIds: unique(rows.filter((row) => row.office).map((row) => row.body_id)),
    };
  }
}
