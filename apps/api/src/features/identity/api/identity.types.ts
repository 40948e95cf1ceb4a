import { type SignInLinkPurpose, signInLinkPurposes } from '@maillage/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../../platform/http/enum.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { many, Reads, ReadsFrom, sql } from '../../../platform/read/declare.ts';
import { accountPolicy, sessionPolicy } from '../identity.policy.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SessionEntity } from '../model/session.entity.ts';

export const LocaleEnum = graphqlEnum('Locale', ['FR', 'EN']);
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
export class ChangePasswordPayload {
  @Field() changed: boolean;
}
