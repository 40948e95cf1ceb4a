import type { ApiTokenScope } from '@maillage/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { CommandInput } from '../../../platform/http/command.input.ts';
import { Day } from '../../../platform/http/scalars.ts';
import { Trimmed } from '../../../platform/http/trimmed.ts';
import { ApiTokenScopeEnum, LocaleEnum } from './identity.types.ts';

@InputType()
export class SignInInput extends CommandInput {
  @Field() @Trimmed() @IsEmail() @MaxLength(254) email: string;
  @Field() @IsString() @MinLength(1) @MaxLength(200) password: string;
}

@InputType()
export class RequestSignInLinkInput extends CommandInput {
  @Field() @Trimmed() @IsEmail() @MaxLength(254) email: string;
}

@InputType()
export class SignInWithLinkInput extends CommandInput {
  @Field() @IsString() @MaxLength(100) token: string;
  @Field(() => String, { nullable: true, description: 'A password for the account, when the link is an invitation.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  newPassword?: string | null;
}

@InputType()
export class SignOutInput extends CommandInput {}

@InputType()
export class RevokeSessionInput extends CommandInput {
  @Field(() => ID) @IsUUID() sessionId: string;
}

@InputType()
export class ChangePasswordInput extends CommandInput {
  @Field(() => String, { nullable: true, description: 'Not needed by who never had a password.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  currentPassword?: string | null;
  @Field() @IsString() @MaxLength(200) newPassword: string;
}

@InputType()
export class CreateApiTokenInput extends CommandInput {
  @Field({ description: 'What its owner calls it.' })
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name: string;
  @Field(() => ApiTokenScopeEnum) @IsString() scope: ApiTokenScope;
  @Field(() => Day, {
    nullable: true,
    description: 'The last day on which it works: within a year, in 90 days unless told.',
  })
  @IsOptional()
  @IsString()
  expiresOn?: string | null;
}

@InputType()
export class RevokeApiTokenInput extends CommandInput {
  @Field(() => ID) @IsUUID() apiTokenId: string;
}

@InputType()
export class UpdateAccountInput extends CommandInput {
  @Field(() => LocaleEnum, { nullable: true }) @IsOptional() locale?: 'FR' | 'EN' | null;
  @Field(() => String, { nullable: true, description: 'IANA, where one is; null clears.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  timeZone?: string | null;
}
