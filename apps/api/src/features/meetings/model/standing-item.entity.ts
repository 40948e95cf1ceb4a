import {
  type AgendaItemKind,
  agendaItemKinds,
  type FrameworkCode,
  frameworks,
  type StandingRole,
  standingRoles,
} from '@maillage/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A point that comes back at each meeting of a body. Together they are its template. Source: features M11. */
@Entity('meetings_standing_item')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@GlobalKeyTo('PersonEntity', 'presenterPersonId')
@Unique(['networkId', 'bodyId', 'position'])
@Check('ck_meetings_standing_item_position', 'position >= 1')
@Check('ck_meetings_standing_item_duration', 'duration_minutes > 0')
export class StandingItemEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Column('integer') position: number;
  /** « … » stands for the day of the meeting before. */
  @Text() title: string;
  @Code(agendaItemKinds) kind: AgendaItemKind;
  @Column('integer', { nullable: true }) durationMinutes: number | null;
  @Code(standingRoles) standing: StandingRole;
  @Text({ nullable: true }) section: string | null;
  @Code(frameworks, { nullable: true }) framework: FrameworkCode | null;
  @Ref({ nullable: true }) presenterPersonId: string | null;
  @Text({ nullable: true }) presenterLabel: string | null;
}
