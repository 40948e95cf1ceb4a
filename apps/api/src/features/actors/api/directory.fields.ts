import type { OrganisationGroup, OrganisationType } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { containsFolded, equals, extendType, type FilterSql, many, one, page } from '../../../platform/read/declare.ts';
import { Viewer } from '../../identity/index.ts';
import { Network } from '../../networks/index.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { OrganisationEntryEntity } from '../model/organisation-entry.entity.ts';
import {
  groupSql,
  Organisation,
  OrganisationGroupEnum,
  OrganisationTypeEnum,
  Partner,
  Person,
} from './actors.types.ts';

@InputType()
export class OrganisationFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) text?: string | null;
  @Field(() => OrganisationTypeEnum, { nullable: true }) @IsOptional() type?: OrganisationType | null;
  @Field(() => OrganisationGroupEnum, { nullable: true }) @IsOptional() group?: OrganisationGroup | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() territoryId?: string | null;
}

@InputType()
export class PersonFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) text?: string | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() organisationId?: string | null;
}

const ofGroup: FilterSql = (scope, bind) => `${groupSql(scope.column('type'))} = ${bind('', 'text')}`;

extendType(Network, {
  organisations: page(() => Organisation, {
    on: 'id',
    through: { entity: () => OrganisationEntryEntity, from: 'networkId', to: 'organisationId' },
    orderBy: 'name fr, id',
    filter: {
      input: () => OrganisationFilter,
      by: {
        text: containsFolded('searchText'),
        type: equals('type'),
        group: ofGroup,
        territoryId: equals('territoryId', 'uuid'),
      },
    },
  }),
  people: page(() => Person, {
    on: 'id',
    through: { entity: () => ContactEntity, from: 'networkId', to: 'personId' },
    orderBy: 'familyName fr, givenName fr, id',
    filter: {
      input: () => PersonFilter,
      by: {
        text: containsFolded('searchText'),
        organisationId: (scope, bind) =>
          `exists (select 1 from actors_affiliation a where a.person_id = ${scope.column('id')} and a.organisation_id = ${bind('', 'uuid')}
             and a.network_id = any(${scope.bindViewer('networkIds', 'uuid[]', (viewer) => viewer.networkIds)}))`,
      },
    },
  }),
  partners: many(() => Partner, { on: 'networkId', orderBy: 'createdAt' }),
});

extendType(Viewer, { person: one(() => Person, 'personId') });
