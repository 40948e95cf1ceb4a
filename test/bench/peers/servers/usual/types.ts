import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum OutcomeKind {
  INFORMATION = 'INFORMATION',
  DECISION = 'DECISION',
  ACTION = 'ACTION',
  DISAGREEMENT = 'DISAGREEMENT',
}
registerEnumType(OutcomeKind, { name: 'OutcomeKind' });

@InputType()
export class PageInput {
  @Field(() => Int, { nullable: true }) limit?: number;
  @Field(() => Int, { nullable: true }) offset?: number;
}

@InputType()
export class MeetingFilter {
  @Field(() => GraphQLISODateTime, { nullable: true }) to?: Date;
}

@InputType()
export class OutcomeFilter {
  @Field(() => OutcomeKind, { nullable: true }) kind?: OutcomeKind;
  @Field({ nullable: true }) isOpen?: boolean;
}

@ObjectType()
export class Person {
  @Field(() => ID) id: string;
  @Field() displayName: string;
}

@ObjectType()
export class Organisation {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() type: string;
}

@ObjectType()
export class AgendaItem {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field() title: string;
  @Field() kind: string;
  @Field(() => Int, { nullable: true }) durationMinutes: number | null;
}

@ObjectType()
export class Attendance {
  @Field(() => ID) id: string;
  @Field() role: string;
  @Field() state: string;
  @Field(() => GraphQLISODateTime, { nullable: true }) recordedAt: Date | null;
}

@ObjectType()
export class Outcome {
  @Field(() => ID) id: string;
  @Field() kind: string;
  @Field(() => String, { nullable: true }) number: string | null;
  @Field() text: string;
  @Field(() => String, { nullable: true }) dueOn: string | null;
}

@ObjectType()
export class OutcomePage {
  @Field(() => [Outcome]) items: Outcome[];
  @Field(() => Int) totalCount: number;
}

@ObjectType()
export class Meeting {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field() state: string;
  @Field(() => GraphQLISODateTime) startsAt: Date;
  @Field(() => Int) durationMinutes: number;
  @Field() timeZone: string;
  @Field() visibility: string;
}

@ObjectType()
export class MeetingPage {
  @Field(() => [Meeting]) items: Meeting[];
  @Field(() => Int) totalCount: number;
}

@ObjectType()
export class Body {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() kind: string;
  @Field() role: string;
}

@ObjectType()
export class BodyPage {
  @Field(() => [Body]) items: Body[];
  @Field(() => Int) totalCount: number;
}

@ObjectType()
export class Network {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field() shortName: string;
  @Field() status: string;
  @Field() timeZone: string;
}
