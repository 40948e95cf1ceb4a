import type { AgendaItemKind, AgendaProposalState, FrameworkCode, StandingRole } from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../../platform/http/scalars.ts';
import { one, Reads, ReadsFrom, viewerCan } from '../../../platform/read/declare.ts';
import { Person } from '../../actors/index.ts';
import { Body } from '../../governance/index.ts';
import { FrameworkEnum } from '../../networks/index.ts';
import { agendaProposalPolicy, standingItemPolicy } from '../meetings.policy.ts';
import { AgendaProposalEntity } from '../model/agenda-proposal.entity.ts';
import { StandingItemEntity } from '../model/standing-item.entity.ts';
import { AgendaItemKindEnum, AgendaProposalStateEnum, StandingRoleEnum } from './enums.ts';
import { AgendaItem, Meeting } from './meetings.types.ts';

@ReadsFrom(
  () => StandingItemEntity,
  () => standingItemPolicy.read,
)
@ObjectType({ description: 'A point that comes back at each meeting of a body.' })
export class StandingItem {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field({ description: '« … » stands for the day of the meeting before.' }) title: string;
  @Field(() => AgendaItemKindEnum) kind: AgendaItemKind;
  @Field(() => Int, { nullable: true }) durationMinutes: number | null;
  @Field(() => StandingRoleEnum) standing: StandingRole;
  @Field(() => String, { nullable: true }) section: string | null;
  @Field(() => FrameworkEnum, { nullable: true }) framework: FrameworkCode | null;
  @Reads(one(() => Person, 'presenterPersonId', { nullable: true })) presenter: Person | null;
  @Field(() => String, { nullable: true }) presenterLabel: string | null;
}

@ReadsFrom(
  () => AgendaProposalEntity,
  () => agendaProposalPolicy.read,
)
@ObjectType({ description: 'A point that somebody would like to see on an agenda of the body.' })
export class AgendaProposal {
  @Field(() => ID) id: string;
  @Reads(one(() => Body, 'bodyId')) body: Body;
  @Reads(one(() => Meeting, 'meetingId', { nullable: true, description: 'The meeting it was proposed for.' }))
  meeting: Meeting | null;
  @Field() title: string;
  @Field(() => AgendaItemKindEnum) kind: AgendaItemKind;
  @Field(() => Int, { nullable: true }) durationMinutes: number | null;
  @Field(() => FrameworkEnum, { nullable: true }) framework: FrameworkCode | null;
  @Reads(one(() => Person, 'presenterPersonId', { nullable: true })) presenter: Person | null;
  @Field(() => String, { nullable: true }) presenterLabel: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => AgendaProposalStateEnum) state: AgendaProposalState;
  @Reads(one(() => Person, 'proposedByPersonId', { nullable: true })) proposedBy: Person | null;
  @Field(() => DateTime) proposedAt: string;
  @Reads(one(() => AgendaItem, 'agendaItemId', { nullable: true, description: 'The item that it became.' }))
  agendaItem: AgendaItem | null;
  @Field(() => DateTime, { nullable: true }) decidedAt: string | null;
  @Field(() => String, { nullable: true }) declineReason: string | null;
  @Reads(
    one(() => AgendaItem, 'carriedFromItemId', {
      nullable: true,
      description: 'Of an unfinished item that waits here for a meeting.',
    }),
  )
  carriedFrom: AgendaItem | null;
  @Reads(one(() => AgendaItem, 'originItemId', { nullable: true })) origin: AgendaItem | null;
  @Reads(viewerCan()) viewerCan: string[];
}
