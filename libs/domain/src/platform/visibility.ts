import { defineCodes } from '../labels.ts';

/**
 * Who may read an item, from the widest to the narrowest. `BODY` is the default; `RESTRICTED` names its readers.
 * The sealed level of the field (named situations) is not a level here: nothing of it is kept outside the vault.
 * Source: field reference §5.1 (confidentiality levels).
 */
export const visibilities = defineCodes([
  { code: 'PUBLIC', fr: 'Public', en: 'Public' },
  { code: 'NETWORK', fr: 'Réseau', en: 'Network' },
  { code: 'BODY', fr: 'Instance', en: 'Body' },
  { code: 'RESTRICTED', fr: 'Restreint', en: 'Restricted' },
]);

export type Visibility = (typeof visibilities.codes)[number];
