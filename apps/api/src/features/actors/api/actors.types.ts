import {
  type FunctionCode,
  type FunctionForm,
  functionCodes,
  functionForms,
  type OrganisationGroup,
  type OrganisationType,
  organisationGroups,
  organisationTypes,
  type PartnerModality,
  partnerModalities,
} from '@maillage/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { quote } from '../../../platform/access/rule.ts';
import { graphqlEnum } from '../../../platform/http/enum.ts';
import { Day } from '../../../platform/http/scalars.ts';
import { many, one, ReadableIf, Reads, ReadsFrom, sql, viewerCan } from '../../../platform/read/declare.ts';
import { Network, Territory } from '../../networks/index.ts';
import { affiliationPolicy, contactPolicy, organisationPolicy, partnerPolicy, personPolicy } from '../actors.policy.ts';
import { AffiliationEntity } from '../model/affiliation.entity.ts';
import { ContactEntity } from '../model/contact.entity.ts';
import { OrganisationEntity } from '../model/organisation.entity.ts';
import { PartnerEntity } from '../model/partner.entity.ts';
import { PersonEntity } from '../model/person.entity.ts';

export const OrganisationTypeEnum = graphqlEnum('OrganisationType', organisationTypes);
export const OrganisationGroupEnum = graphqlEnum('OrganisationGroup', organisationGroups);
export const PartnerModalityEnum = graphqlEnum('PartnerModality', partnerModalities);
export const FunctionFormEnum = graphqlEnum('FunctionForm', functionForms);
export const FunctionCodeEnum = graphqlEnum('FunctionCode', functionCodes);

/** The group of a type, for charts, said in SQL out of the vocabulary. */
export const groupSql = (typeColumn: string): string => {
  const cases = organisationTypes.entries.map(({ code, group }) => `when ${quote(code)} then ${quote(group)}`);
  return `case ${typeColumn} ${cases.join(' ')} end`;
};

@ReadsFrom(
  () => OrganisationEntity,
  () => organisationPolicy.read,
)
@ObjectType({ description: 'An organisation, the same in every network where it sits.' })
export class Organisation {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => OrganisationTypeEnum) type: OrganisationType;
  @Reads(
    sql(
      () => OrganisationGroupEnum,
      (scope) => groupSql(scope.column('type')),
    ),
  )
  group: OrganisationGroup;
  @Field(() => String, { nullable: true }) siren: string | null;
  @Field(() => String, { nullable: true }) siret: string | null;
  @Field(() => String, { nullable: true }) uai: string | null;
  @Field(() => String, { nullable: true }) rna: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Entry in the court register, for associations of Alsace-Moselle.',
  })
  courtRegister: string | null;
  @Field(() => String, { nullable: true }) website: string | null;
  @Reads(one(() => Territory, 'territoryId', { nullable: true })) territory: Territory | null;
  @Reads(many(() => Partner, { on: 'organisationId', orderBy: 'since desc' })) partnerships: Partner[];
  @Reads(many(() => Affiliation, { on: 'organisationId', orderBy: 'createdAt' })) affiliations: Affiliation[];
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => PersonEntity,
  () => personPolicy.read,
)
@ObjectType({ description: 'A person, with or without an account.' })
export class Person {
  @Field(() => ID) id: string;
  @Field() displayName: string;
  @Field() givenName: string;
  @Field() familyName: string;
  @Field(() => FunctionFormEnum) functionForm: FunctionForm;
  @Reads(many(() => Affiliation, { on: 'personId', orderBy: 'from desc, createdAt' })) affiliations: Affiliation[];
  @Reads(many(() => Contact, { on: 'personId', orderBy: 'addedAt' })) contacts: Contact[];
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => ContactEntity,
  () => contactPolicy.read,
)
@ObjectType({
  description: 'How one network reaches a person. Null to who neither shares a body with the person nor administers.',
})
export class Contact {
  @Field(() => ID) id: string;
  @Reads(one(() => Network, 'networkId', { nullable: true, description: 'Null to who may not see the network.' }))
  network: Network | null;
  @ReadableIf(() => contactPolicy.reach)
  @Field(() => String, { nullable: true })
  email: string | null;
  @ReadableIf(() => contactPolicy.reach)
  @Field(() => String, { nullable: true })
  phone: string | null;
  @ReadableIf(() => contactPolicy.invitePerson)
  @Reads(
    sql(
      () => Boolean,
      (scope) => `exists (select 1 from identity_account a where a.person_id = ${scope.column('personId')})`,
      { nullable: true, description: 'For administrators.' },
    ),
  )
  hasAccount: boolean | null;
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => AffiliationEntity,
  () => affiliationPolicy.read,
)
@ObjectType({ description: 'A person in an organisation, with a function and dates.' })
export class Affiliation {
  @Field(() => ID) id: string;
  @Reads(one(() => Network, 'networkId')) network: Network;
  @Reads(one(() => Person, 'personId')) person: Person;
  @Reads(one(() => Organisation, 'organisationId')) organisation: Organisation;
  @Field(() => FunctionCodeEnum, { nullable: true }) functionCode: FunctionCode | null;
  @Field(() => String, { nullable: true }) functionTitle: string | null;
  @Field(() => Day, { nullable: true }) from: string | null;
  @Field(() => Day, { nullable: true }) until: string | null;
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => PartnerEntity,
  () => partnerPolicy.read,
)
@ObjectType({ description: 'How an organisation is tied to a network.' })
export class Partner {
  @Field(() => ID) id: string;
  @Reads(one(() => Network, 'networkId')) network: Network;
  @Reads(one(() => Organisation, 'organisationId')) organisation: Organisation;
  @Field(() => PartnerModalityEnum) modality: PartnerModality;
  @Field(() => Day, { nullable: true }) since: string | null;
  @Field(() => Day, { nullable: true }) until: string | null;
}
