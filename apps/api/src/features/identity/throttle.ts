import { createHash } from 'node:crypto';
import { normaliseEmail } from '@maillage/domain';
import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../platform/errors/app-error.ts';

/** Tries allowed in a quarter of an hour, for one address of mail and for one of the network. */
const windowSeconds = 15 * 60;
const triesByAccount = 10;
const triesByAddress = 100;

/** Slows down guessing, by account and by address. Counts stand in PostgreSQL, so that every process shares them. */
export class Throttle {
  private readonly byAccount: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(pool: Pool) {
    const options = { storeClient: pool, tableName: 'identity_throttle', tableCreated: true, duration: windowSeconds };
    this.byAccount = new RateLimiterPostgres({ ...options, keyPrefix: 'account', points: triesByAccount });
    this.byAddress = new RateLimiterPostgres({ ...options, keyPrefix: 'address', points: triesByAddress });
  }

  /**
   * @param email counted in the form in which accounts are found: written otherwise, it is still the same account
   * @throws SIGN_IN_THROTTLED with the minutes to wait
   */
  async spend(email: string, address: string): Promise<void> {
    try {
      await this.byAddress.consume(hashed(address));
      await this.byAccount.consume(hashed(normaliseEmail(email)));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new AppError('SIGN_IN_THROTTLED', { minutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)) });
    }
  }

  /** A success clears the account's count. */
  async forgive(email: string): Promise<void> {
    await this.byAccount.delete(hashed(normaliseEmail(email)));
  }
}

/** No mail address in the counters' table. */
const hashed = (text: string) => createHash('sha256').update(text).digest('base64url');
