import { slugify } from '@maillage/domain';

/** A seat of the action community, and who holds it. */
export interface Member {
  givenName: string;
  familyName: string;
  /** What is written on the seat; the organisation's name when there is none. */
  seat?: string;
  category: string;
  organisation?: string;
  title: string;
}

export interface Named {
  givenName: string;
  familyName: string;
}

export const addressOf = ({ givenName, familyName }: Named): string =>
  `${slugify(givenName)}.${slugify(familyName)}@essonne.example.org`;

const named = (names: string): Named[] =>
  names.split(', ').map((name) => {
    const [givenName = '', ...family] = name.split(' ');
    return { givenName, familyName: family.join(' ') };
  });

/** Structures and functions are those of the report, which counts ten associations and names nine; people are invented. */
const places: Omit<Member, keyof Named>[] = [
  { seat: 'Éducation nationale : coordination MLDS', category: 'DSDEN', title: 'Coordinatrice MLDS' },
  { seat: 'Éducation nationale : coordination REP', category: 'DSDEN', title: 'Coordinatrice REP' },
  {
    seat: 'Collectivité : service de médiation persévérance',
    category: 'Commune',
    title: 'Responsable du service de médiation persévérance',
  },
  { seat: 'Collectivité : espace jeunesse', category: 'Commune', title: 'Animateur espace jeunesse' },
  { seat: 'Collectivité : centre social', category: 'Commune', title: 'Directrice adjointe de centre social' },
  { seat: 'Collectivité : jeunesse et CLAS', category: 'Commune', title: 'Coordinateur jeunesse CLAS' },
  {
    seat: 'Collectivité : parcours de réussite éducative',
    category: 'Commune',
    title: 'Référente parcours réussite éducative',
  },
  ...[
    'Time S’Cool',
    'Sous tous les toits du monde',
    'APES',
    'Mamans sans frontière',
    'Savoir-être à l’école',
    'Associations des familles Verrières-le-Buisson',
    'Voisin Malin',
    'Le Collège alternatif de Givery',
    'Adogriculture Bio',
  ].map((organisation) => ({ organisation, category: 'Association', title: 'Bénévole' })),
  { seat: 'Association que le rapport ne nomme pas', category: 'Association', title: 'Bénévole' },
];

const memberNames = named(
  'Nathalie Besson, Oumou Camara, Laurent Ferrand, Sofiane Mansouri, Aurélie Pinson, Cédric Baptiste, Myriam Zerrouki, Étienne Lavigne, Awa Sissoko, Chantal Monnier, Fatima El Idrissi, Paul Okonkwo, Béatrice de Lassus, Ismaël Traoré, Judith Weil, Léon Karagiannis, Mireille Tchamba',
);

export const members: Member[] = places.map((place, index) => ({
  ...place,
  ...(memberNames[index] ?? { givenName: '', familyName: '' }),
}));

/** Those who came without being members. */
export const visitors: Named[] = named(
  'Anaïs Courtin, Bilal Rahmani, Carole Estève, Diego Fuentes, Emna Trabelsi, Florian Guyot, Ghislaine Pons, Henri Vasseur, Ilhem Chaouch, Jonathan Mbala, Kenza Aït Saïd, Lucas Pereira, Mariam Coulibaly, Nicolas Thévenet, Odile Marchal, Pham Thi Lan',
);

export const coordinator = { givenName: 'Delphine', familyName: 'Ravel', email: 'delphine.ravel@essonne.example.org' };
export const facilitator = { givenName: 'Hugo', familyName: 'Castaing', email: 'hugo.castaing@essonne.example.org' };
