import { SignedLinks } from '../../platform/links/signed-link.ts';

/** The tokens of the links by which people answer without an account, made of the id of their invitation. */
export const datePollLinks = (secret: string) => new SignedLinks(secret, 'date-poll');
