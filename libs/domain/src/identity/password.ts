import { type Problem, problem } from '../errors-registry.ts';

/** 14 signs without composition rule: 80 bits of a random choice. Source: CNIL 2022-100; field reference §5.3. */
export const PASSWORD_MIN_LENGTH = 14;
/** Beyond, hashing would become a way to slow the server down. */
export const PASSWORD_MAX_LENGTH = 200;

/**
 * Words that common passwords are made of. A list of whole passwords would be useless here: none in use reaches 14 signs,
 * people reach them by joining two of these, or by adding a year.
 */
const COMMON_WORDS = [
  'motdepasse',
  'monmotdepasse',
  'motpasse',
  'passe',
  'password',
  'passwort',
  'passw',
  'azertyuiop',
  'azerty',
  'qwertyuiop',
  'qwerty',
  'qwertz',
  'administrateur',
  'administrator',
  'admin',
  'utilisateur',
  'user',
  'root',
  'bonjour',
  'bonsoir',
  'bienvenue',
  'welcome',
  'soleil',
  'doudou',
  'loulou',
  'nounou',
  'chouchou',
  'chocolat',
  'jetaime',
  'iloveyou',
  'letmein',
  'marseille',
  'football',
  'superman',
  'batman',
  'pokemon',
  'princesse',
  'princess',
  'dragon',
  'monkey',
  'licorne',
  'changeme',
  'changezmoi',
  'secret',
  'secure',
  'securise',
  'test',
  'demo',
  'demonstration',
  'france',
  'paris',
  'liberte',
  'egalite',
  'fraternite',
  'maillage',
  'reseau',
  'coordination',
  'coordonnateur',
  'educatif',
  'educative',
  'education',
  'citeeducative',
  'ecole',
  'college',
  'lycee',
  'mairie',
  'prefecture',
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
  'printemps',
  'automne',
  'hiver',
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
  'correcthorsebatterystaple',
  'correct',
  'horse',
  'battery',
  'staple',
].sort((a, b) => b.length - a.length);

const KEY_ROWS = [
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  '&é"\'(-è_çà)=',
];

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether `next` is what a finger or a count would do after `previous`: same sign, next or previous letter, next or previous key. */
function isExpected(previous: string, next: string): boolean {
  if (Math.abs((next.codePointAt(0) ?? 0) - (previous.codePointAt(0) ?? 0)) <= 1) return true;
  return KEY_ROWS.some((row) => {
    const place = row.indexOf(previous);
    return place >= 0 && (row[place + 1] === next || row[place - 1] === next);
  });
}

/** How many signs are not predicted by the one before. */
function surprises(signs: readonly string[]): number {
  return signs.filter((sign, index) => index === 0 || !isExpected(signs[index - 1] ?? '', sign)).length;
}

/** The length of the shortest piece that, said again and again, makes the whole: 3 for « abcabcabca ». */
function periodOf(signs: readonly string[]): number {
  for (let period = 1; period < signs.length; period += 1) {
    if (signs.every((sign, index) => index < period || sign === signs[index - period])) return period;
  }
  return signs.length;
}

/** What remains to guess once `words` are known, in signs; a figure counts for a third, since years and counts are guessed in order. */
function unknownLength(text: string, words: readonly string[]): number {
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), text);
  return left.replace(/[^\p{L}]/gu, '').length + Math.floor(left.replace(/[^\d]/gu, '').length / 3);
}

const knowing = (lowered: string, words: readonly string[]): number => {
  const unmasked = [...lowered].map((sign) => LEET[sign] ?? sign).join('');
  const letters = (text: string) => text.replace(/[\s._'’-]+/gu, '');
  return Math.min(unknownLength(letters(lowered), words), unknownLength(letters(unmasked), words));
};

/**
 * Says why a new password is refused, or `null` when it will do. No score and no composition rule: length first, then the
 * few things that make a long password easy (a pattern, well-known words, the person's own name).
 * `about` lists what an attacker knows of the person: address, given name, family name.
 * Source: CNIL 2022-100, ANSSI 2021; field reference §5.3.
 */
export function checkPassword(password: string, about: readonly string[] = []): Problem | null {
  const signs = [...password.normalize('NFKC')];
  if (signs.length < PASSWORD_MIN_LENGTH) return problem('PASSWORD_TOO_SHORT', { min: PASSWORD_MIN_LENGTH });
  if (signs.length > PASSWORD_MAX_LENGTH) return problem('PASSWORD_TOO_LONG', { max: PASSWORD_MAX_LENGTH });
  const lowered = plain(password.normalize('NFKC'));
  const lowSigns = [...lowered];
  const isPattern = periodOf(lowSigns) <= lowSigns.length / 2 || surprises(lowSigns) < 7 || new Set(lowSigns).size < 6;
  if (isPattern) return problem('PASSWORD_TOO_WEAK', { min: PASSWORD_MIN_LENGTH });
  if (knowing(lowered, COMMON_WORDS) < 5) return problem('PASSWORD_TOO_COMMON');
  const own = about.flatMap((text) => plain(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 2);
  const longestFirst = own.sort((a, b) => b.length - a.length);
  if (
    own.length > 0 &&
    lowered !== removeAll(lowered, own) &&
    knowing(lowered, [...longestFirst, ...COMMON_WORDS]) < 8
  ) {
    return problem('PASSWORD_CONTAINS_IDENTITY');
  }
  return null;
}

const removeAll = (text: string, words: readonly string[]) =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), text);
