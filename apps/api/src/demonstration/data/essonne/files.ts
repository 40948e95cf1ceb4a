import { csvLine } from '@maillage/domain';
import type { NetworkScript } from '../../script.ts';
import { addressOf, coordinator, facilitator, members, visitors } from './people.ts';
import { cycle, firstDay } from './workshops.ts';

const backbone = { carrier: 'Ressources Urbaines', facilitator: 'La Fonda' };
const file = (rows: readonly (readonly string[])[]): string => rows.map(csvLine).join('');

const organisations = file([
  ['Nom', 'Type', 'Modalité', 'Partenaire depuis'],
  [backbone.carrier, 'CRPV', 'Porte le réseau', firstDay],
  [backbone.facilitator, 'Association', 'Coanime', firstDay],
  ...members.flatMap(({ organisation }) =>
    organisation ? [[organisation, 'Association', 'Est associée', firstDay]] : [],
  ),
]);

const people = file([
  ['Nom', 'Prénom', 'Courriel', 'Organisation', 'Fonction'],
  [coordinator.familyName, coordinator.givenName, coordinator.email, backbone.carrier, 'chargée de mission'],
  [facilitator.familyName, facilitator.givenName, facilitator.email, backbone.facilitator, 'chargé de mission'],
  ...members.map((member) => [
    member.familyName,
    member.givenName,
    addressOf(member),
    member.organisation ?? '',
    member.organisation ? member.title : '',
  ]),
  ...visitors.map((visitor) => [visitor.familyName, visitor.givenName, addressOf(visitor), '', '']),
]);

const seats = file([
  ['Instance', 'Organisation', 'Intitulé du siège', 'Catégorie'],
  ...members.map(({ organisation, seat, category }) => [cycle, organisation ?? '', seat ?? '', category]),
]);

const mandates = file([
  ['Instance', 'Siège', 'Courriel', 'Rôle', 'Charge', 'Début'],
  ['Coordination', 'Coordination du réseau', coordinator.email, 'Titulaire', '', firstDay],
  ['Coordination', 'Coordination du réseau', facilitator.email, 'Suppléance', '', firstDay],
  ...members.map((member) => [
    cycle,
    member.seat ?? member.organisation ?? '',
    addressOf(member),
    'Titulaire',
    '',
    firstDay,
  ]),
]);

export const files: NetworkScript['files'] = [
  { kind: 'ORGANISATIONS', filename: 'essonne-organisations.csv', lines: organisations },
  { kind: 'PEOPLE', filename: 'essonne-personnes.csv', lines: people },
  { kind: 'SEATS', filename: 'essonne-sieges.csv', lines: seats },
  { kind: 'MANDATES', filename: 'essonne-mandats.csv', lines: mandates },
];
