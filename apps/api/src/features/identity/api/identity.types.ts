import { type ApiTokenScope, apiTokenScopes, type SignInLinkPurpose, signInLinkPurposes } from '@maillage/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../../platform/http/enum.ts';
import { DateTime, Day } from '../../../platform/http/scalars.ts';
import { many, Reads, ReadsFrom, sql } from '../../../platform/read/declare.ts';
import { accountPolicy, apiTokenPolicy, sessionPolicy } from '../identity.policy.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { ApiTokenEntity } from '../model/api-token.entity.ts';
import { SessionEntity } from '../model/session.entity.ts';

export const LocaleEnum = graphqlEnum('Locale', ['FR', 'EN']);
export const ApiTokenScopeEnum = graphqlEnum('ApiTokenScope', apiTokenScopes);
const SignInLinkPurposeEnum = graphqlEnum('SignInLinkPurpose', signInLinkPurposes);

@ReadsFrom(
  () => SessionEntity,
  () => sessionPolicy.read,
)
@ObjectType({ description: 'A device where the viewer is signed in.' })
export class Session {
  @Field(() => ID) id: string;
  @Field() device: string;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime) lastSeenAt: string;
  @Reads(
    sql(
      () => Boolean,
      (scope) => `${scope.column('id')} = ${scope.bindViewer('sessionId', 'uuid', (viewer) => viewer.sessionId)}`,
    ),
  )
  isCurrent: boolean;
}

@ReadsFrom(
  () => ApiTokenEntity,
  () => apiTokenPolicy.read,
)
@ObjectType({ description: 'A personal token of the API, for programs that ask in the viewer’s name.' })
export class ApiToken {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ApiTokenScopeEnum) scope: ApiTokenScope;
  @Field(() => DateTime) createdAt: string;
  @Field(() => DateTime, { nullable: true, description: 'To the minute; null until it is used.' })
  lastUsedAt: string | null;
  @Field(() => Day, { description: 'The last day on which it works, as the day is in Paris.' }) expiresOn: string;
}

@ReadsFrom(
  () => AccountEntity,
  () => accountPolicy.read,
)
@ObjectType({ description: 'The one who asks, when signed in.' })
export class Viewer {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Reads(
    sql(
      () => LocaleEnum,
      (scope) => `upper(${scope.column('locale')})`,
    ),
  )
  locale: 'FR' | 'EN';
  @Field(() => String, { nullable: true, description: 'IANA; null: that of the body that writes.' })
  timeZone: string | null;
  @Field() isOperator: boolean;
  @Reads(
    sql(
      () => Boolean,
      (scope) => `${scope.column('passwordHash')} is not null`,
    ),
  )
  hasPassword: boolean;
  @Reads(
    many(() => Session, {
      on: 'accountId',
      orderBy: 'lastSeenAt desc',
      where: (scope) => `${scope.column('revokedAt')} is null and ${scope.column('expiresAt')} > now()`,
    }),
  )
  sessions: Session[];
  @Reads(
    many(() => ApiToken, {
      on: 'accountId',
      orderBy: 'createdAt desc, id desc',
      where: (scope) => `${scope.column('revokedAt')} is null`,
    }),
  )
  apiTokens: ApiToken[];
}

@ObjectType({ description: 'A link received by mail that still works.' })
export class SignInLink {
  @Field(() => SignInLinkPurposeEnum) purpose: SignInLinkPurpose;
  @Field() email: string;
}

@ObjectType()
export class DemonstrationAccount {
  @Field() email: string;
  @Field({ description: 'What this account shows, in a few words.' }) label: string;
  @Field() password: string;
}

@ObjectType({ description: 'This installation of Maillage.' })
export class Instance {
  @Field() version: string;
  @Field() demonstration: boolean;
  @Field(() => [DemonstrationAccount]) demonstrationAccounts: DemonstrationAccount[];
}

@ObjectType()
export class ViewerPayload {
  @Field(() => Viewer) viewer: Viewer;
}
@ObjectType()
export class RequestSignInLinkPayload {
  @Field() accepted: boolean;
}
@ObjectType()
export class SignOutPayload {
  @Field() signedOut: boolean;
}
@ObjectType()
export class RevokeSessionPayload {
  @Field() revoked: boolean;
}
@ObjectType()
export class CreateApiTokenPayload {
  @Field(() => ApiToken) apiToken: ApiToken;
  @Field(() => String, {
    nullable: true,
    description: 'The token itself, this once. Null when the same command is sent again: it was not kept.',
  })
  token: string | null;
}
@ObjectType()
export class RevokeApiTokenPayload {
  @Field() revoked: boolean;
}
@ObjectType()
export class ChangePasswordPayload {
  @Field() changed: boolean;
}
