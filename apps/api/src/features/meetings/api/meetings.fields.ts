import type { AgendaProposalState, MeetingState, OutcomeKind } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import type { Scope } from '../../../platform/access/rule.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { before, equals, extendType, many, notBefore, page } from '../../../platform/read/declare.ts';
import { Organisation, Person } from '../../actors/index.ts';
import { Body } from '../../governance/index.ts';
import { Network } from '../../networks/index.ts';
import { AgendaProposal, StandingItem } from './backlog.types.ts';
import { AgendaProposalStateEnum, MeetingStateEnum, OutcomeKindEnum } from './enums.ts';
import { Attendance, Meeting, Outcome } from './meetings.types.ts';

@InputType({ description: 'Meetings that start from an instant on, and before another.' })
export class MeetingFilter {
  @Field(() => DateTime, { nullable: true }) @IsOptional() from?: Date | null;
  @Field(() => DateTime, { nullable: true }) @IsOptional() to?: Date | null;
  @Field(() => MeetingStateEnum, { nullable: true }) @IsOptional() state?: MeetingState | null;
}

@InputType()
export class OutcomeFilter {
  @Field(() => OutcomeKindEnum, { nullable: true }) @IsOptional() kind?: OutcomeKind | null;
  @Field(() => Boolean, { nullable: true, description: 'Actions that are still to be done, or that are done.' })
  @IsOptional()
  isOpen?: boolean | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() bodyId?: string | null;
}

const isOver = (scope: Scope) =>
  `${scope.column('startsAt')} + make_interval(mins => ${scope.column('durationMinutes')}) < now()`;

const meetings = (on: string) =>
  page(() => Meeting, {
    on,
    orderBy: 'startsAt desc, id',
    filter: {
      input: () => MeetingFilter,
      by: { from: notBefore('startsAt'), to: before('startsAt'), state: equals('state') },
    },
  });

/** What is still to come or under way, soonest first; what was cancelled has left it. */
const upcomingMeetings = (on: string) =>
  page(() => Meeting, {
    on,
    orderBy: 'startsAt, id',
    where: (scope) => `not ${isOver(scope)} and ${scope.column('state')} <> 'CANCELLED'`,
  });

/** The register: what was published, newest first. Drafts stay under their meeting. */
const outcomes = (on: string) =>
  page(() => Outcome, {
    on,
    orderBy: 'publishedAt desc, number, agendaItemId, position',
    where: (scope) => `${scope.column('publishedAt')} is not null`,
    filter: {
      input: () => OutcomeFilter,
      by: {
        kind: equals('kind'),
        isOpen: (scope, bind) =>
          `${scope.column('kind')} = 'ACTION' and (${scope.column('doneAt')} is null) = ${bind('', 'boolean')}`,
        bodyId: equals('bodyId', 'uuid'),
      },
    },
  });

const attendances = (on: string) => page(() => Attendance, { on, orderBy: 'id desc' });

const isOpenAction = (scope: Scope) => `${scope.column('kind')} = 'ACTION' and ${scope.column('doneAt')} is null`;

@InputType()
export class AgendaProposalFilter {
  @Field(() => AgendaProposalStateEnum, { nullable: true }) @IsOptional() state?: AgendaProposalState | null;
}

extendType(Body, {
  standingItems: many(() => StandingItem, { on: 'bodyId', orderBy: 'position' }),
  agendaProposals: page(() => AgendaProposal, {
    on: 'bodyId',
    orderBy: 'proposedAt desc, id',
    filter: { input: () => AgendaProposalFilter, by: { state: equals('state') } },
  }),
  meetings: meetings('bodyId'),
  upcomingMeetings: upcomingMeetings('bodyId'),
  outcomes: outcomes('bodyId'),
});
extendType(Network, {
  meetings: meetings('networkId'),
  upcomingMeetings: upcomingMeetings('networkId'),
  outcomes: outcomes('networkId'),
});
extendType(Organisation, { attendances: attendances('organisationId') });
extendType(Person, {
  attendances: attendances('personId'),
  openActions: page(() => Outcome, { on: 'ownerPersonId', orderBy: 'dueOn, id', where: isOpenAction }),
});
