import { SignedLinks } from '../../platform/links/signed-link.ts';

/** The tokens of the links by which people sign in. */
export const signInLinks = (secret: string) => new SignedLinks(secret, 'sign-in-link');
