import { definePolicy } from '../../platform/access/policy.ts';
import { administers, anyOf, inNetwork, isColleague, isSelf, linkedBy, type Rule } from '../../platform/access/rule.ts';
import { AffiliationEntity } from './model/affiliation.entity.ts';
import { ContactEntity } from './model/contact.entity.ts';
import { OrganisationEntity } from './model/organisation.entity.ts';
import { OrganisationEntryEntity } from './model/organisation-entry.entity.ts';
import { PartnerEntity } from './model/partner.entity.ts';
import { PersonEntity } from './model/person.entity.ts';

const shownBy: Rule[] = [];

/**
 * A feature above says where else an organisation shows than in the directories: on a seat of a public body. Called once,
 * where the feature declares its own policies.
 */
export const showOrganisations = (rule: Rule): void => void shownBy.push(rule);

const shownElsewhere: Rule = {
  sql: (scope) => (shownBy.length > 0 ? anyOf(...shownBy).sql(scope) : 'false'),
  test: (row, viewer, rows) => anyOf(...shownBy).test(row, viewer, rows),
};

/** The directory is for members; what an organisation is may be corrected by the network that typed it first. */
export const organisationPolicy = definePolicy('actors', () => OrganisationEntity, {
  read: anyOf(
    linkedBy(() => OrganisationEntryEntity, 'organisationId', inNetwork()),
    shownElsewhere,
  ),
  updateOrganisation: administers('stewardNetworkId'),
});

definePolicy('actors', () => OrganisationEntryEntity, { read: inNetwork() });

export const personPolicy = definePolicy('actors', () => PersonEntity, {
  read: anyOf(
    isSelf('id'),
    linkedBy(() => ContactEntity, 'personId', inNetwork()),
  ),
  updatePerson: anyOf(isSelf('id'), administers('stewardNetworkId')),
});

/** A contact's row is seen by the members of its network; the address and the telephone only by who may reach the person. */
export const contactPolicy = definePolicy('actors', () => ContactEntity, {
  read: inNetwork(),
  reach: anyOf(isSelf(), isColleague(), administers()),
  updateContact: anyOf(isSelf(), administers()),
  invitePerson: administers(),
});

export const affiliationPolicy = definePolicy('actors', () => AffiliationEntity, {
  read: inNetwork(),
  endAffiliation: administers(),
});

export const partnerPolicy = definePolicy('actors', () => PartnerEntity, { read: inNetwork() });
