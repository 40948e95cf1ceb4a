import type { ErrorCode } from '@maillage/domain';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Permission } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Fact } from '../facts/fact.ts';

/** The whole world that a command sees: the transaction, the hour, the viewer. No other input or output. */
export interface CommandContext {
  readonly viewer: Viewer;
  readonly db: EntityManager;
  readonly now: Date;
  /** @throws FORBIDDEN when the viewer lacks the right on this row. */
  authorize(permission: Permission, row: ObjectLiteral): Promise<void>;
  /**
   * The row, if the viewer may read it; locked until the end of the transaction when `lock` is asked.
   * @throws `notFound` when it does not exist or is unreadable: nobody learns which.
   */
  find<T extends ObjectLiteral>(
    entity: new () => T,
    id: string,
    read: Permission,
    notFound: ErrorCode,
    options?: { lock?: boolean },
  ): Promise<T>;
  /** Writes what happened in the same transaction; subscribers hear of it after commit. */
  record(fact: Fact): void;
}

/** What a question that no selection can say sees: a command's world, in a transaction that writes nothing. */
export type QueryContext = Omit<CommandContext, 'record'>;

/** A question that no selection can say. */
export type Query<Input, Answer> = (ctx: QueryContext, input: Input) => Promise<Answer>;

/** A change, named by its effect. Returns the ids of what the payload shows, by payload field. */
export type Command<Input, Result extends CommandResult = CommandResult> = (
  ctx: CommandContext,
  input: Input,
) => Promise<Result>;

/** A secret of this very answer. Kept nowhere: what is stored of the result, to answer a repeated command, is null. */
export class ShownOnce {
  constructor(readonly value: string) {}

  toJSON(): null {
    return null;
  }
}

/** By payload field: the id of a row to read again after commit, a plain value, or the lines of a partial success. */
export type CommandResult = Record<string, string | boolean | number | null | ShownOnce | readonly object[]>;
