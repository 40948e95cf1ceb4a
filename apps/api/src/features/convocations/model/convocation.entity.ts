import {
  type ConvocationAnswer,
  type ConvocationChannel,
  type ConvocationReason,
  convocationAnswers,
  convocationChannels,
  convocationReasons,
  type MandateRole,
  mandateRoles,
} from '@maillage/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/**
 * Somebody convened to a meeting, for a mandate or invited to this meeting alone, and what this person answered. Frozen
 * when the convocation leaves: later mandates change nothing.
 */
@Entity('convocations_convocation')
@OfNetwork()
@KeyTo('MeetingEntity', 'meetingId')
@KeyTo('MandateEntity', 'mandateId')
@KeyTo('SeatEntity', 'seatId')
@GlobalKeyTo('PersonEntity', 'personId')
@GlobalKeyTo('PersonEntity', 'answeredByPersonId')
@GlobalKeyTo('PersonEntity', 'representedByPersonId')
@GlobalKeyTo('OrganisationEntity', 'organisationId')
@Unique(['networkId', 'meetingId', 'mandateId'])
@Index('uq_convocations_convocation_invited', ['networkId', 'meetingId', 'personId'], {
  unique: true,
  where: 'mandate_id is null and withdrawn_at is null',
})
@Index(['networkId', 'mandateId'])
@Index(['networkId', 'seatId'])
@Index(['personId'])
@Index(['organisationId'])
@Check('ck_convocations_convocation_seat', '(mandate_id is null) = (seat_id is null)')
@Check('ck_convocations_convocation_answered', "(answer = 'PENDING') = (answered_at is null)")
@Check('ck_convocations_convocation_represented', "(answer = 'REPRESENTED') = (represented_by_person_id is not null)")
export class ConvocationEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() meetingId: string;
  @Ref() personId: string;
  /** Null for somebody invited to this meeting alone. */
  @Ref({ nullable: true }) mandateId: string | null;
  @Ref({ nullable: true }) seatId: string | null;
  /** The seat's organisation, else the one where the person works on that day. */
  @Ref({ nullable: true }) organisationId: string | null;
  @Code(mandateRoles) role: MandateRole;
  @Code(convocationReasons) reason: ConvocationReason;
  @Code(convocationChannels) channel: ConvocationChannel;
  /** Order of the list: that of the seats, titulars first, invited people last. */
  @Column('integer') position: number;
  @Code(convocationAnswers, { default: 'PENDING' }) answer: ConvocationAnswer;
  @Instant({ nullable: true }) answeredAt: Date | null;
  /** Who noted an answer given otherwise, by telephone; null when the person answered by the link. */
  @Ref({ nullable: true }) answeredByPersonId: string | null;
  @Ref({ nullable: true }) representedByPersonId: string | null;
  @Instant({ nullable: true }) withdrawnAt: Date | null;
  @Instant() createdAt: Date;
}
