/** Invented people, by the part they play. */
const at = (name: string) => `${name}@rezorne.example.org`;

export const coordination = at('coordination');
export const secretariat = at('secretariat');
export const membre = at('membre');

export const argentre = at('helene.dargentre');
export const letellier = at('jean-baptiste.letellier');
export const piquet = at('agnes.piquet');
export const goupil = at('yannick.goupil');
export const diarra = at('fatou.diarra');
export const duval = at('romain.duval');
export const nguyen = at('sylvie.nguyen');
export const wieczorek = at('tomasz.wieczorek');
export const lemarchand = at('sophie.lemarchand');
export const hubert = at('gerard.hubert');
export const bouaziz = at('mehdi.bouaziz');
export const anquetil = at('marie-laure.anquetil');
export const lepage = at('bruno.lepage');
export const fouquet = at('didier.fouquet');
export const cheradame = at('noemie.cheradame');
export const moreira = at('ines.moreira');
export const aubry = at('guillaume.aubry');
export const marchandeau = at('lea.marchandeau');
export const roussel = at('kevin.roussel');
export const trecourt = at('amelie.trecourt');
export const hamard = at('michel.hamard');
export const osouf = at('brigitte.osouf');
