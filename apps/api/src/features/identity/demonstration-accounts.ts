/** The password of every demonstration account; such accounts are refused outside demonstration mode. */
export const demonstrationPassword = 'maillage-demo';

/** Who a visitor of the demonstration may be. The people are invented. */
export const demonstrationAccounts = [
  { email: 'coordination@rezorne.example.org', label: 'Administre le réseau Rez’Orne' },
  { email: 'secretariat@rezorne.example.org', label: 'Tient le secrétariat du COTEC Rez’Orne' },
  { email: 'membre@rezorne.example.org', label: 'Participe au réseau Rez’Orne' },
  { email: 'coordination@mayotte.example.org', label: 'Coordonne le réseau PRE de Mayotte' },
] as const;
