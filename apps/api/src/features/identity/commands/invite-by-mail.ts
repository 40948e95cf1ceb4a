import { normaliseEmail } from '@maillage/domain';
import { IsNull, MoreThan } from 'typeorm';
import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { personInvited } from '../identity.facts.ts';
import { AccountEntity } from '../model/account.entity.ts';
import { SignInLinkEntity } from '../model/sign-in-link.entity.ts';

/** Days during which an invitation works. */
export const invitationDays = 14;
/** Minutes between two invitations to the same person: a button pressed twice sends one mail. */
const invitationPauseMinutes = 5;

/**
 * Invites a person to open an account. The caller has checked the right to invite in this network.
 *
 * @throws ACCOUNT_ALREADY_EXISTS   the person can sign in already
 * @throws INVITATION_THROTTLED     an invitation has just left, and still works
 */
export async function inviteByMail(
  ctx: CommandContext,
  input: { personId: string; email: string; networkId: string },
): Promise<void> {
  const email = normaliseEmail(input.email);
  if (await ctx.db.existsBy(AccountEntity, [{ personId: input.personId }, { email }]))
    throw new AppError('ACCOUNT_ALREADY_EXISTS');
  await checkPatience(ctx, input.personId);
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

async function checkPatience(ctx: CommandContext, personId: string): Promise<void> {
  const since = new Date(ctx.now.getTime() - invitationPauseMinutes * 60_000);
  const last = await ctx.db.findOneBy(SignInLinkEntity, {
    personId,
    purpose: 'INVITATION',
    usedAt: IsNull(),
    createdAt: MoreThan(since),
    expiresAt: MoreThan(ctx.now),
  });
  if (!last) return;
  const minutes = Math.ceil((last.createdAt.getTime() - since.getTime()) / 60_000);
  throw new AppError('INVITATION_THROTTLED', { minutes });
}
