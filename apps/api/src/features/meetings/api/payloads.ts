import { Field, ObjectType } from '@nestjs/graphql';
import { Body } from '../../governance/index.ts';
import { AgendaProposal } from './backlog.types.ts';
import { AgendaItem, Meeting, Outcome } from './meetings.types.ts';

@ObjectType()
export class MeetingPayload {
  @Field(() => Meeting) meeting: Meeting;
}

@ObjectType()
export class AgendaItemPayload {
  @Field(() => AgendaItem) agendaItem: AgendaItem;
}

@ObjectType()
export class OutcomePayload {
  @Field(() => Outcome) outcome: Outcome;
}

@ObjectType()
export class AgendaProposalPayload {
  @Field(() => AgendaProposal) agendaProposal: AgendaProposal;
}

@ObjectType()
export class TakenProposalPayload {
  @Field(() => AgendaProposal) agendaProposal: AgendaProposal;
  @Field(() => Meeting) meeting: Meeting;
}

@ObjectType()
export class AgendaTemplatePayload {
  @Field(() => Body) body: Body;
}

@ObjectType()
export class CarriedOverPayload {
  @Field(() => Meeting, { description: 'The meeting that did not get to them.' }) meeting: Meeting;
  @Field(() => Meeting, { nullable: true, description: 'Null when they wait in the backlog of the body.' })
  toMeeting: Meeting | null;
}
