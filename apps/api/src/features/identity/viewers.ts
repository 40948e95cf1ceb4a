import type { DataSource } from 'typeorm';
import { anonymousViewer, type Grants, noGrants, type Viewer } from '../../platform/access/viewer.ts';
import type { GrantsReader } from '../../platform/feature.ts';
import { tokenHash } from './commands/open-session.ts';

/** How long a viewer's places are trusted without looking again, unless a fact evicts them at once. */
const cacheSeconds = 30;
/** A session not used for this long is closed. */
const idleHours = 8 * 24;

interface SessionRow {
  session_id: string;
  account_id: string;
  person_id: string;
  locale: 'fr' | 'en';
  is_operator: boolean;
}

/** Finds who asks from the cookie's token: the session, and what the person's mandates of the day give. */
export class Viewers {
  /** Rises at each eviction, so that what was read before one is not kept after it. */
  private generation = 0;
  private readonly cache = new Map<string, { viewer: Viewer; until: number }>();

  constructor(
    private readonly db: DataSource,
    private readonly readers: GrantsReader[],
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /** The viewer of a session token; anonymous when there is none or it is over. */
  async ofToken(token: string | undefined): Promise<Viewer> {
    if (!token) return anonymousViewer();
    const hash = tokenHash(token);
    const now = this.clock();
    const known = this.cache.get(hash);
    if (known && known.until > now.getTime()) return known.viewer;
    const { generation } = this;
    const viewer = await this.load(hash, now);
    if (this.cache.size > 10_000) this.cache.clear();
    if (viewer.kind === 'person' && generation === this.generation)
      this.cache.set(hash, { viewer, until: now.getTime() + cacheSeconds * 1000 });
    return viewer;
  }

  /** Forgets everything: called when a fact changed somebody's places or closed a session. */
  evict(): void {
    this.generation += 1;
    this.cache.clear();
  }

  /** The grants of a person today, for jobs and tests. */
  async grantsOf(personId: string): Promise<Grants> {
    const parts = await Promise.all(this.readers.map((read) => read(this.db, personId, this.clock())));
    return Object.assign(noGrants(), ...parts);
  }

  /** A person as the one who asks, without a session: for the work that the person asked a job to do. */
  async ofPerson(personId: string): Promise<Viewer> {
    return {
      ...anonymousViewer(),
      ...(await this.grantsOf(personId)),
      kind: 'person',
      personId,
      label: `person:${personId}`,
    };
  }

  /** The viewer with the places of this very moment: to read again what the viewer's own command has just opened. */
  async renewed(viewer: Viewer): Promise<Viewer> {
    return viewer.personId ? { ...viewer, ...(await this.grantsOf(viewer.personId)) } : viewer;
  }

  private async load(hash: string, now: Date): Promise<Viewer> {
    const [row] = (await this.db
      .query(
        `update identity_session s set last_seen_at = case when s.last_seen_at < $2::timestamptz - interval '1 minute' then $2 else s.last_seen_at end
       from identity_account a
       where s.token_hash = $1 and a.id = s.account_id and s.revoked_at is null and s.expires_at > $2
         and s.last_seen_at > $2::timestamptz - make_interval(hours => $3)
       returning s.id as session_id, a.id as account_id, a.person_id, a.locale, a.is_operator`,
        [hash, now, idleHours],
      )
      .then((answer: [SessionRow[], number]) => answer[0])) as SessionRow[];
    if (!row) return anonymousViewer();
    return {
      ...(await this.grantsOf(row.person_id)),
      kind: 'person',
      personId: row.person_id,
      accountId: row.account_id,
      sessionId: row.session_id,
      isOperator: row.is_operator,
      locale: row.locale,
      label: `person:${row.person_id}`,
    };
  }
}
