import { defineFact } from '../../platform/facts/fact.ts';

export const organisationListed = defineFact<{ organisationId: string }>('actors.organisationListed');
export const organisationUpdated = defineFact<{ organisationId: string }>('actors.organisationUpdated');
export const partnerSet = defineFact<{ organisationId: string; partnerId: string; modality: string }>(
  'actors.partnerSet',
);
export const personListed = defineFact<{ personId: string }>('actors.personListed');
export const personUpdated = defineFact<{ personId: string }>('actors.personUpdated');
export const contactUpdated = defineFact<{ personId: string }>('actors.contactUpdated');
export const affiliationAdded = defineFact<{ affiliationId: string; personId: string; organisationId: string }>(
  'actors.affiliationAdded',
);
export const affiliationEnded = defineFact<{ affiliationId: string; personId: string; organisationId: string }>(
  'actors.affiliationEnded',
);
