import { useCallback, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { type Failure, failureOf, offline } from './failure.ts';

/** The variables of a mutation of this API: one `input` that may carry the id of the command. */
interface CommandVariables {
  input: { clientMutationId?: string | null };
}

type InputOf<Variables extends CommandVariables> = Omit<Variables['input'], 'clientMutationId'>;

export interface Command<Input, Data> {
  /** Runs the mutation. Answers its data, or `null` when it was refused: the reason is then in `failure`. */
  run(input: Input): Promise<Data | null>;
  isRunning: boolean;
  failure: Failure | null;
  clear(): void;
}

/**
 * One mutation of the API. The same input sent again after a cut line keeps its `clientMutationId`, so that an effect
 * already had is not had twice.
 */
export function useCommand<Data, Variables extends CommandVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Command<InputOf<Variables>, Data> {
  const client = useClient();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pending = useRef<{ text: string; id: string } | null>(null);

  const run = useCallback(
    async (input: InputOf<Variables>): Promise<Data | null> => {
      const text = JSON.stringify(input);
      if (pending.current?.text !== text) pending.current = { text, id: crypto.randomUUID() };
      setRunning(true);
      setFailure(null);
      const variables = { input: { ...input, clientMutationId: pending.current.id } } as Variables;
      const result = await client.mutation(document, variables).toPromise();
      setRunning(false);
      const refusal = result.error ? failureOf(result.error) : result.data ? null : offline;
      if (refusal?.kind !== 'OFFLINE') pending.current = null;
      if (refusal) {
        setFailure(refusal);
        return null;
      }
      return result.data ?? null;
    },
    [client, document],
  );

  return { run, isRunning, failure, clear: useCallback(() => setFailure(null), []) };
}
