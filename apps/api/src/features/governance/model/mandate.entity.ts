import { type MandateOffice, type MandateRole, mandateOffices, mandateRoles } from '@maillage/domain';
import { Check, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import {
  Code,
  Day,
  GlobalKeyTo,
  Id,
  Instant,
  KeyTo,
  OfNetwork,
  Ref,
  Text,
} from '../../../platform/database/columns.ts';

/** A person on a seat, from a day to a day, both included. Every right derives from the mandates of the day. */
@Entity('governance_mandate')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@ForeignKey('SeatEntity', ['networkId', 'bodyId', 'seatId'], ['networkId', 'bodyId', 'id'])
@KeyTo('FileEntity', 'sourceFileId')
@GlobalKeyTo('PersonEntity', 'personId')
@Index(['networkId', 'bodyId'])
@Index(['networkId', 'seatId'])
@Index(['personId'])
@Check('ck_governance_mandate_period', 'until_on is null or until_on >= from_on')
@Exclusion(
  'ex_governance_mandate_titular',
  `USING gist (network_id WITH =, seat_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (role = 'TITULAR')`,
)
export class MandateEntity {
  @Id() id: string;
  @Ref() networkId: string;
  /** The seat's body, copied so that rights are read without a join; the key to the seat holds both together. */
  @Ref() bodyId: string;
  @Ref() seatId: string;
  @Ref() personId: string;
  @Code(mandateRoles) role: MandateRole;
  @Code(mandateOffices, { nullable: true }) office: MandateOffice | null;
  @Day({ name: 'from_on' }) from: string;
  @Day({ name: 'until_on', nullable: true }) until: string | null;
  /** The document that appoints: its title, and the file when it was given. */
  @Text({ nullable: true }) sourceLabel: string | null;
  @Ref({ nullable: true }) sourceFileId: string | null;
  @Instant() createdAt: Date;
}
