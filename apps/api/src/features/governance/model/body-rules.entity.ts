import { type DecisionMode, decisionModes } from '@maillage/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** What a body rules for itself (règlement intérieur). An empty value means: not ruled. */
export abstract class RuleColumns {
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
  /** Days that the rhythm lets go by before the body is said to be late. Null: none. */
  @Column('integer', { nullable: true }) rhythmGraceDays: number | null;
  /** Days before the meeting on which who has not answered is reminded, the furthest first. Empty: nobody is. */
  @Column('integer', { array: true, default: () => "'{7,1}'" }) reminderDays: number[];
  /** Until so many days before a meeting, members may propose items for its agenda. Null: until it opens. */
  @Column('integer', { nullable: true }) agendaCallDays: number | null;
}

/** The rules of a body as they stand. One row a body. */
@Entity('governance_body_rules')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@Unique(['networkId', 'bodyId'])
@Check('ck_governance_body_rules_quorum', 'quorum_percent between 1 and 100')
@Check('ck_governance_body_rules_rhythm', 'meetings_per_year_max >= meetings_per_year_min')
export class BodyRulesEntity extends RuleColumns {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Instant() updatedAt: Date;
}

/** The rules of a body as someone set them one day. Never changed: a meeting of the past was held under its own rules. */
@Entity('governance_body_rules_version')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@GlobalKeyTo('PersonEntity', 'setByPersonId')
@Index(['networkId', 'bodyId'])
export class BodyRulesVersionEntity extends RuleColumns {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Instant() setAt: Date;
  /** Null when it was the set-up of the instance. */
  @Ref({ nullable: true }) setByPersonId: string | null;
}
