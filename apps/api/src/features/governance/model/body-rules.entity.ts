import { type DecisionMode, decisionModes } from '@maillage/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { Code, Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** The rules of a body (règlement intérieur). An empty value means: not ruled. */
@Entity('governance_body_rules')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@Unique(['networkId', 'bodyId'])
@Check('ck_governance_body_rules_quorum', 'quorum_percent between 1 and 100')
@Check('ck_governance_body_rules_rhythm', 'meetings_per_year_max >= meetings_per_year_min')
export class BodyRulesEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Column('integer', { nullable: true }) meetingsPerYearMin: number | null;
  @Column('integer', { nullable: true }) meetingsPerYearMax: number | null;
  /** Days between the invitation and the meeting, at least. */
  @Column('integer', { nullable: true }) noticeDays: number | null;
  /** Share of the seats that must be held by someone present. Null: no quorum. */
  @Column('integer', { nullable: true }) quorumPercent: number | null;
  /** How many absent titulars one person may represent. */
  @Column('integer', { nullable: true }) proxiesPerPerson: number | null;
  @Code(decisionModes, { default: 'CONSENSUS' }) decisionMode: DecisionMode;
  /** Days after the meeting within which its minutes are published. */
  @Column('integer', { nullable: true }) minutesDelayDays: number | null;
  @Instant() updatedAt: Date;
}
