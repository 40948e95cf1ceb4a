import { hash, randomBytes } from 'node:crypto';

/** What a personal token begins with: scanners of secrets, and people, know it when they see it. */
const apiTokenPrefix = 'mlg_';
const apiTokenShape = /^mlg_[\w-]{43}$/;

/** What is kept of a token: enough to know it again, nothing to use. 256 random bits need no slow hash. */
export const tokenHash = (token: string): string => hash('sha256', token, 'base64url');

/** 256 random bits in signs that need no escape anywhere: 43 of them. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');
export const newApiToken = (): string => apiTokenPrefix + newSessionToken();

export const isApiToken = (text: string): boolean => apiTokenShape.test(text);
