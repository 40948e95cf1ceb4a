import type { Locale } from '../locale.ts';

/** U+00A0, before `:` and `%`, inside « », between a number and its unit. */
export const NBSP = '\u00A0';
/** U+202F, before `; ! ?` and between groups of three digits. */
export const NNBSP = '\u202F';

/** Holds the place of what must not be touched; a private-use sign never met in a text. */
const HELD = '\uE000';
const UNTOUCHABLE =
  /(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s«»<>"]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|&#?\w+;|`[^`]*`/giu;

const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.';
const UNITS =
  'ans?|années?|mois|semaines?|jours?|heures?|h|minutes?|min|secondes?|s|km|m|ko|Ko|Mo|Go|octets?|signes?|caractères?|' +
  'personnes?|sièges?|mandats?|membres?|réunions?|séances?|instances?|réseaux|réseau|lignes?|points?|fichiers?|fois|étapes?';

type Rule = readonly [RegExp, string];

const SPACE = '[ \\u00A0\\u202F]';

const FRENCH_RULES: readonly Rule[] = [
  [/\.{3}/gu, '…'],
  [/(?<=\p{L})'(?=[\p{L}\p{N}«“"])/gu, '’'],
  [/(?<=^|[\s(])"([^"\n]*?)"(?=$|[\s),.;:!?…])/gmu, '«$1»'],
  [new RegExp(`«${SPACE}*`, 'gu'), `«${NBSP}`],
  [new RegExp(`(?<!${SPACE})${SPACE}*»`, 'gu'), `${NBSP}»`],
  // A sign already set apart keeps its place, with the right space.
  [new RegExp(`(?<=\\S)${SPACE}+(?=[;!?])`, 'gu'), NNBSP],
  [new RegExp(`(?<=\\S)${SPACE}+(?=:(?:\\s|$))`, 'gmu'), NBSP],
  // A sign stuck to the word before it is moved away, but never inside `14:30`, `a?b` or `x;y`.
  [/(?<=[\p{L}\p{N}»)”\]}%])(?=[;!?]+(?:$|[\s»”)]))/gmu, NNBSP],
  [/(?<=[\p{L}»)”\]}])(?=:(?:$|\s))/gmu, NBSP],
  [
    new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})${SPACE}?h${SPACE}?(\\d{2})(?![\\p{L}\\p{N}])`, 'gu'),
    `$1${NBSP}h${NBSP}$2`,
  ],
  [new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})${SPACE}?h(?![\\p{L}\\p{N}/])`, 'gu'), `$1${NBSP}h`],
  [new RegExp(`(?<=\\d)${SPACE}(?=[%€])`, 'gu'), NBSP],
  [
    new RegExp(
      `(?<![\\d\\p{L}])(\\d{2})(?:${SPACE}(\\d{2}))(?:${SPACE}(\\d{2}))(?:${SPACE}(\\d{2}))(?:${SPACE}(\\d{2}))(?!\\d)`,
      'gu',
    ),
    `$1${NBSP}$2${NBSP}$3${NBSP}$4${NBSP}$5`,
  ],
  [new RegExp(`(?<![\\d\\p{L}]|\\d[ \\u00A0\\u202F])1${SPACE}(${MONTHS})(?!\\p{L})`, 'gu'), `1er${NBSP}$1`],
  [new RegExp(`(?<![\\d\\p{L}])(\\d{1,2}|1er)${SPACE}(${MONTHS})(?!\\p{L})`, 'gu'), `$1${NBSP}$2`],
  [new RegExp(`(?<=\\d)${SPACE}(?=(?:${UNITS})(?!\\p{L}))`, 'gu'), NBSP],
  [new RegExp(`(?<![\\p{L}\\p{N}])(n°|M\\.|MM\\.|Mme|Mmes|art\\.|p\\.|§)${SPACE}(?=\\S)`, 'gu'), `$1${NBSP}`],
  [new RegExp(`(?<![\\p{L}\\p{N}.])(\\p{Lu})\\.${SPACE}(?=\\p{Lu}\\p{Ll})`, 'gu'), `$1.${NBSP}`],
];

const GROUPED_DIGITS = new RegExp(
  `(?<![\\d\\p{L}]|\\d[ \\u00A0\\u202F])\\d{1,3}(?:${SPACE}\\d{3}){1,6}(?!${SPACE}?\\d)`,
  'gu',
);

const ENGLISH_RULES: readonly Rule[] = [
  [/\.{3}/gu, '…'],
  [/(?<=\p{L})'(?=\p{L})|(?<=s)'(?=\s)/gu, '’'],
  [/(?<=^|[\s(])"([^"\n]*?)"(?=$|[\s),.;:!?…])/gmu, '“$1”'],
];

/**
 * Gives a text the typography of its language: apostrophes, quotes, non-breaking and fine spaces, « 14 h 30 », « 1er mars ».
 * Meant for sentences on their way to the screen or to a letter; addresses (web, mail) and `code` are left alone, and
 * applying it twice changes nothing more.
 * Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
 */
export function typo(text: string, locale: Locale = 'fr'): string {
  const held: string[] = [];
  let result = text.replace(UNTOUCHABLE, (match) => {
    held.push(match);
    return HELD;
  });
  for (const [pattern, replacement] of locale === 'fr' ? FRENCH_RULES : ENGLISH_RULES) {
    result = result.replace(pattern, replacement);
  }
  if (locale === 'fr') result = result.replace(GROUPED_DIGITS, (match) => match.replace(/[ \u00A0]/gu, NNBSP));
  return held.length === 0 ? result : result.replaceAll(HELD, () => held.shift() ?? '');
}
