import { createHash } from 'node:crypto';
import type { ViewerKind } from './shape.ts';

/** The session token of a viewer of the bench: worth nothing outside its own database. */
export const tokenOf = (kind: ViewerKind, network: number): string =>
  createHash('sha256').update(`bench session ${kind} ${network}`).digest('base64url');

/** What the sessions table keeps of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
