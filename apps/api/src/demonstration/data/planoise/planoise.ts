import type { FrameworkCode } from '@maillage/domain';
import type { Calendar } from '../../calendar.ts';
import type { BodyScript, NetworkScript } from '../../script.ts';
import { copil, cotech, files, people, pilots, projectTeam, troika } from './files.ts';
import { meetings, tools } from './work.ts';

const frameworks: FrameworkCode[] = ['CITE_EDUCATIVE'];

const bodies: BodyScript[] = [
  { name: troika, kind: 'TROIKA', level: 'POLITICAL', frameworks, startedOn: null, pilots },
  { name: copil, kind: 'COPIL', level: 'POLITICAL', frameworks, startedOn: null },
  { name: cotech, kind: 'COTECH', level: 'MANAGEMENT', frameworks, startedOn: null },
  { name: projectTeam, kind: 'EQUIPE_PROJET', level: 'FIELD', frameworks, startedOn: null },
];

/**
 * The Cité éducative of Planoise, in Besançon. Bodies, institutions and the action with the employment service are real;
 * people and meetings are invented. Source: national network of the centres de ressources politique de la ville, 2021-2022.
 */
export const planoise = (calendar: Calendar): NetworkScript => ({
  slug: 'planoise',
  name: 'Cité éducative de Planoise',
  shortName: 'Planoise',
  purpose:
    'Réunir autour des enfants et des jeunes du quartier la Ville de Besançon, la préfecture du Doubs et l’Éducation nationale.',
  objectives: [
    'Impliquer les parents',
    'Faire travailler ensemble l’école et l’entreprise',
    'Travailler sur les filières',
    'Développer les compétences d’orientation',
    'Construire avec Pôle emploi un parcours avenir',
  ],
  startedOn: null,
  openedOn: calendar.day(-150),
  frameworks,
  territories: [
    { kind: 'COMMUNE', code: '25056' },
    { kind: 'ACADEMIE', code: '03' },
  ],
  districts: [{ name: 'Planoise', communeCodes: ['25056'] }],
  coordinator: { givenName: 'Samira', familyName: 'Belkacem', email: people.belkacem },
  bodies,
  files: files(calendar),
  meetings: meetings(calendar),
  tools: tools(calendar),
});
