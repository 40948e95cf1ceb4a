import { addDays } from '@maillage/domain';
import type { Calendar } from '../../calendar.ts';
import type { NetworkScript } from '../../script.ts';
import { coordonnateurs, cotec, elus, gaspeo, inclusion, ludotheques } from './bodies.ts';
import * as people from './people.ts';

const organisations = `Nom;Type;Modalité;Site web
Ligue de l’enseignement de Normandie;FEDERATION_EDUCPOP;Porte le réseau;
DSDEN de l’Orne;DSDEN;Coordonne;
CEMEA de Normandie;FEDERATION_EDUCPOP;Coordonne;
D’Ecouves Verte;Association;Est associée;
Familles Rurales (fédération départementale de l’Orne);FEDERATION_EDUCPOP;Est associée;
UFCV;FEDERATION_EDUCPOP;Est associée;
CAF de l’Orne;Caf;Est associée;
Conseil départemental de l’Orne;Conseil départemental;Est associée;
DRAC;DRAC;Est associée;
Réseau Canopé;OPERATEUR_ETAT;Est associée;
MSA;MSA;Est associée;
EXR Argentan;Association;Coanime;
UDAF;Udaf;;
Argentan Intercom;EPCI;;
CDC Pays de l’Aigle;EPCI;;
Domfront-Tinchebray Interco;EPCI;;
`;

const directory = `Nom;Prénom;Forme de la fonction;Courriel;Téléphone;Organisation;Fonction
Vauquelin;Élise;Féminin;${people.coordination};02 61 91 40 11;Ligue de l’enseignement de Normandie;chargée de mission
Haddou;Karim;Masculin;${people.secretariat};02 61 91 40 12;CEMEA de Normandie;chargé de mission
Lecomte;Thibault;Masculin;${people.membre};06 39 98 21 07;D’Ecouves Verte;animateur
d’Argentré;Hélène;Féminin;${people.argentre};02 61 91 40 20;DSDEN de l’Orne;conseillère technique
Le Tellier;Jean-Baptiste;Masculin;${people.letellier};02 61 91 40 21;DSDEN de l’Orne;Chef de service jeunesse et engagement
Piquet;Agnès;Féminin;${people.piquet};02 61 91 40 33;CEMEA de Normandie;directrice
Goupil;Yannick;Masculin;${people.goupil};02 61 91 40 34;Ligue de l’enseignement de Normandie;Délégué départemental
Diarra;Fatou;Féminin;${people.diarra};06 39 98 21 15;UFCV;Déléguée territoriale
Duval;Romain;Masculin;${people.duval};;UFCV;Formateur
Nguyen;Sylvie;Féminin;${people.nguyen};02 61 91 40 45;Familles Rurales (fédération départementale de l’Orne);directrice
Wieczorek;Tomasz;Masculin;${people.wieczorek};06 39 98 21 22;Familles Rurales (fédération départementale de l’Orne);animateur
Lemarchand;Sophie;Féminin;${people.lemarchand};02 61 91 40 50;CAF de l’Orne;conseillère technique
Hubert;Gérard;Masculin;${people.hubert};;CAF de l’Orne;conseiller technique
Bouaziz;Mehdi;Masculin;${people.bouaziz};02 61 91 40 51;CAF de l’Orne;chargé de mission
Anquetil;Marie-Laure;Féminin;${people.anquetil};02 61 91 40 60;Conseil départemental de l’Orne;Cheffe du service éducation
Lepage;Bruno;Masculin;${people.lepage};02 61 91 40 64;MSA;Chargé d’action sociale
Fouquet;Didier;Masculin;${people.fouquet};06 39 98 21 30;;
Chéradame;Noémie;Féminin;${people.cheradame};06 39 98 21 31;EXR Argentan;Ludothécaire
Moreira;Inês;Féminin;${people.moreira};02 61 91 40 70;Réseau Canopé;médiatrice
Aubry;Guillaume;Masculin;${people.aubry};;DRAC;conseiller technique
Marchandeau;Léa;Féminin;${people.marchandeau};02 61 91 40 81;Argentan Intercom;coordonnatrice enfance-jeunesse
Roussel;Kévin;Masculin;${people.roussel};02 61 91 40 82;CDC Pays de l’Aigle;coordonnateur enfance-jeunesse
Trécourt;Amélie;Féminin;${people.trecourt};02 61 91 40 83;Domfront-Tinchebray Interco;coordonnatrice enfance-jeunesse
Hamard;Michel;Masculin;${people.hamard};;Argentan Intercom;adjoint à l’éducation
Osouf;Brigitte;Féminin;${people.osouf};;CDC Pays de l’Aigle;adjointe à l’éducation
`;

const seats = `Instance;Organisation;Intitulé du siège;Catégorie;Siège clé
${cotec};DSDEN de l’Orne;;;Oui
${cotec};Ligue de l’enseignement de Normandie;;;Oui
${cotec};CEMEA de Normandie;;;Oui
${cotec};UFCV;;;
${cotec};Familles Rurales (fédération départementale de l’Orne);Familles Rurales;;
${cotec};CAF de l’Orne;;;
${gaspeo};DSDEN de l’Orne;;;Oui
${gaspeo};CAF de l’Orne;;;Oui
${gaspeo};MSA;;;
${gaspeo};Conseil départemental de l’Orne;;;
${gaspeo};UDAF;;;
${gaspeo};CEMEA de Normandie;;;
${gaspeo};Ligue de l’enseignement de Normandie;;;
${gaspeo};Familles Rurales (fédération départementale de l’Orne);Familles Rurales;;
${gaspeo};UFCV;;;
${gaspeo};;Associations représentatives des maires de l’Orne;Association;
${coordonnateurs};CEMEA de Normandie;;;Oui
${coordonnateurs};Argentan Intercom;;;
${coordonnateurs};CDC Pays de l’Aigle;;;
${coordonnateurs};Domfront-Tinchebray Interco;;;
${elus};CEMEA de Normandie;;;Oui
${elus};Argentan Intercom;;;
${elus};CDC Pays de l’Aigle;;;
${elus};Domfront-Tinchebray Interco;;;
${inclusion};UFCV;;;Oui
${inclusion};Familles Rurales (fédération départementale de l’Orne);Familles Rurales;;
${inclusion};CAF de l’Orne;;;
${ludotheques};EXR Argentan;;;Oui
${ludotheques};Ligue de l’enseignement de Normandie;;;
Réseau;D’Ecouves Verte;;;
Réseau;Réseau Canopé;;;
Réseau;DRAC;;;
`;

/** Two seats are vacant: UDAF in GASPEO, and one of the network of elected members. */
function mandates({ day, schoolYear }: Calendar): string {
  const [recent, settled, former] = [schoolYear(1), schoolYear(2), schoolYear(4)];
  const [letter, vote] = ['Lettre de désignation', 'Délibération du conseil communautaire'];
  return `Instance;Siège;Courriel;Rôle;Charge;Début;Fin;Document source
Coordination;Coordination du réseau;${people.coordination};Titulaire;;${settled};;Convention pluriannuelle d’objectifs
${cotec};DSDEN de l’Orne;${people.argentre};Titulaire;Présidence;${settled};;${letter}
${cotec};DSDEN de l’Orne;${people.letellier};Suppléance;;${settled};;${letter}
${cotec};Ligue de l’enseignement de Normandie;${people.coordination};Titulaire;Animation;${settled};;${letter}
${cotec};Ligue de l’enseignement de Normandie;${people.goupil};Suppléance;;${settled};;${letter}
${cotec};Ligue de l’enseignement de Normandie;${people.membre};Invitation;;${recent};;Compte rendu du COTEC
${cotec};CEMEA de Normandie;${people.secretariat};Titulaire;Secrétariat;${settled};;${letter}
${cotec};CEMEA de Normandie;${people.piquet};Suppléance;;${settled};;${letter}
${cotec};UFCV;${people.diarra};Titulaire;;${settled};;${letter}
${cotec};UFCV;${people.duval};Suppléance;;${recent};;${letter}
${cotec};Familles Rurales;${people.nguyen};Titulaire;;${settled};;Délibération du conseil d’administration
${cotec};Familles Rurales;${people.wieczorek};Suppléance;;${recent};;Délibération du conseil d’administration
${cotec};CAF de l’Orne;${people.hubert};Titulaire;;${former};${addDays(recent, -1)};${letter}
${cotec};CAF de l’Orne;${people.lemarchand};Titulaire;;${recent};;${letter}
${cotec};CAF de l’Orne;${people.bouaziz};Suppléance;;${settled};;${letter}
${gaspeo};DSDEN de l’Orne;${people.letellier};Titulaire;Présidence;${settled};;Arrêté de composition
${gaspeo};DSDEN de l’Orne;${people.argentre};Suppléance;;${settled};;Arrêté de composition
${gaspeo};CAF de l’Orne;${people.lemarchand};Titulaire;;${recent};;Arrêté de composition
${gaspeo};CAF de l’Orne;${people.bouaziz};Suppléance;;${settled};;Arrêté de composition
${gaspeo};MSA;${people.lepage};Titulaire;;${settled};${day(45)};Arrêté de composition
${gaspeo};Conseil départemental de l’Orne;${people.anquetil};Titulaire;;${settled};;Arrêté de composition
${gaspeo};CEMEA de Normandie;${people.piquet};Titulaire;;${settled};;Arrêté de composition
${gaspeo};Ligue de l’enseignement de Normandie;${people.goupil};Titulaire;;${settled};;Arrêté de composition
${gaspeo};Ligue de l’enseignement de Normandie;${people.coordination};Suppléance;Secrétariat;${settled};;Arrêté de composition
${gaspeo};Familles Rurales;${people.nguyen};Titulaire;;${settled};;Arrêté de composition
${gaspeo};UFCV;${people.diarra};Titulaire;;${settled};;Arrêté de composition
${gaspeo};Associations représentatives des maires de l’Orne;${people.fouquet};Titulaire;;${settled};;Arrêté de composition
${coordonnateurs};CEMEA de Normandie;${people.piquet};Titulaire;Animation;${settled};;${letter}
${coordonnateurs};Argentan Intercom;${people.marchandeau};Titulaire;;${settled};;${letter}
${coordonnateurs};CDC Pays de l’Aigle;${people.roussel};Titulaire;;${recent};;${letter}
${coordonnateurs};Domfront-Tinchebray Interco;${people.trecourt};Titulaire;;${settled};;${letter}
${elus};CEMEA de Normandie;${people.piquet};Titulaire;Animation;${settled};;${letter}
${elus};Argentan Intercom;${people.hamard};Titulaire;;${settled};;${vote}
${elus};CDC Pays de l’Aigle;${people.osouf};Titulaire;;${settled};;${vote}
${inclusion};UFCV;${people.diarra};Titulaire;Animation;${settled};;${letter}
${inclusion};Familles Rurales;${people.wieczorek};Titulaire;;${recent};;${letter}
${inclusion};CAF de l’Orne;${people.bouaziz};Titulaire;;${recent};;${letter}
${ludotheques};EXR Argentan;${people.cheradame};Titulaire;Animation;${settled};;${letter}
${ludotheques};Ligue de l’enseignement de Normandie;${people.goupil};Titulaire;;${recent};;${letter}
Réseau;D’Ecouves Verte;${people.membre};Titulaire;;${recent};;
Réseau;Réseau Canopé;${people.moreira};Titulaire;;${recent};;
Réseau;DRAC;${people.aubry};Titulaire;;${recent};;
`;
}

/** What the coordination imported when it opened the network, in this order. */
export const files = (calendar: Calendar): NetworkScript['files'] => [
  { kind: 'ORGANISATIONS', filename: 'rezorne-organisations.csv', lines: organisations },
  { kind: 'PEOPLE', filename: 'rezorne-personnes.csv', lines: directory },
  { kind: 'SEATS', filename: 'rezorne-sieges.csv', lines: seats },
  { kind: 'MANDATES', filename: 'rezorne-mandats.csv', lines: mandates(calendar) },
];
