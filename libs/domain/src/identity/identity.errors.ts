import { defineErrors } from '../errors.ts';

export const identityErrors = defineErrors({
  // One sentence whatever the cause: it must not tell whether an account exists.
  SIGN_IN_REFUSED: {
    kind: 'UNAUTHENTICATED',
    fr: "L'adresse et le mot de passe ne correspondent pas ; rien n'a changé : vérifiez-les, ou demandez un lien de connexion.",
    en: 'The address and the password do not match; nothing has changed: check them, or ask for a sign-in link.',
  },
  SIGN_IN_THROTTLED: {
    kind: 'FORBIDDEN',
    params: ['minutes'],
    fr: "Trop d'essais de connexion pour cette adresse. Rien n'a changé dans le compte. Réessayez dans {minutes|minute|minutes}, ou demandez un lien de connexion.",
    en: 'Too many sign-in attempts for this address. Nothing has changed in the account. Try again in {minutes|minute|minutes}, or ask for a sign-in link.',
  },
  LINK_INVALID: {
    kind: 'NOT_FOUND',
    fr: "Ce lien a expiré, a déjà servi ou n'est pas complet. Rien n'a changé. Demandez-en un nouveau depuis la page de connexion.",
    en: 'This link has expired, was already used, or is not complete. Nothing has changed. Ask for a new one from the sign-in page.',
  },
  INVITATION_THROTTLED: {
    kind: 'CONFLICT',
    params: ['minutes'],
    fr: "Une invitation vient d'être envoyée à cette personne. Aucun autre courriel n'est parti, la première reste valable. Réessayez dans {minutes|minute|minutes}.",
    en: 'An invitation was just sent to this person. No other mail was sent, the first one is still valid. Try again in {minutes|minute|minutes}.',
  },
  PASSWORD_TOO_WEAK: {
    kind: 'INVALID_INPUT',
    params: ['min'],
    fr: "Ce mot de passe répète ou suit un motif simple, donc facile à deviner. L'ancien reste en place. Choisissez plusieurs mots sans lien entre eux, d'au moins {min|caractère|caractères} en tout.",
    en: 'This password repeats or follows a simple pattern, so it is easy to guess. The old one stays in place. Choose several words with no link between them, {min|character|characters} or more in all.',
  },
  PASSWORD_TOO_SHORT: {
    kind: 'INVALID_INPUT',
    params: ['min'],
    fr: "Ce mot de passe est trop court. L'ancien reste en place. Il faut au moins {min|caractère|caractères} : plusieurs mots à la suite conviennent.",
    en: 'This password is too short. The old one stays in place. It takes at least {min|character|characters}: several words in a row will do.',
  },
  PASSWORD_TOO_LONG: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Ce mot de passe dépasse {max|caractère|caractères}. L'ancien reste en place. Choisissez-en un plus court.",
    en: 'This password is over {max|character|characters}. The old one stays in place. Choose a shorter one.',
  },
  PASSWORD_TOO_COMMON: {
    kind: 'INVALID_INPUT',
    fr: "Ce mot de passe figure parmi les plus utilisés, donc les premiers essayés. L'ancien reste en place. Choisissez plusieurs mots sans lien entre eux.",
    en: 'This password is among the most used, so the first to be tried. The old one stays in place. Choose several words with no link between them.',
  },
  PASSWORD_CONTAINS_IDENTITY: {
    kind: 'INVALID_INPUT',
    fr: "Ce mot de passe contient votre nom ou votre adresse et peu d'autres signes. L'ancien reste en place. Choisissez des mots qui ne parlent pas de vous.",
    en: 'This password holds your name or address and few other characters. The old one stays in place. Choose words that are not about you.',
  },
  CURRENT_PASSWORD_WRONG: {
    kind: 'INVALID_INPUT',
    fr: "Le mot de passe actuel n'est pas le bon. Il n'a pas été changé. Saisissez-le de nouveau ou passez par un lien de connexion.",
    en: 'The current password is not the right one. It was not changed. Type it again, or use a sign-in link.',
  },
  PASSWORD_UNCHANGED: {
    kind: 'INVALID_INPUT',
    fr: "Le nouveau mot de passe est le même que l'actuel. Rien n'a changé. Choisissez-en un autre.",
    en: 'The new password is the same as the current one. Nothing has changed. Choose another one.',
  },
  DEMONSTRATION_ACCOUNT_REFUSED: {
    kind: 'FORBIDDEN',
    fr: "Ce compte sert à la démonstration et ne peut pas être utilisé ainsi sur cette plateforme. Rien n'a changé. Utilisez votre propre compte.",
    en: 'This account is for demonstration and cannot be used this way on this platform. Nothing has changed. Use your own account.',
  },
  ACCOUNT_ALREADY_EXISTS: {
    kind: 'CONFLICT',
    fr: "Cette personne a déjà un compte. Aucune invitation n'est partie, rien n'a changé. Elle peut demander un lien depuis la page de connexion.",
    en: 'This person already has an account. No invitation was sent, nothing has changed. They can ask for a link from the sign-in page.',
  },
  SESSION_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette session est déjà fermée, ou n'est pas la vôtre. Rien n'a changé. Rechargez la liste de vos appareils.",
    en: 'This session is already closed, or is not yours. Nothing has changed. Reload the list of your devices.',
  },
  // One sentence whatever the cause: it must not tell whether a token ever existed.
  API_TOKEN_REFUSED: {
    kind: 'UNAUTHENTICATED',
    fr: "Ce jeton d'accès est inconnu, a expiré ou a été révoqué. La demande n'a pas été exécutée. Créez un jeton dans « Mon compte », ou retirez l'en-tête Authorization.",
    en: 'This access token is unknown, has expired or was revoked. The request was not run. Create a token in “My account”, or remove the Authorization header.',
  },
  API_TOKEN_READ_ONLY: {
    kind: 'FORBIDDEN',
    fr: "Ce jeton d'accès ne permet que la lecture. Rien n'a changé. Créez dans « Mon compte » un jeton de lecture et d'écriture.",
    en: 'This access token only allows reading. Nothing has changed. Create a token for reading and writing in “My account”.',
  },
  API_TOKEN_ACCOUNT_CLOSED: {
    kind: 'FORBIDDEN',
    fr: "Un jeton d'accès ne peut rien changer au compte : ni mot de passe, ni session, ni jeton. Rien n'a changé. Connectez-vous sur la plateforme pour le faire.",
    en: 'An access token can change nothing of the account: no password, session or token. Nothing has changed. Sign in on the platform to do it.',
  },
  API_TOKEN_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Ce jeton d'accès est déjà révoqué, ou n'est pas le vôtre. Rien n'a changé. Rechargez la liste de vos jetons.",
    en: 'This access token is already revoked, or is not yours. Nothing has changed. Reload the list of your tokens.',
  },
  API_TOKEN_EXPIRY_INVALID: {
    kind: 'INVALID_INPUT',
    params: ['latest'],
    fr: "Un jeton d'accès prend fin entre aujourd'hui et le {latest:date}. Aucun jeton n'a été créé. Choisissez un autre jour.",
    en: 'An access token ends between today and {latest:date}. No token was created. Choose another day.',
  },
  TOO_MANY_API_TOKENS: {
    kind: 'CONFLICT',
    params: ['max'],
    fr: "Vous avez déjà {max|jeton|jetons} d'accès en service. Aucun autre n'a été créé. Révoquez ceux qui ne servent plus, puis recommencez.",
    en: 'You already have {max|access token|access tokens} in use. No other was created. Revoke those no longer used, then try again.',
  },
  SIGN_IN_LINK_NOT_POSSIBLE: {
    kind: 'CONFLICT',
    fr: "Cette personne n'a pas d'adresse de courriel dans le réseau. Aucun message n'est parti, rien n'a changé. Ajoutez une adresse à sa fiche, puis recommencez.",
    en: 'This person has no email address in the network. No message was sent, nothing has changed. Add an address to their record, then try again.',
  },
});
