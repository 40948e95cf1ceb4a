import { bodyInSentence } from './body-in-sentence.ts';

describe('The name of a body in a sentence', () => {
  it.each([
    ['Comité de pilotage de la Cité éducative', 'au comité de pilotage de la Cité éducative'],
    ['Équipe projet', 'à l’équipe projet'],
    ['Commission thématique', 'à la commission thématique'],
    ['COTEC Rez’Orne', 'au COTEC Rez’Orne'],
    ['EPS', 'à l’EPS'],
    ['Ateliers parents-éducateurs', 'aux ateliers parents-éducateurs'],
    ['Planoise', 'à la réunion de\u00A0: Planoise'],
  ])('takes its article after « à »: %s', (name, expected) => {
    expect(bodyInSentence('at', name)).toBe(expected);
  });

  it.each([
    ['Réseau des référents de parcours', 'du réseau des référents de parcours'],
    ['Cellule de veille éducative', 'de la cellule de veille éducative'],
    ['Assemblée générale', 'de l’assemblée générale'],
  ])('takes its article after « de »: %s', (name, expected) => {
    expect(bodyInSentence('of', name)).toBe(expected);
  });
});
