import type { OrganisationGroup, OrganisationType, PartnerModality } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Scope } from '../../../platform/access/rule.ts';
import { containsFolded, equals, type FilterSpec } from '../../../platform/read/declare.ts';
import { groupSql, OrganisationGroupEnum, OrganisationTypeEnum, PartnerModalityEnum } from './actors.types.ts';

@InputType()
export class OrganisationFilter {
  @Field(() => String, { nullable: true, description: 'Words of the name, or a SIREN, SIRET or UAI number.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string | null;
  @Field(() => OrganisationTypeEnum, { nullable: true }) @IsOptional() type?: OrganisationType | null;
  @Field(() => OrganisationGroupEnum, { nullable: true }) @IsOptional() group?: OrganisationGroup | null;
  @Field(() => ID, { nullable: true, description: 'In this territory, or in one that lies within it.' })
  @IsOptional()
  @IsUUID()
  territoryId?: string | null;
  @Field(() => PartnerModalityEnum, { nullable: true, description: 'That takes part in the network this way today.' })
  @IsOptional()
  modality?: PartnerModality | null;
}

@InputType()
export class PersonFilter {
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) text?: string | null;
  @Field(() => ID, { nullable: true, description: 'With a function there today, as the network knows it.' })
  @IsOptional()
  @IsUUID()
  organisationId?: string | null;
}

/** The network whose directory is read: the row above. */
function networkAbove(scope: Scope): string {
  if (!scope.parent) throw new Error('A directory is read below its network');
  return scope.parent.scope.column('id');
}

/**
 * A directory is for the members of its network. Without this, somebody known to two networks would show, to the members
 * of one, on the public page of the other.
 */
export const forMembers = (scope: Scope): string =>
  `${networkAbove(scope)} = any(${scope.bindViewer('networkIds', 'uuid[]', (viewer) => viewer.networkIds)})`;

const runs = (alias: string, from: string) =>
  `coalesce(${alias}.${from}, current_date) <= current_date and coalesce(${alias}.until_on, current_date) >= current_date`;

const hasWords = containsFolded('searchText');

export const organisationFilter: FilterSpec = {
  input: () => OrganisationFilter,
  by: {
    text: (scope, bind) =>
      `(${hasWords(scope, bind)} or upper(replace(${bind('', 'folded')}, ' ', '')) in (${scope.column('siren')}, ${scope.column('siret')}, ${scope.column('uai')}))`,
    type: equals('type'),
    group: (scope, bind) => `${groupSql(scope.column('type'))} = ${bind('', 'text')}`,
    territoryId: (scope, bind) =>
      `${scope.column('territoryId')} in (
         with recursive within(id) as (
           select ${bind('', 'uuid')}
           union
           select link.territory_id from networks_territory_link link join within on link.parent_id = within.id
         ) select id from within)`,
    modality: (scope, bind) =>
      `exists (select from actors_partner p where p.organisation_id = ${scope.column('id')}
         and p.network_id = ${networkAbove(scope)} and p.modality = ${bind('', 'text')} and ${runs('p', 'since_on')})`,
  },
};

export const personFilter: FilterSpec = {
  input: () => PersonFilter,
  by: {
    text: hasWords,
    organisationId: (scope, bind) =>
      `exists (select from actors_affiliation a where a.person_id = ${scope.column('id')}
         and a.network_id = ${networkAbove(scope)} and a.organisation_id = ${bind('', 'uuid')} and ${runs('a', 'from_on')})`,
  },
};
