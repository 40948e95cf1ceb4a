import { Entity, Index, Unique } from 'typeorm';
import { GlobalKeyTo, Id, Instant, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** An organisation in a network's directory. What a network does not list, its members do not see. */
@Entity('actors_organisation_entry')
@OfNetwork()
@GlobalKeyTo('OrganisationEntity', 'organisationId')
@Unique(['networkId', 'organisationId'])
@Index(['organisationId'])
export class OrganisationEntryEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() organisationId: string;
  @Instant() addedAt: Date;
}
