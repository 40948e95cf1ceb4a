import { createHash } from 'node:crypto';
import type { ErrorCode } from '@maillage/domain';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Door } from '../access/allow.decorator.ts';
import type { Permission } from '../access/policy.ts';
import type { Rows } from '../access/rule.ts';
import type { Viewer } from '../access/viewer.ts';
import { isUuid } from '../database/is-uuid.ts';
import { AppError } from '../errors/app-error.ts';
import type { Fact } from '../facts/fact.ts';
import { writeFacts } from '../facts/write-facts.ts';
import { observed } from '../observability/observed.ts';
import type { Command, CommandContext, CommandResult, Query } from './command-context.ts';
import { CommandKeyEntity } from './command-key.entity.ts';

export interface RunOptions {
  requestId?: string | null;
  /** A UUID made by the client: the same one means one effect and the same answer. Ignored for anonymous viewers. */
  clientMutationId?: string | null;
}

/** What a commit was about, for those who follow: the relay, the viewers' cache, the log. */
export interface Committed {
  facts: readonly Fact[];
  command: string;
  viewer: Viewer;
  requestId: string | null;
}

/** Called after a commit that recorded facts. What it promises is waited for before the answer; it must not fail. */
export type AfterCommit = (committed: Committed) => void | Promise<void>;

/** Runs commands: one transaction each, facts written inside it, and no effect unless the declared right was checked. */
export class Runner {
  private readonly listeners: AfterCommit[] = [];

  /** On the manager of an open transaction, commands become parts of it. */
  constructor(
    private readonly dataSource: Pick<DataSource, 'transaction'>,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  afterCommit(listener: AfterCommit): void {
    this.listeners.push(listener);
  }

  /**
   * @throws PERMISSION_NOT_CHECKED when the command ended without checking the permission of its door; nothing is kept.
   * @throws API_TOKEN_READ_ONLY when the viewer's token is for reading.
   * @throws COMMAND_KEY_REUSED when another input came under the same client id.
   */
  async command<Input, Result extends CommandResult>(
    viewer: Viewer,
    door: Door,
    command: Command<Input, Result>,
    input: Input,
    options: RunOptions = {},
  ): Promise<Result> {
    if (viewer.readOnly) throw new AppError('API_TOKEN_READ_ONLY');
    const work = { kind: 'command' as const, name: command.name, requestId: options.requestId ?? null };
    const { result, facts } = await observed(work, () =>
      this.dataSource.transaction(async (db) => {
        const key = await this.claimKey(db, viewer, command.name, input, options.clientMutationId);
        if (key?.done) return { result: key.done as Result, facts: [] };
        const context = new Context(viewer, db, this.clock());
        const result = await command(context, input);
        if ('permission' in door && viewer.kind !== 'system' && !context.checked.has(door.permission)) {
          throw new AppError('PERMISSION_NOT_CHECKED');
        }
        await writeFacts(db, context.facts, {
          viewerPersonId: viewer.personId,
          requestId: options.requestId ?? null,
          now: context.now,
        });
        if (key) await db.update(CommandKeyEntity, key.where, { result: result as CommandResult });
        return { result, facts: context.facts };
      }),
    );
    if (facts.length) {
      const committed = { facts, command: command.name, viewer, requestId: options.requestId ?? null };
      await Promise.all(this.listeners.map((listener) => listener(committed)));
    }
    return result;
  }

  /**
   * Answers a question in a transaction that cannot write.
   *
   * @throws PERMISSION_NOT_CHECKED when it ended without checking the permission of its door.
   */
  async query<Input, Answer>(viewer: Viewer, door: Door, query: Query<Input, Answer>, input: Input): Promise<Answer> {
    return observed({ kind: 'read', name: query.name }, () =>
      this.dataSource.transaction(async (db) => {
        await db.query('set transaction read only');
        const context = new Context(viewer, db, this.clock());
        const answer = await query(context, input);
        if ('permission' in door && !context.checked.has(door.permission)) throw new AppError('PERMISSION_NOT_CHECKED');
        return answer;
      }),
    );
  }

  private async claimKey(
    db: EntityManager,
    viewer: Viewer,
    command: string,
    input: unknown,
    id: string | null | undefined,
  ) {
    if (!id || !viewer.personId) return null;
    const where = { viewerPersonId: viewer.personId, clientMutationId: id };
    const inputHash = createHash('sha256')
      .update(JSON.stringify([command, input]))
      .digest('base64url');
    const inserted = await db
      .createQueryBuilder()
      .insert()
      .into(CommandKeyEntity)
      .values({ ...where, command, inputHash, recordedAt: this.clock() })
      .orIgnore()
      .returning('client_mutation_id')
      .execute();
    if (inserted.raw.length > 0) return { where, done: null };
    const before = await db.findOneBy(CommandKeyEntity, where);
    if (!before || before.inputHash !== inputHash) throw new AppError('COMMAND_KEY_REUSED');
    return { where, done: before.result ?? {} };
  }
}

class Context implements CommandContext {
  readonly facts: Fact[] = [];
  readonly checked = new Set<Permission>();

  constructor(
    readonly viewer: Viewer,
    readonly db: EntityManager,
    readonly now: Date,
  ) {}

  private get rows(): Rows {
    return rowsOf(this.db);
  }

  async authorize(permission: Permission, row: ObjectLiteral): Promise<void> {
    this.checked.add(permission);
    if (!(await permission.rule.test(row, this.viewer, this.rows))) throw new AppError('FORBIDDEN');
  }

  async find<T extends ObjectLiteral>(
    entity: new () => T,
    id: string,
    read: Permission,
    notFound: ErrorCode,
    options: { lock?: boolean } = {},
  ): Promise<T> {
    if (!isUuid(id)) throw new AppError(notFound);
    const row = await this.db.findOne(entity, {
      where: { id } as never,
      ...(options.lock ? { lock: { mode: 'pessimistic_write' } } : {}),
    });
    if (!row || !(await read.rule.test(row, this.viewer, this.rows))) throw new AppError(notFound);
    return row;
  }

  record(fact: Fact): void {
    this.facts.push(fact);
  }
}

/** The rows that rules look up when they are evaluated in memory. */
export const rowsOf = (db: EntityManager): Rows => ({
  byId: (target: EntityTarget<ObjectLiteral>, id: string) => db.findOneBy(target, { id }),
  where: (target: EntityTarget<ObjectLiteral>, match: ObjectLiteral) => db.findBy(target, match),
});
