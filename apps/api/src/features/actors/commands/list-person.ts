import type { CommandContext } from '../../../platform/run/command-context.ts';

/**
 * Puts a person in a network's directory, reached by the address of their own account, unless they are there already.
 * Part of a command that checked the right.
 */
export async function listPerson(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  { networkId, personId }: { networkId: string; personId: string },
): Promise<void> {
  await db.query(
    `insert into actors_contact (network_id, person_id, email, added_at)
     values ($1, $2, (select email from identity_account where person_id = $2), $3)
     on conflict (network_id, person_id) do nothing`,
    [networkId, personId, now],
  );
}
