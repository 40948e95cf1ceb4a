import type { DataSource } from 'typeorm';
import { anonymousViewer, type Grants, noGrants, type Viewer } from '../../platform/access/viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import type { GrantsReader } from '../../platform/feature.ts';
import { apiTokenCredential, type Credential, sessionCredential } from './queries/credential.ts';
import { isApiToken, tokenHash } from './secret-token.ts';

/** How long a viewer's places are trusted without looking again, unless a fact evicts them at once. */
const cacheSeconds = 30;

const credentialBy = { session: sessionCredential, token: apiTokenCredential };

/** Finds who asks from a token, and what the person's mandates of the day give. */
export class Viewers {
  /** Rises at each eviction, so that what was read before one is not kept after it. */
  private generation = 0;
  private readonly cache = new Map<string, { viewer: Viewer; until: number }>();
  /** How often a viewer was known already, and how often the database was asked, since the start. */
  readonly lookups = { hits: 0, misses: 0 };

  constructor(
    private readonly db: DataSource,
    private readonly readers: GrantsReader[],
    private readonly clock: () => Date = () => new Date(),
    /** Whether demonstration accounts are served. */
    private readonly demonstration = true,
  ) {}

  /** The viewer of a session's token; anonymous when there is none or it is over. */
  async ofToken(token: string | undefined): Promise<Viewer> {
    return (token && (await this.find('session', token))) || anonymousViewer();
  }

  /**
   * The viewer of a personal token.
   *
   * @throws API_TOKEN_REFUSED   unknown, out of date or revoked: whoever shows a token wants to know that it is not taken
   */
  async ofApiToken(token: string): Promise<Viewer> {
    const viewer = isApiToken(token) ? await this.find('token', token) : undefined;
    if (!viewer) throw new AppError('API_TOKEN_REFUSED');
    return viewer;
  }

  /** Forgets everything: called when a fact changed somebody's places, closed a session or revoked a token. */
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

  /** A token is known for what it was shown as: a cookie that holds a personal token opens nothing. */
  private async find(via: 'session' | 'token', token: string): Promise<Viewer | undefined> {
    const hash = tokenHash(token);
    const key = `${via}:${hash}`;
    const now = this.clock();
    const known = this.cache.get(key);
    if (known && known.until > now.getTime()) {
      this.lookups.hits += 1;
      return known.viewer;
    }
    this.lookups.misses += 1;
    const { generation } = this;
    const credential = await credentialBy[via](this.db, { hash, now, demonstration: this.demonstration });
    if (!credential) return undefined;
    const viewer = await this.viewerOf(credential, via);
    if (this.cache.size > 10_000) this.cache.clear();
    if (generation === this.generation) {
      const until = Math.min(now.getTime() + cacheSeconds * 1000, credential.ends_at.getTime());
      this.cache.set(key, { viewer, until });
    }
    return viewer;
  }

  private async viewerOf(credential: Credential, via: 'session' | 'token'): Promise<Viewer> {
    return {
      ...(await this.grantsOf(credential.person_id)),
      kind: 'person',
      via,
      readOnly: credential.scope === 'READ',
      personId: credential.person_id,
      accountId: credential.account_id,
      sessionId: credential.session_id,
      isOperator: credential.is_operator,
      locale: credential.locale,
      label: `person:${credential.person_id}`,
    };
  }
}
