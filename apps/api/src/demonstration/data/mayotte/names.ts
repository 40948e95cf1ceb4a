export const coordonnateurs = 'Réseau des coordonnateurs PRE';
export const referents = 'Réseau des référents de parcours';

const at = (name: string) => `${name}@mayotte.example.org`;

/** Invented people. */
export const coordination = at('coordination');
export const houmadi = at('anfiati.houmadi');
export const bacar = at('ousseni.bacar');
export const soilihi = at('echati.soilihi');
export const boinali = at('fahardine.boinali');
export const abdallah = at('rokia.abdallah');
export const combo = at('moinecha.combo');
export const attoumane = at('ibrahim.attoumane');
export const assani = at('hadidja.assani');
export const saindou = at('nadjim.saindou');
export const fontenay = at('claire.fontenay');
export const velou = at('soilahoudine.velou');
