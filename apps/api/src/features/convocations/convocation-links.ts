import { SignedLinks } from '../../platform/links/signed-link.ts';

/** The tokens of the personal links `/r/{token}`: who holds one answers for one convocation. */
export const convocationLinks = (secret: string) => new SignedLinks(secret, 'convocation');

/** The tokens of the links `/stop/{token}`, by which somebody wants no more reminders. Made of a convocation's id. */
export const reminderStopLinks = (secret: string) => new SignedLinks(secret, 'reminder-stop');
