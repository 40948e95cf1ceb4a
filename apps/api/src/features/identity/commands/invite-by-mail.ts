import { normaliseEmail } from '@maillage/domain';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { personInvited } from '../identity.facts.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SignInLinkEntity } from '../model/sign-in-link.entity.ts';

/** Days during which an invitation works. */
export const invitationDays = 14;

/**
 * Invites a person to open an account. The caller has checked the right to invite in this network.
 *
 * @throws ACCOUNT_ALREADY_EXISTS   the person can sign in already
 */
export async function inviteByMail(
  ctx: CommandContext,
  input: { personId: string; email: string; networkId: string },
): Promise<void> {
  const email = normaliseEmail(input.email);
  if (await ctx.db.existsBy(AccountEntity, [{ personId: input.personId }, { email }]))
    throw new AppError('ACCOUNT_ALREADY_EXISTS');
  const link = await ctx.db.save(
    ctx.db.create(SignInLinkEntity, {
      personId: input.personId,
      email,
      purpose: 'INVITATION',
      networkId: input.networkId,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + invitationDays * 86_400_000),
      usedAt: null,
    }),
  );
  ctx.record(personInvited(input.networkId, { linkId: link.id, personId: input.personId }));
}
