import type { BodyKind, FrameworkCode } from '@maillage/domain';
import { Field, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { equals, extendType, page } from '../../../platform/read/declare.ts';
import { Organisation, Person } from '../../actors/index.ts';
import { FrameworkEnum, Network } from '../../networks/index.ts';
import { BodyKindEnum } from './enums.ts';
import { Body, organisationSeats, personMandates } from './governance.types.ts';

@InputType()
export class BodyFilter {
  @Field(() => BodyKindEnum, { nullable: true }) @IsOptional() kind?: BodyKind | null;
  @Field(() => FrameworkEnum, { nullable: true }) @IsOptional() framework?: FrameworkCode | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsString() @MaxLength(100) text?: string | null;
}

extendType(Network, {
  bodies: page(() => Body, {
    on: 'networkId',
    orderBy: 'position, name fr, id',
    filter: {
      input: () => BodyFilter,
      by: {
        kind: equals('kind'),
        framework: (scope, bind) => `${bind('', 'text')} = any(${scope.column('frameworks')})`,
        text: (scope, bind) => `position(lower(${bind('', 'text')}) in lower(${scope.column('name')})) > 0`,
      },
    },
  }),
});
extendType(Person, { mandates: personMandates });
extendType(Organisation, { seats: organisationSeats });
