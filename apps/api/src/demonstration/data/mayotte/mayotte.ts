import type { Calendar } from '../../calendar.ts';
import type { BodyScript, NetworkScript } from '../../script.ts';
import { files } from './files.ts';
import { meetings } from './meetings.ts';
import { coordination, coordonnateurs, referents } from './names.ts';
import { tools } from './tools.ts';

const monthly = { meetingsPerYearMin: 12, meetingsPerYearMax: 12 };

const bodies: BodyScript[] = [
  {
    name: coordonnateurs,
    kind: 'RESEAU_COORDONNATEURS',
    scale: 'DEPARTEMENTALE',
    frameworks: ['PRE'],
    startedOn: null,
    rules: monthly,
  },
  {
    name: referents,
    kind: 'RESEAU_REFERENTS',
    scale: 'DEPARTEMENTALE',
    frameworks: ['PRE'],
    startedOn: null,
    rules: monthly,
  },
];

/**
 * The network of the PRE teams of Mayotte. Its carrier, bodies, rhythm and forms are real; people, meetings and the words
 * of the forms are invented. Source: national network of the centres de ressources politique de la ville, 2021-2022.
 */
export const mayotte = (calendar: Calendar): NetworkScript => ({
  slug: 'mayotte',
  name: 'Réseau des équipes PRE de Mayotte',
  shortName: 'PRE de Mayotte',
  purpose:
    'Réunir chaque mois celles et ceux qui font vivre les programmes de réussite éducative de Mayotte, et construire ensemble des outils communs, mis à l’essai un mois avant d’être diffusés.',
  objectives: [
    'Recueillir et analyser les formulaires existants',
    'Élaborer ensemble, mettre en forme et harmoniser',
    'Mettre à l’essai pendant un mois, puis réajuster',
    'Diffuser sous forme dématérialisée, avec un meilleur traitement des flux de documents',
  ],
  // Only the month was published.
  startedOn: '2020-11-01',
  openedOn: calendar.day(-200),
  frameworks: ['PRE'],
  territories: [
    { kind: 'DEPARTEMENT', code: '976' },
    { kind: 'ACADEMIE', code: '43' },
  ],
  coordinator: { givenName: 'Zaïnaba', familyName: 'Madi Charif', email: coordination },
  bodies,
  files: files(calendar),
  accounts: [coordination],
  meetings: meetings(calendar),
  tools: tools(calendar),
});
