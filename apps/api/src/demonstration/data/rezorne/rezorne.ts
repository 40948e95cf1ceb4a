import type { Calendar } from '../../calendar.ts';
import type { NetworkScript } from '../../script.ts';
import { bodies } from './bodies.ts';
import { files } from './files.ts';
import { meetings } from './meetings.ts';
import { coordination, membre, secretariat } from './people.ts';
import { tools } from './tools.ts';

/**
 * Rez'Orne, network of those who educate in Orne. Organisations, bodies, purposes and dates are real; people, meetings and
 * documents are invented. Source: national network of the centres de ressources politique de la ville, 2021-2022.
 */
export const rezorne = (calendar: Calendar): NetworkScript => ({
  slug: 'rezorne',
  name: 'Rez’Orne',
  longName: 'Réseau des acteurs éducatifs ornais',
  purpose:
    'Appui au développement de coopérations éducatives dans l’Orne : soutien, partage et action collective des acteurs éducatifs du département.',
  objectives: [
    'Constituer et développer des savoirs communs et des identités professionnelles partagées',
    'Favoriser le développement des compétences des participants',
    'Favoriser la réflexion partagée et la prise de recul par les échanges de pratiques',
    'Engager les participants dans des démarches de production collective et de valorisation de leurs actions',
  ],
  website: 'https://rezorne.org/',
  // Only the year was published.
  startedOn: '2011-01-01',
  isPublic: true,
  openedOn: calendar.day(-420),
  statuses: [
    {
      status: 'FORMALISED',
      on: '2017-07-01',
      note: 'Convention pluriannuelle d’objectifs (CPO) à partir de 2017, pour trois ans. Le réseau prend le nom de Rez’Orne au second semestre 2017.',
    },
  ],
  frameworks: ['PEDT', 'PLAN_MERCREDI'],
  territories: [
    { kind: 'DEPARTEMENT', code: '61' },
    { kind: 'REGION', code: '28' },
    { kind: 'ACADEMIE', code: '70' },
  ],
  coordinator: { givenName: 'Élise', familyName: 'Vauquelin', email: coordination },
  bodies,
  files: files(calendar),
  accounts: [coordination, secretariat, membre],
  meetings: meetings(calendar),
  tools: tools(calendar),
});
