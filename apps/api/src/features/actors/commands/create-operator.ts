import { displayName, fold, normaliseEmail } from '@maillage/domain';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { openOperatorAccount } from '../../identity/index.ts';
import { PersonEntity } from '../model/person.entity.ts';

export interface CreateOperator {
  email: string;
  givenName: string;
  familyName: string;
}

/** The person and account of an operator of the instance, with a link to sign in. Known already: only a new link. */
export async function createOperator(ctx: CommandContext, input: CreateOperator): Promise<{ link: string }> {
  return openOperatorAccount(ctx, normaliseEmail(input.email), async () => {
    const { givenName, familyName } = input;
    const name = displayName({ givenName, familyName });
    const person = await ctx.db.save(
      ctx.db.create(PersonEntity, {
        givenName,
        familyName,
        displayName: name,
        searchText: fold(name),
        stewardNetworkId: null,
      }),
    );
    return person.id;
  });
}
