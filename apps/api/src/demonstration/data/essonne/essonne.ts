import type { NetworkScript } from '../../script.ts';
import { files } from './files.ts';
import { coordinator } from './people.ts';
import { cycle, firstDay, workshops } from './workshops.ts';

/**
 * The action community that prevents early school leaving in Essonne. Workshops, attendance, structures and action plan are
 * real and keep their dates; people are invented. The workshops of 2022 are not entered: only their months were published.
 * Source: national network of the centres de ressources politique de la ville, 2021-2022.
 */
export const essonne = (): NetworkScript => ({
  slug: 'essonne',
  name: 'Prévenir le décrochage scolaire en Essonne',
  shortName: 'Essonne',
  longName: 'Cycle d’ateliers coopératifs : prévenir le décrochage scolaire en Essonne',
  purpose:
    'Communauté d’action à impact collectif. Les organisateurs remettent comptes rendus, outils et méthodes à l’issue de chaque séance ; les participants les expérimentent sur le terrain et font remonter leurs retours.',
  objectives: [
    'Définition d’une vision et d’objectifs partagés',
    'Mise en place d’un système d’évaluation commun',
    'Coordination des actions des différents acteurs',
    'Maintien d’une communication régulière entre les acteurs',
    'Constitution d’une structure de soutien à l’action collective',
  ],
  startedOn: firstDay,
  openedOn: firstDay,
  frameworks: ['MLDS'],
  territories: [
    { kind: 'DEPARTEMENT', code: '91' },
    { kind: 'REGION', code: '11' },
  ],
  coordinator,
  bodies: [
    {
      name: cycle,
      kind: 'CYCLE_ATELIERS',
      scale: 'DEPARTEMENTALE',
      purpose: 'Agir ensemble contre le décrochage scolaire, de la vision partagée à la feuille de route.',
      startedOn: firstDay,
    },
  ],
  files,
  meetings: workshops,
  tools: [],
});
