import type { EntityManager } from 'typeorm';
import { systemViewer } from '../platform/access/viewer.ts';
import type { Fact, FactDefinition, FactPayload } from '../platform/facts/fact.ts';
import type { Command, CommandResult } from '../platform/run/command-context.ts';
import { Runner } from '../platform/run/runner.ts';

/** A moment of a network's life: its commands run at that hour, in the name of that person. */
export interface Scene {
  readonly now: Date;
  run<Input, Result extends CommandResult>(command: Command<Input, Result>, input: Input): Promise<Result>;
  /** Runs the command and gives what the first fact of that kind says: ids that no payload shows. */
  told<Input, Payload extends FactPayload>(
    fact: FactDefinition<Payload>,
    command: Command<Input>,
    input: Input,
  ): Promise<Payload>;
}

/**
 * Opens a scene inside a transaction. It has the set-up's rights, and the person's name is what stays: who wrote the
 * minutes, who shared the tool.
 */
export function openScene(db: EntityManager, now: Date, personId: string | null = null): Scene {
  const runner = new Runner(db, () => now);
  const viewer = { ...systemViewer('demonstration'), personId };
  let facts: readonly Fact[] = [];
  runner.afterCommit((committed) => {
    facts = committed.facts;
  });
  const run: Scene['run'] = (command, input) =>
    runner.command(viewer, { open: 'the demonstration is set up' }, command, input);
  return {
    now,
    run,
    told: async (definition, command, input) => {
      facts = [];
      await run(command, input);
      const fact = facts.find(definition.matches);
      if (!fact) throw new Error(`${command.name} did not tell ${definition.factName}`);
      return fact.payload as ReturnType<typeof definition>['payload'];
    },
  };
}

/** Who sits there and what was decided is history already: the mails that such facts would cause are not sent. */
export async function tellNobody(db: EntityManager, networkId: string, now: Date): Promise<void> {
  await db.query(
    `update platform_fact_dispatch d set dispatched_at = $2, finished_at = $2
     from platform_fact f where f.id = d.fact_id and f.network_id = $1 and d.dispatched_at is null`,
    [networkId, now],
  );
}
