export const SLUG_MIN_LENGTH = 3;
export const SLUG_MAX_LENGTH = 40;

/** Words that the platform keeps for its own addresses. */
const RESERVED = new Set([
  'admin',
  'api',
  'assets',
  'connexion',
  'sign-in',
  'dev',
  'files',
  'graphql',
  'live',
  'ready',
  'invitation',
  'compte',
  'account',
  'aide',
  'help',
  'mentions-legales',
  'accessibilite',
  'nouveau',
  'new',
  'reseaux',
  'networks',
  'static',
  'public',
  'www',
]);

export type SlugProblem = 'SLUG_INVALID' | 'SLUG_RESERVED';

/** What is wrong with the short address of a network, or `null`. */
export function slugProblem(slug: string): SlugProblem | null {
  const fits = slug.length >= SLUG_MIN_LENGTH && slug.length <= SLUG_MAX_LENGTH;
  if (!fits || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return 'SLUG_INVALID';
  return RESERVED.has(slug) ? 'SLUG_RESERVED' : null;
}

/** A short address to propose for a name: « Rez'Orne » → `rez-orne`. May still be invalid when the name has no letter. */
export function slugify(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return words
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, SLUG_MAX_LENGTH)
    .replace(/-$/u, '');
}
