import { Entity, Index, Unique } from 'typeorm';
import { GlobalKeyTo, Id, Instant, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/**
 * A person in a network's directory, with the contact details that this network knows. A person is shared by all
 * networks, contact details are not.
 */
@Entity('actors_contact')
@OfNetwork()
@GlobalKeyTo('PersonEntity', 'personId')
@Unique(['networkId', 'personId'])
@Index(['personId'])
@Index('uq_actors_contact_email', ['networkId', 'email'], { unique: true, where: 'email is not null' })
@Index(['email'])
export class ContactEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() personId: string;
  /** Normalised by libs/domain. Two people of a network do not share one. */
  @Text({ nullable: true }) email: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Instant() addedAt: Date;
}
