import { defineCodes } from '../labels.ts';

/** Source: field reference §2.5. */
export const themes = defineCodes([
  { code: 'PERSEVERANCE', fr: 'Persévérance scolaire et décrochage', en: 'School perseverance and early leaving' },
  { code: 'PARENTALITE', fr: 'Parentalité, lien école-familles', en: 'Parenting, school and families' },
  { code: 'PETITE_ENFANCE', fr: 'Petite enfance (0-3 ans)', en: 'Early childhood (0 to 3)' },
  { code: 'LANGAGE', fr: 'Langage, lecture, écriture', en: 'Language, reading, writing' },
  { code: 'ACC_SCOLARITE', fr: 'Accompagnement à la scolarité', en: 'Schooling support' },
  { code: 'CLIMAT_SCOLAIRE', fr: 'Climat scolaire, harcèlement, médiation', en: 'School climate, bullying, mediation' },
  {
    code: 'ORIENTATION',
    fr: 'Orientation, stages, insertion professionnelle',
    en: 'Guidance, internships, first jobs',
  },
  { code: 'SANTE', fr: 'Santé, bien-être, santé mentale', en: 'Health, well-being, mental health' },
  { code: 'CULTURE', fr: 'Culture, éducation artistique et culturelle', en: 'Culture and arts education' },
  { code: 'SPORT', fr: 'Sport', en: 'Sport' },
  { code: 'NUMERIQUE', fr: 'Numérique, éducation aux médias', en: 'Digital and media literacy' },
  { code: 'ESPRIT_CRITIQUE', fr: 'Esprit critique', en: 'Critical thinking' },
  {
    code: 'CITOYENNETE',
    fr: 'Citoyenneté, valeurs de la République, laïcité',
    en: 'Citizenship, values of the Republic, secularism',
  },
  { code: 'EGALITE_FG', fr: 'Égalité filles-garçons', en: 'Equality of girls and boys' },
  { code: 'DISCRIMINATIONS', fr: 'Lutte contre les discriminations', en: 'Fight against discrimination' },
  { code: 'INCLUSION', fr: 'Handicap et inclusion', en: 'Disability and inclusion' },
  {
    code: 'PREVENTION',
    fr: 'Prévention de la délinquance, conduites à risques',
    en: 'Crime prevention, risk behaviour',
  },
  { code: 'ACCES_DROITS', fr: 'Accès aux droits, accompagnement social', en: 'Access to rights, social support' },
  { code: 'PERI_EXTRASCOLAIRE', fr: 'Temps péri et extrascolaires', en: 'Time around and outside school' },
  { code: 'VACANCES', fr: 'Vacances, départs', en: 'Holidays and trips' },
  {
    code: 'CADRE_VIE',
    fr: 'Cadre de vie, renouvellement urbain, mobilités enfantines',
    en: "Living environment, urban renewal, children's mobility",
  },
  { code: 'ECOLOGIE', fr: 'Transition écologique', en: 'Ecological transition' },
  {
    code: 'CONTINUITE',
    fr: 'Continuité éducative, liaisons (école-collège…)',
    en: 'Educational continuity, transitions (school to collège…)',
  },
  { code: 'ALLOPHONES', fr: 'Élèves allophones', en: 'Pupils with another first language' },
  {
    code: 'ENGAGEMENT',
    fr: 'Engagement, participation des jeunes et des habitants',
    en: 'Engagement of young people and residents',
  },
  {
    code: 'FORMATION_ACTEURS',
    fr: 'Formation et qualification des acteurs',
    en: 'Training of professionals and volunteers',
  },
  { code: 'EVALUATION', fr: "Évaluation, mesure d'impact", en: 'Evaluation, impact measurement' },
  { code: 'COOPERATION', fr: 'Animation de réseau, coopération', en: 'Network facilitation, cooperation' },
  { code: 'INTERNATIONAL', fr: 'Coopération décentralisée, échanges', en: 'Decentralised cooperation, exchanges' },
]);

export type Theme = (typeof themes.codes)[number];
