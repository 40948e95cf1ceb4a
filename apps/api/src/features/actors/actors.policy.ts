import { definePolicy } from '../../platform/access/policy.ts';
import { administers, anyOf, inNetwork, isColleague, isSelf, linkedBy } from '../../platform/access/rule.ts';
import { AffiliationEntity } from './model/affiliation.entity.ts';
import { ContactEntity } from './model/contact.entity.ts';
import { OrganisationEntity } from './model/organisation.entity.ts';
import { OrganisationEntryEntity } from './model/organisation-entry.entity.ts';
import { PartnerEntity } from './model/partner.entity.ts';
import { PersonEntity } from './model/person.entity.ts';
import { networkIsPublic } from '../networks/index.ts';

export const organisationPolicy = definePolicy('actors', () => OrganisationEntity, {
  read: linkedBy(() => OrganisationEntryEntity, 'organisationId', anyOf(inNetwork(), networkIsPublic())),
  updateOrganisation: administers('stewardNetworkId'),
});

export const organisationEntryPolicy = definePolicy('actors', () => OrganisationEntryEntity, {
  read: anyOf(inNetwork(), networkIsPublic()),
});

export const personPolicy = definePolicy('actors', () => PersonEntity, {
  read: anyOf(isSelf('id'), linkedBy(() => ContactEntity, 'personId', inNetwork())),
  updatePerson: anyOf(isSelf('id'), administers('stewardNetworkId')),
});

const mayReach = anyOf(isSelf(), isColleague(), administers());

/** A contact's row is seen by the members of its network; the address and the telephone only by who may reach the person. */
export const contactPolicy = definePolicy('actors', () => ContactEntity, {
  read: anyOf(isSelf(), inNetwork()),
  reach: mayReach,
  updateContact: anyOf(isSelf(), administers()),
  invitePerson: administers(),
});

export const affiliationPolicy = definePolicy('actors', () => AffiliationEntity, {
  read: inNetwork(),
  addAffiliation: administers(),
  endAffiliation: administers(),
});

export const partnerPolicy = definePolicy('actors', () => PartnerEntity, {
  read: anyOf(inNetwork(), networkIsPublic()),
  setPartner: administers(),
});
