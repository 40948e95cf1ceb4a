import { defineCodes } from '../labels.ts';

export const territoryKinds = defineCodes([
  { code: 'COMMUNE', fr: 'Commune', en: 'Commune' },
  { code: 'EPCI', fr: 'Intercommunalité', en: 'Group of communes' },
  { code: 'DEPARTEMENT', fr: 'Département', en: 'Département' },
  { code: 'REGION', fr: 'Région', en: 'Region' },
  { code: 'ACADEMIE', fr: 'Académie', en: 'Académie' },
  { code: 'QUARTIER', fr: 'Quartier', en: 'District' },
]);

export type TerritoryKind = (typeof territoryKinds.codes)[number];
