import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { hasAccount } from '../../identity/index.ts';
import { personUpdated } from '../actors.facts.ts';
import { personPolicy } from '../actors.policy.ts';
import type { UpdatePersonInput } from '../api/actors.inputs.ts';
import { PersonEntity } from '../model/person.entity.ts';
import { namesOf } from '../person-rules.ts';

/**
 * Corrects a name, or the form in which functions are written. It is one's own to choose; until a person has an account,
 * the network that typed them first corrects it. What is left out stays as it is.
 *
 * @throws PERSON_NOT_FOUND
 * @throws PERSON_RULES_OWN_NAME   the person has an account
 * @throws NAME_INVALID
 */
export async function updatePerson(ctx: CommandContext, input: UpdatePersonInput): Promise<{ person: string }> {
  const person = await ctx.find(PersonEntity, input.personId, personPolicy.read, 'PERSON_NOT_FOUND', { lock: true });
  await ctx.authorize(personPolicy.updatePerson, person);
  if (person.id !== ctx.viewer.personId && (await hasAccount(ctx, person.id)))
    throw new AppError('PERSON_RULES_OWN_NAME');
  const names = namesOf({
    givenName: input.givenName ?? person.givenName,
    familyName: input.familyName ?? person.familyName,
  });
  const functionForm = input.functionForm ?? person.functionForm;
  await ctx.db.update(PersonEntity, { id: person.id }, { ...names, functionForm });
  ctx.record(personUpdated(person.stewardNetworkId, { personId: person.id }));
  return { person: person.id };
}
