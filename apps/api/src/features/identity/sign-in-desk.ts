import { setTimeout as delay } from 'node:timers/promises';
import { normaliseEmail } from '@maillage/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Config } from '../../platform/config/config.ts';
import type { SignedLinks } from '../../platform/links/signed-link.ts';
import type { Writing } from '../../platform/run/doors.ts';
import type { Instance, SignInLink } from './api/identity.types.ts';
import { demonstrationAccounts, demonstrationPassword } from './demonstration-accounts.ts';
import { SignInLinkEntity } from './model/sign-in-link.entity.ts';
import { clearSessionCookie, deviceOf, isSecure, setSessionCookie } from './session-cookie.ts';
import { signInLinks } from './sign-in-link.ts';
import { Throttle } from './throttle.ts';
import { Viewers } from './viewers.ts';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Every request for a link takes at least this long, so that its time says nothing about the account. */
const linkRequestMilliseconds = 150;

/** What surrounds signing in over HTTP: throttling, the cookie, answers alike. */
@Injectable()
export class SignInDesk {
  private readonly secure: boolean;
  private readonly links: SignedLinks;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Throttle) private readonly throttle: Throttle,
    @Inject(Viewers) private readonly viewers: Viewers,
    @Inject(DataSource) private readonly db: DataSource,
  ) {
    this.secure = isSecure(config.PUBLIC_URL);
    this.links = signInLinks(config.MAILLAGE_SECRET);
  }

  instance(): Instance {
    return {
      version: '0.1.0',
      demonstration: this.config.MAILLAGE_DEMO,
      demonstrationAccounts: this.config.MAILLAGE_DEMO
        ? demonstrationAccounts.map(({ email, label }) => ({ email, label, password: demonstrationPassword }))
        : [],
    };
  }

  linkIdOf(token: string): string | null {
    return this.links.idOf(token);
  }

  /** What a link that still works is for. Reading it uses nothing up: mail scanners open links. */
  async link(token: string): Promise<SignInLink | null> {
    const id = this.links.idOf(token);
    const link = id && (await this.db.manager.findOneBy(SignInLinkEntity, { id }));
    if (!link || link.usedAt || link.expiresAt <= new Date()) return null;
    return { purpose: link.purpose, email: link.email };
  }

  /** Opens a session, puts its token in the cookie and answers as the new viewer. */
  async signIn(
    throttleKey: string,
    { request, reply }: Exchange,
    write: Writing,
    open: (device: string) => Promise<{ account: string; token: string }>,
  ): Promise<Record<string, unknown>> {
    await this.throttle.spend(throttleKey, request.ip);
    const { account, token } = await open(deviceOf(request));
    await this.throttle.forgive(throttleKey);
    setSessionCookie(reply, token, this.secure);
    return write.payload({ viewer: account }, await this.viewers.ofToken(token));
  }

  async answerAlike<T>(email: string, { request }: Exchange, work: () => Promise<T>): Promise<T> {
    await this.throttle.spend(`link:${normaliseEmail(email)}`, request.ip);
    const [answer] = await Promise.all([work(), delay(linkRequestMilliseconds)]);
    return answer;
  }

  forget(reply: FastifyReply): void {
    clearSessionCookie(reply, this.secure);
  }
}
