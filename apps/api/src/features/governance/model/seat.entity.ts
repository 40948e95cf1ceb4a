import { type OrganisationType, organisationTypes } from '@maillage/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
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

/** A place in a body, held by an organisation, or by a category of people with a label. It outlives who sits on it. */
@Entity('governance_seat')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@GlobalKeyTo('OrganisationEntity', 'organisationId')
@Unique(['networkId', 'bodyId', 'id'])
@Index(['networkId', 'bodyId', 'position'])
@Index(['organisationId'])
@Check('ck_governance_seat_votes', 'votes >= 0')
export class SeatEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  /** Null for a seat by category. */
  @Ref({ nullable: true }) organisationId: string | null;
  /** What is written on the seat: the organisation's name at the time, or the category's. */
  @Text() label: string;
  @Code(organisationTypes, { nullable: true }) category: OrganisationType | null;
  /** Without it a meeting misses something: shown when a date is chosen. */
  @Column('boolean', { default: false }) isKey: boolean;
  /** Votes of the seat; 0 for a seat without a vote. */
  @Column('integer', { default: 1 }) votes: number;
  @Column('integer') position: number;
  @Instant() createdAt: Date;
  @Day() openedOn: string;
  @Day({ nullable: true }) closedOn: string | null;
}
