/** Which features a feature may import (their `index.ts` only). Order is the law: only upwards in this list. */
export const featureMap = {
  identity: [], // people, accounts, sign-in
  networks: ['identity'], // networks, frameworks (dispositifs), territories
  actors: ['networks', 'identity'], // organisations, affiliations, contacts, partners
  governance: ['actors', 'networks', 'identity'], // bodies, seats, mandates
  meetings: ['governance', 'actors', 'networks', 'identity'], // meetings, agenda, attendance, minutes, outcomes
  series: ['meetings', 'governance', 'actors', 'networks', 'identity'], // what comes back: rules and their dates
  polls: ['meetings', 'governance', 'actors', 'networks', 'identity'], // a date asked of the seats of a body
  convocations: ['meetings', 'governance', 'actors', 'networks', 'identity'], // who is convened, what was sent, who comes
  calendar: ['series', 'meetings', 'governance', 'actors', 'networks', 'identity'], // feeds, clashes, holidays, one view of all bodies
  tools: ['governance', 'actors', 'networks', 'identity'], // the library
  imports: ['governance', 'actors', 'networks', 'identity'], // CSV and XLSX, dry run first
} as const;
