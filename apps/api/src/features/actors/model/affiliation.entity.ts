import { type FunctionCode, functionCodes } from '@maillage/domain';
import { Check, Entity, Index } from 'typeorm';
import { Code, Day, GlobalKeyTo, Id, Instant, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A person in an organisation, with a function, from a day to a day, as one network knows it. */
@Entity('actors_affiliation')
@OfNetwork()
@GlobalKeyTo('PersonEntity', 'personId')
@GlobalKeyTo('OrganisationEntity', 'organisationId')
@Index(['personId'])
@Index(['organisationId'])
@Index(['networkId'])
@Check('ck_actors_affiliation_period', 'until_on is null or from_on is null or until_on >= from_on')
export class AffiliationEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() personId: string;
  @Ref() organisationId: string;
  /** A function of the field, written in the person's own form. */
  @Code(functionCodes, { nullable: true }) functionCode: FunctionCode | null;
  /** The function in free words, when no code fits. */
  @Text({ nullable: true }) functionTitle: string | null;
  @Day({ name: 'from_on', nullable: true }) from: string | null;
  @Day({ name: 'until_on', nullable: true }) until: string | null;
  @Instant() createdAt: Date;
}
