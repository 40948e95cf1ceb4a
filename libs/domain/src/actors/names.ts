/** Small words inside a family name, kept as they are written: de La Tour, von der Leyen, Ben Ali. */
const PARTICLES = new Set([
  'de',
  "d'",
  'd’',
  'du',
  'des',
  'la',
  'le',
  'les',
  'von',
  'van',
  'der',
  'den',
  'ter',
  'zu',
  'di',
  'da',
  'do',
  'dos',
  'del',
  'della',
  'el',
  'al',
  'ben',
  'bin',
  'ibn',
  'bou',
  'aït',
  'ait',
  'saint',
  'sainte',
  'mac',
  'mc',
  "o'",
  'o’',
  'st',
]);

const CIVILITIES = /^(?:m\.|mr\.?|mme\.?|mmes|mm\.|mlle\.?|monsieur|madame|mademoiselle|dr\.?|docteur|pr\.?)\s+/iu;

export interface PersonName {
  givenName: string;
  familyName: string;
}

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim();

/** A name as typed, without doubled or invisible spaces; capitals and accents are the person's own. */
export function normaliseName(text: string): string {
  return tidy(text).replaceAll("'", '’').replace(/ ?- ?/gu, '-');
}

/** Letters of any script, spaces, apostrophes, hyphens and dots; 1 to 100 signs, at least one letter. */
export function isName(text: string): boolean {
  return /^(?=.{1,100}$)(?=.*\p{L})[\p{L}\p{M}' ’.-]+$/u.test(text);
}

/** « Camille Dupont ». */
export function displayName({ givenName, familyName }: PersonName): string {
  return tidy(`${givenName} ${familyName}`);
}

/** « Camille DUPONT », « Hélène de LA TOUR »: directories and attendance sheets; particles in lower case stay so. */
export function directoryName({ givenName, familyName }: PersonName): string {
  const words = tidy(familyName).split(' ');
  const shown = words.map((word, index) =>
    index < words.length - 1 && PARTICLES.has(word) && word === word.toLowerCase() && startsLower(words, index)
      ? word
      : capitalised(word),
  );
  return tidy(`${givenName} ${shown.join(' ')}`);
}

/** A particle stays in lower case only at the head of the name: « de LA TOUR », « van der BERG ». */
const startsLower = (words: readonly string[], index: number) =>
  words.slice(0, index).every((word) => word === word.toLowerCase());

/** Upper case, but for an elided particle: « d’ARTAGNAN ». */
function capitalised(word: string): string {
  const elided = /^(d['’])(.+)$/u.exec(word);
  return elided ? `${elided[1]}${elided[2]?.toLocaleUpperCase('fr')}` : word.toLocaleUpperCase('fr');
}

/** « CD » for Camille Dupont, « JL » for Jean-Marc de La Tour: one letter of each name, particles in lower case skipped. */
export function initials({ givenName, familyName }: PersonName): string {
  const family = tidy(familyName).split(/[\s’']+/u);
  const main = family.find((word) => word !== '' && !(PARTICLES.has(word) || word === 'd')) ?? family[0] ?? '';
  return [tidy(givenName), main].map((word) => [...word][0]?.toLocaleUpperCase('fr') ?? '').join('');
}

/** What people are ordered by: family name then given name, without accents, case or apostrophes; particles count. */
export function sortKey({ givenName, familyName }: PersonName): string {
  const bare = (text: string) =>
    tidy(text)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .replace(/['’.-]+/gu, ' ');
  return `${tidy(bare(familyName))}, ${tidy(bare(givenName))}`;
}

const isCapitals = (word: string) =>
  /\p{Lu}{2}/u.test(word.replace(/[-'’.]/gu, '')) && word === word.toLocaleUpperCase('fr');

/**
 * Splits a name written in one piece, as files have it. In order of trust: « DUPONT, Camille » · the words in capitals are
 * the family name (« Camille DUPONT », « DUPONT Camille », « Hélène de LA TOUR ») · a particle opens the family name
 * (« Hélène de La Tour ») · otherwise the first word is the given name. A civility in front is dropped. `null` when there
 * is only one word: nobody can tell.
 */
export function splitName(text: string): PersonName | null {
  const full = normaliseName(text).replace(CIVILITIES, '');
  const comma = /^([^,]+), ?([^,]+)$/u.exec(full);
  if (comma) return named(comma[2] ?? '', comma[1] ?? '');
  const words = full.split(' ').filter((word) => word !== '');
  if (words.length < 2) return null;
  const capitals = words.map(isCapitals);
  if (capitals.includes(true) && capitals.includes(false)) return splitByCapitals(words, capitals);
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && PARTICLES.has(word.toLowerCase()),
  );
  const elided = words.findIndex((word, index) => index > 0 && /^d’/u.test(word));
  const opening = [particle, elided].filter((index) => index > 0).sort((a, b) => a - b)[0] ?? 1;
  return named(words.slice(0, opening).join(' '), words.slice(opening).join(' '));
}

function splitByCapitals(words: readonly string[], capitals: readonly boolean[]): PersonName {
  const isFamily = words.map((word, index) => {
    if (capitals[index]) return true;
    // A particle belongs to the capitals that follow it: « de LA TOUR ».
    const rest = words.slice(index);
    const next = rest.findIndex((_, offset) => capitals[index + offset] === true);
    return (
      next > 0 &&
      rest.slice(0, next).every((particle) => PARTICLES.has(particle) || /^d’/u.test(particle)) &&
      word === word.toLowerCase()
    );
  });
  const pick = (wanted: boolean) => words.filter((_, index) => isFamily[index] === wanted).join(' ');
  return named(pick(false), pick(true));
}

/** Gives back its small letters to a family name written in capitals. */
function named(givenName: string, familyName: string): PersonName {
  return { givenName: recased(tidy(givenName)), familyName: recased(tidy(familyName)) };
}

function recased(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      isCapitals(word)
        ? word.toLocaleLowerCase('fr').replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('fr'))
        : word,
    )
    .join(' ');
}
