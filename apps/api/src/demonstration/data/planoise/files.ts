import type { Calendar } from '../../calendar.ts';
import type { BodyScript, NetworkScript } from '../../script.ts';

export const troika = 'Troïka';
export const copil = 'COPIL';
export const cotech = 'COTECH';
export const projectTeam = 'Équipe projet';

const city = 'Ville de Besançon';
const prefecture = 'Préfecture du Doubs';
const academy = 'DSDEN du Doubs';

/** The three institutions that the national texts designate. */
export const pilots: NonNullable<BodyScript['pilots']> = {
  Préfecture: { name: prefecture, type: 'PREFECTURE' },
  Académie: { name: academy, type: 'DSDEN' },
  Collectivité: { name: city, type: 'COMMUNE' },
};

const at = (name: string) => `${name}@planoise.example.org`;
/** Invented people. */
export const people = {
  belkacem: at('samira.belkacem'),
  perrot: at('francois.perrot'),
  jeannerod: at('colette.jeannerod'),
  vuillemin: at('antoine.vuillemin'),
  diallo: at('aminata.diallo'),
  girardot: at('lucie.girardot'),
  kaya: at('emre.kaya'),
  faivre: at('pascale.faivre'),
};

const organisations = `Nom;Type;Territoire;Modalité
${city};Commune;25056;Porte le réseau
${prefecture};PREFECTURE;;Coordonne
${academy};DSDEN;;Coordonne
`;

const directory = `Nom;Prénom;Forme de la fonction;Courriel;Téléphone;Organisation;Fonction
Belkacem;Samira;Féminin;${people.belkacem};03 53 01 62 10;${city};cheffe de projet opérationnel
Perrot;François;Masculin;${people.perrot};03 53 01 62 11;${city};adjoint à l’éducation
Jeannerod;Colette;Féminin;${people.jeannerod};03 53 01 62 20;${prefecture};déléguée du préfet
Vuillemin;Antoine;Masculin;${people.vuillemin};03 53 01 62 30;${academy};inspecteur de l’éducation nationale
Diallo;Aminata;Féminin;${people.diallo};03 53 01 62 31;${academy};principale
Girardot;Lucie;Féminin;${people.girardot};06 39 98 45 02;${city};médiatrice
Kaya;Emre;Masculin;${people.kaya};06 39 98 45 03;;
Faivre;Pascale;Féminin;${people.faivre};03 53 01 62 21;${prefecture};chargée de mission
`;

const seats = `Instance;Organisation;Intitulé du siège;Catégorie;Siège clé
${copil};${city};;;Oui
${copil};${prefecture};;;Oui
${copil};${academy};;;Oui
${cotech};${city};;;Oui
${cotech};${prefecture};;;Oui
${cotech};${academy};;;Oui
${projectTeam};${city};;;Oui
${projectTeam};${academy};Collège chef de file;;Oui
${projectTeam};;Pôle emploi;FRANCE_TRAVAIL;
`;

function mandates({ schoolYear }: Calendar): string {
  const since = schoolYear(1);
  return `Instance;Siège;Courriel;Rôle;Charge;Début;Document source
Coordination;Coordination du réseau;${people.belkacem};Titulaire;;${since};Lettre de mission
${troika};Préfecture;${people.jeannerod};Titulaire;;${since};Lettre de mission
${troika};Académie;${people.vuillemin};Titulaire;;${since};Lettre de mission
${troika};Collectivité;${people.perrot};Titulaire;;${since};Délibération du conseil municipal
${copil};${city};${people.perrot};Titulaire;Coprésidence;${since};Délibération du conseil municipal
${copil};${prefecture};${people.jeannerod};Titulaire;Coprésidence;${since};Lettre de désignation
${copil};${academy};${people.vuillemin};Titulaire;Coprésidence;${since};Lettre de désignation
${cotech};${city};${people.belkacem};Titulaire;Animation;${since};Lettre de mission
${cotech};${prefecture};${people.faivre};Titulaire;;${since};Lettre de désignation
${cotech};${academy};${people.diallo};Titulaire;;${since};Lettre de mission
${projectTeam};${city};${people.belkacem};Titulaire;Animation;${since};Lettre de mission
${projectTeam};${city};${people.girardot};Suppléance;;${since};
${projectTeam};Collège chef de file;${people.diallo};Titulaire;;${since};Lettre de mission
${projectTeam};Pôle emploi;${people.kaya};Titulaire;;${since};
`;
}

export const files = (calendar: Calendar): NetworkScript['files'] => [
  { kind: 'ORGANISATIONS', filename: 'planoise-organisations.csv', lines: organisations },
  { kind: 'PEOPLE', filename: 'planoise-personnes.csv', lines: directory },
  { kind: 'SEATS', filename: 'planoise-sieges.csv', lines: seats },
  { kind: 'MANDATES', filename: 'planoise-mandats.csv', lines: mandates(calendar) },
];
