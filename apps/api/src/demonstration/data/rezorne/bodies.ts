import type { BodyScript } from '../../script.ts';

export const cotec = 'COTEC Rez’Orne';
export const gaspeo = 'GASPEO';
export const coordonnateurs = 'Réseau des coordonnateurs enfance-jeunesse';
export const elus = 'Réseau des élus';
export const inclusion = 'Réseau inclusion';
export const ludotheques = 'Réseau des ludothèques';

export const bodies: BodyScript[] = [
  {
    name: cotec,
    kind: 'COTECH',
    scale: 'DEPARTEMENTALE',
    purpose:
      'Harmoniser les propositions de chacun, mettre en place une communication cohérente, mutualiser les expériences.',
    visibility: 'PUBLIC',
    startedOn: null,
    rules: { meetingsPerYearMin: 2, meetingsPerYearMax: 4 },
  },
  {
    name: gaspeo,
    longName: 'Groupe d’appui et de suivi des politiques éducatives de l’Orne',
    kind: 'COMITE_DEPARTEMENTAL',
    scale: 'DEPARTEMENTALE',
    frameworks: ['PEDT', 'PLAN_MERCREDI'],
    startedOn: null,
    lineage: {
      kind: 'EXTENDS',
      fromLabel: 'Groupe d’appui départemental (GAD) des PEDT',
      note: 'Élargi aux temps extrascolaires et aux adolescents.',
    },
  },
  { name: coordonnateurs, kind: 'RESEAU_COORDONNATEURS', scale: 'DEPARTEMENTALE', startedOn: null },
  { name: elus, kind: 'RESEAU_ELUS', scale: 'DEPARTEMENTALE', startedOn: null },
  { name: inclusion, kind: 'GROUPE_TRAVAIL', scale: 'DEPARTEMENTALE', startedOn: null },
  { name: ludotheques, kind: 'GROUPE_TRAVAIL', scale: 'DEPARTEMENTALE', startedOn: null },
];
