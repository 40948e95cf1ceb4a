import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in signs that an address takes as they are: 43 of them. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: enough to know it again, nothing to read with. */
export const feedTokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

export const isFeedToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
