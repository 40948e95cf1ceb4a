import { defineCodes } from '../labels.ts';

export const signInLinkPurposes = defineCodes([
  { code: 'SIGN_IN', fr: 'Connexion', en: 'Sign-in' },
  { code: 'INVITATION', fr: 'Invitation', en: 'Invitation' },
]);

export type SignInLinkPurpose = (typeof signInLinkPurposes.codes)[number];
