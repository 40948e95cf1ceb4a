import { defineCodes } from '../labels.ts';

/** What a calendar feed follows. */
export const feedScopes = defineCodes([
  { code: 'PERSON', fr: 'Mes réunions', en: 'My meetings' },
  { code: 'BODY', fr: 'Une instance', en: 'A body' },
  { code: 'NETWORK', fr: 'Un réseau', en: 'A network' },
  { code: 'TERRITORY', fr: 'Un territoire', en: 'A territory' },
]);

export type FeedScope = (typeof feedScopes.codes)[number];

/** Feeds in use at the same time for one account. */
export const FEEDS_MAX = 30;
