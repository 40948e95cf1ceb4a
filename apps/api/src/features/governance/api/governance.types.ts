import {
  type BodyFormality,
  type BodyKind,
  type BodyLevel,
  type BodyPower,
  type BodyRole,
  type BodyScale,
  bodyKinds,
  type DecisionMode,
  ENDS_SOON_DAYS,
  examinesNamedSituations,
  type FrameworkCode,
  type LineageKind,
  type MandateOffice,
  type MandateRole,
  type OrganisationType,
  type Visibility,
} from '@maillage/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { quote, type Scope } from '../../../platform/access/rule.ts';
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import {
  count,
  type FilterSpec,
  first,
  many,
  one,
  ReadableIf,
  Reads,
  ReadsFrom,
  sql,
  viewerCan,
} from '../../../platform/read/declare.ts';
import { Organisation, OrganisationTypeEnum, Person } from '../../actors/index.ts';
import { FrameworkEnum, Network, VisibilityEnum } from '../../networks/index.ts';
import {
  bodyLineagePolicy,
  bodyPolicy,
  bodyRulesPolicy,
  bodyRulesVersionPolicy,
  mandatePolicy,
  seatPolicy,
} from '../governance.policy.ts';
import { BodyEntity } from '../model/body.entity.ts';
import { BodyLineageEntity } from '../model/body-lineage.entity.ts';
import { BodyRulesEntity, BodyRulesVersionEntity } from '../model/body-rules.entity.ts';
import { MandateEntity } from '../model/mandate.entity.ts';
import { SeatEntity } from '../model/seat.entity.ts';
import { today } from '../today.sql.ts';
import {
  BodyFormalityEnum,
  BodyKindEnum,
  BodyLevelEnum,
  BodyPowerEnum,
  BodyRoleEnum,
  BodyScaleEnum,
  DecisionModeEnum,
  LineageKindEnum,
  MandateOfficeEnum,
  MandateRoleEnum,
} from './enums.ts';
import { isOtherLevel, isOtherOrganisation } from './mandate-warnings.sql.ts';

@InputType({ description: 'Mandates as they stood on a day (today unless told), or all of them.' })
export class MandateFilter {
  @Field(() => Day, { nullable: true }) @IsOptional() at?: string | null;
  @Field(() => Boolean, { nullable: true }) @IsOptional() all?: boolean | null;
}

@InputType({ description: 'Seats as they stood on a day; today unless told.' })
export class SeatFilter {
  @Field(() => Day, { nullable: true }) @IsOptional() at?: string | null;
}

const runsOn = (scope: Scope, day: string) =>
  `${scope.column('from')} <= ${day} and coalesce(${scope.column('until')}, 'infinity') >= ${day}`;

/** Running today, unless another day or all are asked. */
const running: FilterSpec = {
  input: () => MandateFilter,
  by: {
    at: (scope, bind) => runsOn(scope, bind('', 'date')),
    all: (scope, bind) => `(${bind('', 'boolean')} or ${runsOn(scope, today)})`,
  },
  otherwise: { 'at,all': (scope) => runsOn(scope, today) },
};

const standsOn = (scope: Scope, day: string) =>
  `${scope.column('openedOn')} <= ${day} and coalesce(${scope.column('closedOn')}, 'infinity') >= ${day}`;

const standing: FilterSpec = {
  input: () => SeatFilter,
  by: { at: (scope, bind) => standsOn(scope, bind('', 'date')) },
  otherwise: { at: (scope) => standsOn(scope, today) },
};

const namedSituationKinds = bodyKinds.codes.filter(examinesNamedSituations).map(quote).join(', ');

const titulars = (scope: Scope) =>
  `governance_mandate v where v.network_id = ${scope.column('networkId')} and v.seat_id = ${scope.column('id')} and v.role = 'TITULAR'`;

/** A seat that is not open today is never vacant. */
const isVacant = (scope: Scope) =>
  `(${standsOn(scope, today)} and not exists (select 1 from ${titulars(scope)}
     and v.from_on <= ${today} and coalesce(v.until_on, 'infinity') >= ${today}))`;

@ObjectType({ isAbstract: true })
abstract class RuleFields {
  @Field(() => ID) id: string;
  @Field(() => Int, { nullable: true }) meetingsPerYearMin: number | null;
  @Field(() => Int, { nullable: true }) meetingsPerYearMax: number | null;
  @Field(() => Int, { nullable: true }) noticeDays: number | null;
  @Field(() => Int, { nullable: true, description: 'Share of the seats, 1 to 100.' }) quorumPercent: number | null;
  @Field(() => Int, { nullable: true }) proxiesPerPerson: number | null;
  @Field(() => DecisionModeEnum) decisionMode: DecisionMode;
  @Field(() => Int, { nullable: true }) minutesDelayDays: number | null;
  @Field(() => Int, { nullable: true, description: 'Days past its rhythm before the body is said to be late.' })
  rhythmGraceDays: number | null;
  @Field(() => [Int], { description: 'Days before a meeting on which reminders leave, the furthest first.' })
  reminderDays: number[];
  @Field(() => Int, { nullable: true, description: 'Items are proposed until so many days before a meeting.' })
  agendaCallDays: number | null;
}

@ReadsFrom(
  () => BodyRulesEntity,
  () => bodyRulesPolicy.read,
)
@ObjectType({ description: 'The rules of a body. An empty value means: not ruled.' })
export class BodyRules extends RuleFields {}

@ReadsFrom(
  () => BodyRulesVersionEntity,
  () => bodyRulesVersionPolicy.read,
)
@ObjectType({ description: 'The rules of a body as someone set them one day, all of them.' })
export class BodyRulesVersion extends RuleFields {
  @Field(() => DateTime) setAt: string;
  @Reads(one(() => Person, 'setByPersonId', { nullable: true })) setBy: Person | null;
}

@ReadsFrom(
  () => BodyEntity,
  () => bodyPolicy.read,
)
@ObjectType({ description: 'A body (instance): where institutions hold seats.' })
export class Body {
  @Field(() => ID) id: string;
  @Reads(one(() => Network, 'networkId')) network: Network;
  @Field(() => BodyRoleEnum) role: BodyRole;
  @Field() name: string;
  @Field(() => String, { nullable: true }) longName: string | null;
  @Field(() => BodyKindEnum) kind: BodyKind;
  @Field(() => BodyLevelEnum, { nullable: true }) level: BodyLevel | null;
  @Field(() => BodyFormalityEnum, { nullable: true }) formality: BodyFormality | null;
  @Field(() => BodyPowerEnum) power: BodyPower;
  @Field(() => BodyScaleEnum, { nullable: true }) scale: BodyScale | null;
  @Field(() => String, { nullable: true }) purpose: string | null;
  @Field(() => [FrameworkEnum]) frameworks: FrameworkCode[];
  @Field(() => VisibilityEnum) visibility: Visibility;
  @Field() timeZone: string;
  @Field(() => Day, { nullable: true }) startedOn: string | null;
  @Field(() => Day, { nullable: true }) dissolvedOn: string | null;
  @Reads(
    sql(
      () => Boolean,
      (scope) => `${scope.column('kind')} in (${namedSituationKinds})`,
      { description: 'Agenda and attendance only: what it says of people is never kept here.' },
    ),
  )
  examinesNamedSituations: boolean;
  @Reads(first(() => BodyRules, { on: 'bodyId' })) rules: BodyRules | null;
  @Reads(many(() => BodyRulesVersion, { on: 'bodyId', orderBy: 'setAt desc, id desc' })) rulesHistory: unknown[];
  @Reads(many(() => Seat, { on: 'bodyId', orderBy: 'position, id', filter: standing })) seats: unknown[];
  @Reads(count(() => Seat, { on: 'bodyId', where: (scope) => standsOn(scope, today) })) seatCount: number;
  @Reads(count(() => Seat, { on: 'bodyId', where: isVacant }))
  vacantSeatCount: number;
  @Reads(many(() => BodyLineage, { on: 'bodyId', orderBy: 'on' })) lineage: unknown[];
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => SeatEntity,
  () => seatPolicy.read,
)
@ObjectType({ description: 'A place in a body, held by an organisation or by a category.' })
export class Seat {
  @Field(() => ID) id: string;
  @Reads(one(() => Body, 'bodyId')) body: Body;
  @Field() label: string;
  @Reads(one(() => Organisation, 'organisationId', { nullable: true })) organisation: Organisation | null;
  @Field(() => OrganisationTypeEnum, { nullable: true }) category: OrganisationType | null;
  @Field() isKey: boolean;
  @Field(() => Int) votes: number;
  @Field(() => Int) position: number;
  @Field(() => Day) openedOn: string;
  @Field(() => Day, { nullable: true }) closedOn: string | null;
  @Reads(sql(() => Boolean, isVacant))
  isVacant: boolean;
  @Reads(
    sql(
      () => Day,
      (scope) => `case when ${isVacant(scope)} then greatest(${scope.column('openedOn')},
        (select max(v.until_on) + 1 from ${titulars(scope)} and v.until_on < ${today})) end`,
      { nullable: true, description: 'The first day without a titular; null when the seat is held.' },
    ),
  )
  vacantSince: string | null;
  @Reads(
    sql(
      () => Day,
      (scope) =>
        `case when ${isVacant(scope)} then (select min(v.from_on) from ${titulars(scope)} and v.from_on > ${today}) end`,
      { nullable: true, description: 'The first day of a titular already named for later, when the seat is vacant.' },
    ),
  )
  filledFrom: string | null;
  @Reads(many(() => Mandate, { on: 'seatId', orderBy: 'role desc, from', filter: running })) mandates: unknown[];
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => MandateEntity,
  () => mandatePolicy.read,
)
@ObjectType({ description: 'A person on a seat, from a day to a day, both included.' })
export class Mandate {
  @Field(() => ID) id: string;
  @Field(() => MandateRoleEnum) role: MandateRole;
  @Field(() => MandateOfficeEnum, { nullable: true }) office: MandateOffice | null;
  @Field(() => Day) from: string;
  @Field(() => Day, { nullable: true }) until: string | null;
  @Reads(one(() => Person, 'personId')) person: Person;
  @Reads(one(() => Seat, 'seatId')) seat: Seat;
  @Reads(one(() => Body, 'bodyId')) body: Body;
  @Field(() => String, { nullable: true, description: 'The document that appoints.' }) sourceLabel: string | null;
  @ReadableIf(() => mandatePolicy.readSource)
  @Reads(
    sql(
      () => String,
      (scope) =>
        `case when ${scope.column('sourceFileId')} is not null then '/files/governance.mandate-source/' || ${scope.column('id')} end`,
      { nullable: true },
    ),
  )
  sourceUrl: string | null;
  @Reads(
    sql(
      () => Boolean,
      (scope) => `coalesce(${scope.column('until')} between ${today} and ${today} + ${ENDS_SOON_DAYS}, false)`,
      { description: `Ends within ${ENDS_SOON_DAYS} days.` },
    ),
  )
  endsSoon: boolean;
  @Reads(
    sql(() => Boolean, isOtherOrganisation, {
      description: 'The person belongs to none or another organisation than the seat: a warning, never a refusal.',
    }),
  )
  isOtherOrganisation: boolean;
  @Reads(
    sql(() => Boolean, isOtherLevel, {
      description: "The person's function usually speaks at another level than the body: a warning, never a refusal.",
    }),
  )
  isOtherLevel: boolean;
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => BodyLineageEntity,
  () => bodyLineagePolicy.read,
)
@ObjectType({ description: 'Where a body comes from.' })
export class BodyLineage {
  @Field(() => ID) id: string;
  @Field(() => LineageKindEnum) kind: LineageKind;
  @Reads(one(() => Body, 'fromBodyId', { nullable: true })) fromBody: Body | null;
  @Field(() => String, { nullable: true }) fromLabel: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Day, { nullable: true }) on: string | null;
}

export const personMandates = many(() => Mandate, { on: 'personId', orderBy: 'from desc', filter: running });
export const organisationSeats = many(() => Seat, {
  on: 'organisationId',
  orderBy: 'createdAt',
  where: (scope) => standsOn(scope, today),
});
