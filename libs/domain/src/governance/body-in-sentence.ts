import { typo } from '../typography/typo.ts';

/** First words of names of bodies that are common nouns, with their article. Source: field reference §2.1. */
const MASCULINE = [
  'comité',
  'groupe',
  'réseau',
  'conseil',
  'bureau',
  'séminaire',
  'webinaire',
  'cycle',
  'forum',
  'collectif',
  'collège',
  'pôle',
];
const FEMININE = ['commission', 'cellule', 'séance', 'formation', 'réunion', 'journée', 'visite', 'coordination'];
const ELIDED = ['équipe', 'assemblée', 'atelier', 'analyse', 'instance', 'observatoire'];
const PLURAL = ['ateliers', 'rencontres', 'assises', 'journées', 'analyses'];

/** Written in capitals, or said as a word: COPIL, COTEC, GASPEO, CLSPD, GAD. */
const isAcronym = (word: string) => word.length > 1 && word === word.toLocaleUpperCase('fr');

const forms = {
  at: { masculine: 'au ', feminine: 'à la ', elided: 'à l’', plural: 'aux ', other: 'à la réunion de : ' },
  of: { masculine: 'du ', feminine: 'de la ', elided: 'de l’', plural: 'des ', other: 'de la réunion de : ' },
} as const;

/**
 * The name of a body inside a French sentence, after « à » or « de »: « au comité de pilotage », « de l’équipe projet »,
 * « au GASPEO ». A common noun loses its capital; a name of another kind is set apart.
 */
export function bodyInSentence(preposition: 'at' | 'of', name: string): string {
  const words = forms[preposition];
  const [first = ''] = name.split(/[\s\u00A0]/u);
  const noun = first.toLocaleLowerCase('fr');
  const lowered = `${noun}${name.slice(first.length)}`;
  const write = (text: string) => typo(text, 'fr');
  if (isAcronym(first)) return write(`${/^[AEIOUÉ]/u.test(first) ? words.elided : words.masculine}${name}`);
  if (MASCULINE.includes(noun)) return write(`${words.masculine}${lowered}`);
  if (FEMININE.includes(noun)) return write(`${words.feminine}${lowered}`);
  if (ELIDED.includes(noun)) return write(`${words.elided}${lowered}`);
  if (PLURAL.includes(noun)) return write(`${words.plural}${lowered}`);
  return write(`${words.other}${name}`);
}
