import { SetMetadata } from '@nestjs/common';
import type { Permission } from './policy.ts';

export const ALLOW = 'maillage:allow';

/** Marks a resolver whose changes concern the account itself. */
export const ONLY_BY_SESSION = 'maillage:only-by-session';

/** What a door demands: a permission that its command must check, or a reason why it is open to all. */
export type Door = { permission: Permission; mayBeLate?: boolean } | { open: string };

/**
 * Declares the permission of a query or mutation. The start-up check refuses a door without it. `mayBeLate` lets a query be
 * read on a copy of the database that is a few seconds behind; who has just written reads the primary all the same.
 */
export const Allow = (permission: Permission, options: { mayBeLate?: boolean } = {}) =>
  SetMetadata(ALLOW, { permission, ...options } satisfies Door);

/** Declares a door open to everybody, and says why. */
export const Public = (reason: string) => SetMetadata(ALLOW, { open: reason } satisfies Door);

/** Declares that no change of this resolver is made with a token of the API: what a token opens, it cannot widen. */
export const OnlyBySession = () => SetMetadata(ONLY_BY_SESSION, true);
