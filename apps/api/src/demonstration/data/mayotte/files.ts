import type { Calendar } from '../../calendar.ts';
import type { NetworkScript } from '../../script.ts';
import * as people from './names.ts';

const { coordonnateurs, referents } = people;
const gip = 'GIP Maoré Ouvoimoja, centre de ressources politique de la ville et cohésion sociale';

const organisations = `Nom;Type;Modalité;Partenaire depuis
${gip};CRPV;Porte le réseau;
DEETS de Mayotte;DEETS;Est associée;
`;

const directory = `Nom;Prénom;Forme de la fonction;Courriel;Téléphone;Organisation;Fonction
Madi Charif;Zaïnaba;Féminin;${people.coordination};06 39 98 76 01;${gip};chargée de mission
Velou;Soilahoudine;Masculin;${people.velou};06 39 98 76 02;${gip};directeur
Houmadi;Anfiati;Féminin;${people.houmadi};06 39 98 76 03;;
Bacar;Ousseni;Masculin;${people.bacar};06 39 98 76 04;;
Soilihi;Echati;Féminin;${people.soilihi};06 39 98 76 05;;
Boinali;Fahardine;Masculin;${people.boinali};06 39 98 76 06;;
Abdallah;Rokia;Féminin;${people.abdallah};06 39 98 76 07;;
Combo;Moinécha;Féminin;${people.combo};;;
Attoumane;Ibrahim;Masculin;${people.attoumane};;;
Assani;Hadidja;Féminin;${people.assani};06 39 98 76 10;;
Saïndou;Nadjim;Masculin;${people.saindou};06 39 98 76 11;DEETS de Mayotte;chargé de mission
Fontenay;Claire;Féminin;${people.fontenay};06 39 98 76 12;;
`;

const seats = `Instance;Organisation;Intitulé du siège;Catégorie;Siège clé
${coordonnateurs};${gip};Centre de ressources;;Oui
${coordonnateurs};;Coordination PRE, premier siège;Commune;
${coordonnateurs};;Coordination PRE, deuxième siège;Commune;
${coordonnateurs};;Coordination PRE, troisième siège;Commune;
${coordonnateurs};;Mission politique de la ville;Commune;
${coordonnateurs};;Services de l’État : délégation politique de la ville;PREFECTURE;
${coordonnateurs};DEETS de Mayotte;;;
${referents};${gip};Centre de ressources;;Oui
${referents};;Référents de parcours, premier siège;Commune;
${referents};;Référents de parcours, deuxième siège;Commune;
${referents};;Référents de parcours, troisième siège;Commune;
${referents};;Animation PRE;Commune;
`;

function mandates({ schoolYear }: Calendar): string {
  const [recent, settled] = [schoolYear(1), schoolYear(2)];
  return `Instance;Siège;Courriel;Rôle;Charge;Début;Fin;Document source
Coordination;Coordination du réseau;${people.coordination};Titulaire;;${settled};;Lettre de mission
${coordonnateurs};Centre de ressources;${people.coordination};Titulaire;Animation;${settled};;Lettre de mission
${coordonnateurs};Centre de ressources;${people.velou};Suppléance;;${settled};;
${coordonnateurs};Coordination PRE, premier siège;${people.houmadi};Titulaire;;${settled};;Lettre de mission
${coordonnateurs};Coordination PRE, deuxième siège;${people.bacar};Titulaire;;${recent};;Lettre de mission
${coordonnateurs};Coordination PRE, troisième siège;${people.soilihi};Titulaire;;${settled};;Lettre de mission
${coordonnateurs};Mission politique de la ville;${people.boinali};Titulaire;;${recent};;
${coordonnateurs};Services de l’État : délégation politique de la ville;${people.fontenay};Titulaire;;${recent};;Lettre de désignation
${coordonnateurs};DEETS de Mayotte;${people.saindou};Titulaire;;${settled};;Lettre de désignation
${referents};Centre de ressources;${people.coordination};Titulaire;Animation;${settled};;Lettre de mission
${referents};Référents de parcours, premier siège;${people.abdallah};Titulaire;;${settled};;
${referents};Référents de parcours, deuxième siège;${people.combo};Titulaire;;${settled};;
${referents};Référents de parcours, troisième siège;${people.attoumane};Titulaire;;${recent};;
${referents};Animation PRE;${people.assani};Titulaire;;${recent};;
`;
}

export const files = (calendar: Calendar): NetworkScript['files'] => [
  { kind: 'ORGANISATIONS', filename: 'mayotte-organisations.csv', lines: organisations },
  { kind: 'PEOPLE', filename: 'mayotte-personnes.csv', lines: directory },
  { kind: 'SEATS', filename: 'mayotte-sieges.csv', lines: seats },
  { kind: 'MANDATES', filename: 'mayotte-mandats.csv', lines: mandates(calendar) },
];
