/** Feminine and plural endings that inclusive spelling adds after a mark: acteur·rice·s, référent(e)s, élu-e-s. */
const INCLUSIVE_ENDING =
  /(?<=\p{L}{2})(?:[·•‧∙⋅./(-](?:trices?|rices?|euses?|eres?|nes?|les?|fes?|ses?|ves?|tes?|es?|s|x)\)?){1,3}s?(?![-’']?\p{L})/gu;

const COORDINATION = /^coord(?:onn|on|o|in|i)/u;
const AGENT_ENDING = /(?<=\p{L}{2})t(?:eur|eu|ric|ri|r)$/u;

/** Without the « e » at its end; three letters stay. A loop: the same as a pattern takes the square of a long word's time. */
function withoutFinalE(word: string): string {
  let end = word.length;
  while (end > 3 && word[end - 1] === 'e') end -= 1;
  return word.slice(0, end);
}

/**
 * A word without number nor gender. Made so that what is typed of a word always finds the word: « actri » folds to a
 * piece of what « actrices » folds to (tried on every beginning of every word of the spec).
 */
function foldWord(word: string): string {
  const root = word.replace(COORDINATION, 'coord');
  if (root.length < 4 || /\d/u.test(root)) return root;
  const singular = root.replace(/[sx]$/u, '');
  const genderless = singular.length < 4 ? singular : withoutFinalE(singular).replace(/ff$/u, 'f');
  return genderless.replace(AGENT_ENDING, 't');
}

/**
 * What a text is searched by: no accent, no case, œ as oe, no elision, no punctuation, one spelling for coordinateur and
 * coordonnateur, and one form for « acteur·rice·s », « acteurs » and « actrices ». Words stay apart by one space.
 * Store the folded text, fold what is typed, and look for each typed word anywhere in the stored text.
 * Source: field reference §7.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})/gu, '')
    .replace(INCLUSIVE_ENDING, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldWord)
    .join(' ');
}

/** Whether every word of `query` is found in `text`; an empty query finds everything. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}

const collators = new Map<string, Intl.Collator>();

/** Order of two texts for people: accents and case do not count, figures count as numbers. */
export function compareText(a: string, b: string, locale: 'fr' | 'en' = 'fr'): number {
  let collator = collators.get(locale);
  if (!collator) {
    collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
    collators.set(locale, collator);
  }
  return collator.compare(a, b);
}
