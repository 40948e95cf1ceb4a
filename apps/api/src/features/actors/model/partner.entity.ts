import { type PartnerModality, partnerModalities } from '@maillage/domain';
import { Check, Entity, Index } from 'typeorm';
import { Code, Day, GlobalKeyTo, Id, Instant, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** How an organisation is tied to a network, since when and until when. */
@Entity('actors_partner')
@OfNetwork()
@GlobalKeyTo('OrganisationEntity', 'organisationId')
@Index(['networkId'])
@Index(['organisationId'])
@Check('ck_actors_partner_period', 'until_on is null or since_on is null or until_on >= since_on')
export class PartnerEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() organisationId: string;
  @Code(partnerModalities) modality: PartnerModality;
  @Day({ name: 'since_on', nullable: true }) since: string | null;
  @Day({ name: 'until_on', nullable: true }) until: string | null;
  @Instant() createdAt: Date;
}
