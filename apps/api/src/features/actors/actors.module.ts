import { defineFeature } from '../../platform/feature.ts';
import { ActorsResolver } from './api/actors.resolver.ts';
import './api/directory.fields.ts';
import { AffiliationEntity } from './model/affiliation.entity.ts';
import { ContactEntity } from './model/contact.entity.ts';
import { OrganisationEntity } from './model/organisation.entity.ts';
import { OrganisationEntryEntity } from './model/organisation-entry.entity.ts';
import { PartnerEntity } from './model/partner.entity.ts';
import { PersonEntity } from './model/person.entity.ts';

export const actorsFeature = defineFeature({
  name: 'actors',
  entities: [
    PersonEntity,
    OrganisationEntity,
    OrganisationEntryEntity,
    ContactEntity,
    AffiliationEntity,
    PartnerEntity,
  ],
  resolvers: [ActorsResolver],
});
