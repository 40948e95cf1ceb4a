import {
  type AgendaItemKind,
  type AgendaProposalState,
  agendaItemKinds,
  agendaProposalStates,
  type FrameworkCode,
  frameworks,
} from '@maillage/domain';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/**
 * A point that somebody would like to see on an agenda: the backlog of the body. Unfinished items wait here too, when no
 * meeting is planned to take them. Source: features M12, M13.
 */
@Entity('meetings_agenda_proposal')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@ForeignKey('MeetingEntity', ['networkId', 'bodyId', 'meetingId'], ['networkId', 'bodyId', 'id'])
@KeyTo('AgendaItemEntity', 'agendaItemId')
@KeyTo('AgendaItemEntity', 'carriedFromItemId')
@KeyTo('AgendaItemEntity', 'originItemId')
@GlobalKeyTo('PersonEntity', 'presenterPersonId')
@GlobalKeyTo('PersonEntity', 'proposedByPersonId')
@GlobalKeyTo('PersonEntity', 'decidedByPersonId')
@Index(['networkId', 'bodyId', 'state', 'proposedAt'])
@Index(['networkId', 'agendaItemId'])
@Index(['networkId', 'carriedFromItemId'])
@Index(['networkId', 'originItemId'])
@Check('ck_meetings_agenda_proposal_duration', 'duration_minutes > 0')
@Check('ck_meetings_agenda_proposal_taken', "(state = 'TAKEN') = (agenda_item_id is not null)")
@Check('ck_meetings_agenda_proposal_decided', "(state = 'OPEN') = (decided_at is null)")
@Check('ck_meetings_agenda_proposal_carried', '(carried_from_item_id is null) = (origin_item_id is null)')
export class AgendaProposalEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  /** The meeting for which it was proposed; null when any will do. */
  @Ref({ nullable: true }) meetingId: string | null;
  @Text() title: string;
  @Code(agendaItemKinds) kind: AgendaItemKind;
  @Column('integer', { nullable: true }) durationMinutes: number | null;
  @Code(frameworks, { nullable: true }) framework: FrameworkCode | null;
  @Ref({ nullable: true }) presenterPersonId: string | null;
  @Text({ nullable: true }) presenterLabel: string | null;
  /** Why, in a few words. */
  @Text({ nullable: true }) note: string | null;
  @Code(agendaProposalStates, { default: 'OPEN' }) state: AgendaProposalState;
  @Ref({ nullable: true }) proposedByPersonId: string | null;
  @Instant() proposedAt: Date;
  /** The item that it became. */
  @Ref({ nullable: true }) agendaItemId: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Ref({ nullable: true }) decidedByPersonId: string | null;
  @Text({ nullable: true }) declineReason: string | null;
  @Ref({ nullable: true }) carriedFromItemId: string | null;
  @Ref({ nullable: true }) originItemId: string | null;
}
