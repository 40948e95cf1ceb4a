import { type OutcomeKind, outcomeKinds } from '@maillage/domain';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Code, Day, GlobalKeyTo, Id, Instant, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** What a point of the agenda ended on: an information, a decision, an action, or a disagreement that is kept as such. */
@Entity('meetings_outcome')
@OfNetwork()
@ForeignKey('MeetingEntity', ['networkId', 'bodyId', 'meetingId'], ['networkId', 'bodyId', 'id'])
@ForeignKey('AgendaItemEntity', ['networkId', 'meetingId', 'agendaItemId'], ['networkId', 'meetingId', 'id'])
@GlobalKeyTo('PersonEntity', 'ownerPersonId')
@Index(['networkId', 'bodyId', 'meetingId'])
@Index(['networkId', 'meetingId', 'agendaItemId', 'position'])
@Index(['networkId', 'publishedAt'])
@Index(['ownerPersonId'])
@Index('uq_meetings_outcome_number', ['networkId', 'bodyId', 'number'], { unique: true, where: 'number is not null' })
@Check(
  'ck_meetings_outcome_action',
  "kind = 'ACTION' or (owner_person_id is null and due_on is null and done_at is null)",
)
@Check('ck_meetings_outcome_number', "(number is not null) = (kind = 'DECISION' and published_at is not null)")
export class OutcomeEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() meetingId: string;
  @Ref() agendaItemId: string;
  /** The meeting's body, copied so that its register is read without a join. A meeting never changes body. */
  @Ref() bodyId: string;
  @Code(outcomeKinds) kind: OutcomeKind;
  /** « D-2026-001 », given to decisions when the minutes are published. */
  @Text({ nullable: true }) number: string | null;
  @Text() text: string;
  @Ref({ nullable: true }) ownerPersonId: string | null;
  @Day({ nullable: true }) dueOn: string | null;
  @Instant({ nullable: true }) doneAt: Date | null;
  /** Order under its agenda item. */
  @Column('integer') position: number;
  /** When the minutes were; null while they are a draft. */
  @Instant({ nullable: true }) publishedAt: Date | null;
  @Instant() createdAt: Date;
}
