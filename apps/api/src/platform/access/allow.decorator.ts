import { SetMetadata } from '@nestjs/common';
import type { Permission } from './policy.ts';

export const ALLOW = 'maillage:allow';

/** What a door demands: a permission that its command must check, or a reason why it is open to all. */
export type Door = { permission: Permission } | { open: string };

/** Declares the permission of a query or mutation. The start-up check refuses a door without it. */
export const Allow = (permission: Permission) => SetMetadata(ALLOW, { permission } satisfies Door);

/** Declares a door open to everybody, and says why. */
export const Public = (reason: string) => SetMetadata(ALLOW, { open: reason } satisfies Door);
