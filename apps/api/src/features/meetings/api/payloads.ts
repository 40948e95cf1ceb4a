import { Field, ObjectType } from '@nestjs/graphql';
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
