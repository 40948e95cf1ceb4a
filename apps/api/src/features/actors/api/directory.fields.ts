import { extendType, many, one, page } from '../../../platform/read/declare.ts';
import { Viewer } from '../../identity/index.ts';
import { Network } from '../../networks/index.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { OrganisationEntryEntity } from '../model/organisation-entry.entity.ts';
import { Organisation, Partner, Person } from './actors.types.ts';
import { forMembers, organisationFilter, personFilter } from './directory.filters.ts';

extendType(Network, {
  organisations: page(() => Organisation, {
    on: 'id',
    through: { entity: () => OrganisationEntryEntity, from: 'networkId', to: 'organisationId' },
    where: forMembers,
    orderBy: 'name fr, id',
    filter: organisationFilter,
  }),
  people: page(() => Person, {
    on: 'id',
    through: { entity: () => ContactEntity, from: 'networkId', to: 'personId' },
    where: forMembers,
    orderBy: 'familyName fr, givenName fr, id',
    filter: personFilter,
  }),
  partners: many(() => Partner, { on: 'networkId', orderBy: 'createdAt' }),
});

extendType(Viewer, { person: one(() => Person, 'personId') });
