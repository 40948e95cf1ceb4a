import { IsNull } from 'typeorm';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { SignInLinkEntity } from '../model/sign-in-link.entity.ts';

/** The invitations that a network sent to a person no longer work: they went to an address that is not the right one. */
export async function withdrawInvitations(
  { db, now }: CommandContext,
  { personId, networkId }: { personId: string; networkId: string },
): Promise<void> {
  await db.update(
    SignInLinkEntity,
    { personId, networkId, purpose: 'INVITATION', usedAt: IsNull() },
    { expiresAt: now },
  );
}
