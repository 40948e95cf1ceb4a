import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, OnlyBySession, Public } from '../../../platform/access/allow.decorator.ts';
import type { Viewer as RequestViewer } from '../../../platform/access/viewer.ts';
import { Config } from '../../../platform/config/config.ts';
import { CurrentViewer, Http, Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { changePassword } from '../commands/change-password.ts';
import { createApiToken } from '../commands/create-api-token.ts';
import { requestSignInLink } from '../commands/request-sign-in-link.ts';
import { revokeApiToken } from '../commands/revoke-api-token.ts';
import { revokeSession } from '../commands/revoke-session.ts';
import { signIn } from '../commands/sign-in.ts';
import { signInWithLink } from '../commands/sign-in-with-link.ts';
import { signOut } from '../commands/sign-out.ts';
import { updateAccount } from '../commands/update-account.ts';
import { accountPolicy, apiTokenPolicy, sessionPolicy } from '../identity.policy.ts';
import { SignInDesk } from '../sign-in-desk.ts';
import {
  ChangePasswordInput,
  CreateApiTokenInput,
  RequestSignInLinkInput,
  RevokeApiTokenInput,
  RevokeSessionInput,
  SignInInput,
  SignInWithLinkInput,
  SignOutInput,
  UpdateAccountInput,
} from './identity.inputs.ts';
import {
  ChangePasswordPayload,
  CreateApiTokenPayload,
  Instance,
  RequestSignInLinkPayload,
  RevokeApiTokenPayload,
  RevokeSessionPayload,
  SignInLink,
  SignOutPayload,
  Viewer,
  ViewerPayload,
} from './identity.types.ts';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

@Resolver()
@OnlyBySession()
export class IdentityResolver {
  constructor(
    private readonly desk: SignInDesk,
    private readonly config: Config,
  ) {}

  @Query(() => Instance)
  @Public('the sign-in page shows it')
  instance(): Instance {
    return this.desk.instance();
  }

  @Query(() => Viewer, { nullable: true, description: 'Null for a visitor who is not signed in.' })
  @Allow(accountPolicy.read)
  viewer(@Read() read: Reading, @CurrentViewer() viewer: RequestViewer) {
    return read.one({ id: viewer.accountId });
  }

  @Query(() => SignInLink, { nullable: true, description: 'Null when the link is unknown, used or out of date.' })
  @Public('who holds the token has received the mail')
  signInLink(@Args('token') token: string) {
    return this.desk.link(token);
  }

  @Mutation(() => ViewerPayload)
  @Public('nobody is signed in yet')
  signIn(@Args('input') input: SignInInput, @Write() write: Writing, @Http() exchange: Exchange) {
    return this.desk.signIn(input.email, exchange, write, (device) =>
      write.result(signIn, {
        email: input.email,
        password: input.password,
        device,
        demonstration: this.config.MAILLAGE_DEMO,
      }),
    );
  }

  @Mutation(() => RequestSignInLinkPayload)
  @Public('nobody is signed in yet')
  requestSignInLink(@Args('input') input: RequestSignInLinkInput, @Write() write: Writing, @Http() exchange: Exchange) {
    return this.desk.answerAlike(input.email, exchange, () => write.run(requestSignInLink, input));
  }

  @Mutation(() => ViewerPayload)
  @Public('who holds the token has received the mail')
  signInWithLink(@Args('input') input: SignInWithLinkInput, @Write() write: Writing, @Http() exchange: Exchange) {
    const linkId = this.desk.linkIdOf(input.token);
    return this.desk.signIn(`link:${linkId}`, exchange, write, (device) =>
      write.result(signInWithLink, {
        linkId,
        newPassword: input.newPassword,
        device,
        demonstration: this.config.MAILLAGE_DEMO,
      }),
    );
  }

  @Mutation(() => SignOutPayload)
  @Allow(accountPolicy.signOut)
  async signOut(@Args('input') input: SignOutInput, @Write() write: Writing, @Http() { reply }: Exchange) {
    const payload = await write.run(signOut, input);
    this.desk.forget(reply);
    return payload;
  }

  @Mutation(() => RevokeSessionPayload)
  @Allow(sessionPolicy.revokeSession)
  revokeSession(@Args('input') input: RevokeSessionInput, @Write() write: Writing) {
    return write.run(revokeSession, input);
  }

  @Mutation(() => CreateApiTokenPayload)
  @Allow(accountPolicy.createApiToken)
  createApiToken(@Args('input') input: CreateApiTokenInput, @Write() write: Writing) {
    return write.run(createApiToken, input);
  }

  @Mutation(() => RevokeApiTokenPayload)
  @Allow(apiTokenPolicy.revokeApiToken)
  revokeApiToken(@Args('input') input: RevokeApiTokenInput, @Write() write: Writing) {
    return write.run(revokeApiToken, input);
  }

  @Mutation(() => ChangePasswordPayload)
  @Allow(accountPolicy.changePassword)
  changePassword(@Args('input') input: ChangePasswordInput, @Write() write: Writing) {
    return write.run(changePassword, input);
  }

  @Mutation(() => ViewerPayload)
  @Allow(accountPolicy.updateAccount)
  updateAccount(@Args('input') input: UpdateAccountInput, @Write() write: Writing) {
    return write.run(updateAccount, { ...input, locale: input.locale?.toLowerCase() as 'fr' | 'en' | undefined });
  }
}
