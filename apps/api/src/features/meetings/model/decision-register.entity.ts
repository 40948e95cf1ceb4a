import { Column, Entity, Unique } from 'typeorm';
import { Id, KeyTo, OfNetwork, Ref } from '../../../platform/database/columns.ts';

/** How many decisions a body has numbered in a year. Its row is the queue where publishers wait for their numbers. */
@Entity('meetings_decision_register')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@Unique(['networkId', 'bodyId', 'year'])
export class DecisionRegisterEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Column('integer') year: number;
  @Column('integer') lastRank: number;
}
